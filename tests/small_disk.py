"""A really small disk of its own, to be filled: mounted by root, taken away again also where a test fails."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest

BLOCK, BALLAST = 1024, "ballast"


class SmallDisk:
    """`root` is where it is mounted; a file beside the desk takes whatever room shall not be there."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._ballast = root / BALLAST

    @property
    def free(self) -> int:
        status = os.statvfs(self.root)
        return status.f_bavail * status.f_frsize

    def leave(self, room: int) -> None:
        """So many bytes are free from now on, rounded up to whole blocks."""
        self._ballast.unlink(missing_ok=True)
        with self._ballast.open("wb") as file:
            for size in range(self.free - -(-room // BLOCK) * BLOCK, 0, -BLOCK):
                # A file needs a little more than its bytes: how much is known when it does not fit.
                with suppress(OSError):
                    os.posix_fallocate(file.fileno(), 0, size)
                    return

    def free_up(self, count: int) -> None:
        """What somebody does who is told how many bytes are missing; a file takes a little more than its bytes."""
        self.leave(self.free + count + 8 * BLOCK)


class Stick:
    """A disk that is plugged in at `root` and pulled out, whoever has files open on it. `protected` shows the same disk
    so that it can only be read.
    """

    def __init__(self, root: Path, disk: Path, protected: Path) -> None:
        self.root, self._disk, self._protected = root, disk, protected

    def plug_in(self, *, read_only: bool = False) -> None:
        _mount("--bind", str(self._protected if read_only else self._disk), str(self.root))

    def pull(self) -> None:
        subprocess.run(["umount", "-l", str(self.root)], check=True)


@contextmanager
def small_disk(root: Path, size: int, kind: str = "tmpfs") -> Iterator[SmallDisk]:
    """In memory (`tmpfs`), or `ext4` with blocks of a kilobyte in a file. Skips where nothing may be mounted."""
    root.mkdir(parents=True, exist_ok=True)
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only root may mount a small disk, on Linux")
    try:
        if kind == "tmpfs":
            _mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(root))
        else:
            _mount("-o", "loop", str(_image(root.with_suffix(".image"), size)), str(root))
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"no small disk can be mounted here: {error}")
    try:
        yield SmallDisk(root)
    finally:
        _unmount(root)


@contextmanager
def stick(folder: Path, size: int) -> Iterator[Stick]:
    """Plugged in at first. Skips where nothing may be mounted."""
    root, protected = folder / "stick", folder / "protected"
    root.mkdir(parents=True)
    protected.mkdir()
    with small_disk(folder / "inside", size) as disk, ExitStack() as stack:
        for place in (root, protected):
            stack.callback(_unmount, place)
        _mount("--bind", str(disk.root), str(protected))
        _mount("-o", "remount,bind,ro", str(protected))
        plugged = Stick(root, disk.root, protected)
        plugged.plug_in()
        yield plugged


def _unmount(root: Path) -> None:
    """Lazily: whoever still has a file open there must not keep it in place."""
    while os.path.ismount(root):
        subprocess.run(["umount", "-l", str(root)], check=True)


def _image(path: Path, size: int) -> Path:
    with path.open("wb") as file:
        file.truncate(size)
    options = ("-b", str(BLOCK), "-m", "0", "-O", "^has_journal", "-E", "lazy_itable_init=0")
    subprocess.run(["mkfs.ext4", "-q", *options, str(path)], check=True, capture_output=True)
    return path


def _mount(*words: str) -> None:
    subprocess.run(["mount", *words], check=True, capture_output=True)
