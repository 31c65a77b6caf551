"""`python -m shipdesk`: the same door as the `shipdesk` command, and that of the processes which read tables."""

from __future__ import annotations

import sys

if __name__ == "__main__":
    if sys.argv[1:] == ["read-sheets"]:
        # Before the program is imported: such a process starts for a file and shall be there at once.
        from shipdesk.app.read_sheets import read_sheets

        read_sheets()
    else:
        from shipdesk.app.main import main

        main()
