"""The kinds of terms: one file each, found by their name."""
