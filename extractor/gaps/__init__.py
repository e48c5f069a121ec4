"""One file per rule that tells a gap."""
