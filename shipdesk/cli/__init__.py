"""The command line: every verb of the desk, for people and for programs."""
