"""Contracts written for this project, in every format, with their expected records."""
