"""The records that the stages exchange: frozen, with no logic beyond questions about themselves."""
