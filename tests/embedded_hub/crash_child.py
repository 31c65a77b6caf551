"""Books with one key, over and over a fresh file's first time, until killed. Arguments: database, key, reference."""

import sys
from pathlib import Path

from tests.embedded_hub.support import Desk, booking

desk = Desk(Path(sys.argv[1]))
desk.get("/health")
print("ready", flush=True)
sys.stdin.readline()
desk.book(booking(client_reference=sys.argv[3]), sys.argv[2])
