"""Measurements by hand: never collected as tests, no figure is checked against a clock."""
