"""Old and foreign word processors' files: told apart, and converted by LibreOffice."""
