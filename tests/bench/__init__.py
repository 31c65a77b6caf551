"""Ratio tables: our time against a peer's in the same run. `python dev.py bench`; never part of the tests."""
