"""Data of the dangerous goods declaration (documents.md, 7): by sea, by air, by road and rail."""
