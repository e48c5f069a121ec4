"""The sections: one file each, found by their name."""
