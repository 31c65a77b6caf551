"""Every file of the repository can lie on a Windows disk and a Mac's: the checkout there is whole or it is useless."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from pathlib import Path, PurePosixPath

import pytest

from shipdesk.paths import plain_name

LONGEST = 120
"""A checkout's own place takes some of the 260 signs that many programs on Windows still stop at."""
PLAIN = re.compile(r"[A-Za-z0-9._/-]+")


def faults(names: list[str]) -> list[str]:
    """What each name would come to grief on."""
    whole_and_folders = {str(part) for name in names for part in (PurePosixPath(name), *PurePosixPath(name).parents)}
    twins = Counter(name.casefold() for name in whole_and_folders)
    found = [
        f"{name} differs from another by capitals only" for name in whole_and_folders if twins[name.casefold()] > 1
    ]
    for name in names:
        if not PLAIN.fullmatch(name):
            found.append(f"{name} has signs that not every system takes")
        if len(name) > LONGEST:
            found.append(f"{name} is longer than {LONGEST}")
        if any(plain_name(part) != part for part in PurePosixPath(name).parts):
            found.append(f"{name} is a device, or ends in a dot or a space")
    return sorted(found)


@pytest.mark.parametrize(
    ("names", "count"),
    [
        (["a/b.py", "a/c.py"], 0),
        (["a/B.py", "a/b.py"], 2),
        (["A/b.py", "a/c.py"], 2),
        (["a/con.py"], 1),
        (["a/x. /y"], 2),
        (["a/ปลา.py"], 1),
        (["a:b.py"], 2),
        ([f"{'x' * 121}"], 1),
    ],
)
def test_the_lint_sees_what_it_is_for(names: list[str], count: int) -> None:
    assert len(faults(names)) == count


def test_every_name_fits_every_system(repository: Path) -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=repository, capture_output=True, check=False)
    if listed.returncode != 0:
        pytest.skip("this is no git checkout")
    names = [name for name in listed.stdout.decode().split("\0") if name]
    assert len(names) > 1000
    assert faults(names) == []
