"""Rules over domain values and a Facts value. No I/O: rules, tables and today's date are passed in."""
