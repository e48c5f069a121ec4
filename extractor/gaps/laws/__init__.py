"""The rules that a Chinese statute asks for, one a file."""
