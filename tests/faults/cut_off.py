"""A database as a power cut leaves it in the middle of a commit: pages half written, their journal beside it."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

NOBODY = 65534


def cut_off(path: Path) -> None:
    """The file and its journal as they were in the midst of a change that is larger than the memory it may take."""
    names = [path, path.with_name(path.name + "-journal")]
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA cache_size = 1")
        db.execute("BEGIN IMMEDIATE")
        db.execute("CREATE TABLE half_written (x)")
        db.executemany("INSERT INTO half_written VALUES (?)", [["x" * 300]] * 600)
        for file in names:
            shutil.copyfile(file, file.with_name(f"{file.name}.cut"))
        db.execute("ROLLBACK")
    for file in names:
        file.with_name(f"{file.name}.cut").replace(file)


@contextmanager
def nobody_may_write(folder: Path) -> Iterator[None]:
    """Inside, files in `folder` can be read and not written, also where the tests are the computer's master."""
    is_master = os.geteuid() == 0
    files = [folder, *folder.rglob("*")]
    former = {file: file.stat().st_mode for file in files}
    for file in files:
        file.chmod(0o555 if file.is_dir() else 0o444)
    if is_master:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_master:
            os.seteuid(0)
        for file, mode in former.items():
            file.chmod(mode)
