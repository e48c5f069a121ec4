"""The Flask app that shows contracts beside their source and compares them."""
