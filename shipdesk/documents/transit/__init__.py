"""Data sheet for customs transit by land (documents.md, 14): ACTS, or the papers of each country."""
