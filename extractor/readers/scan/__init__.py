"""Pictures of pages: what optical recognition sees, made into printed lines."""
