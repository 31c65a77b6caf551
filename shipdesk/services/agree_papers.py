"""Hold the papers of a consignment against one another: as they would be printed now, as they were issued, as others
wrote theirs, and against what somebody typed."""

from __future__ import annotations
