"""Playbooks: a house's rules for a kind of contract, in TOML -> verdicts on one contract."""
