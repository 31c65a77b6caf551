"""`python -m shipdesk`: the same door as the `shipdesk` command."""

from __future__ import annotations

from shipdesk.app.main import main

if __name__ == "__main__":
    main()
