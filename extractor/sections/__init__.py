"""One file per section whose presence is checked."""
