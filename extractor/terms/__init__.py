"""One file per kind of term, and the weighing of rival claims."""
