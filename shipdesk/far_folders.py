"""Folders that are no safe place for a desk: those a cloud service copies about, and those on another computer.

A database that is copied while it is written comes back damaged or old, and two computers may write it at once. The
judgement is about names alone, so that it can be tried for every system on any; what the system itself says comes in as
a value.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath, PureWindowsPath

CLOUD, NETWORK = "cloud", "network"
_CLOUD_NAMES = re.compile(
    r"(?P<OneDrive>onedrive( - .*)?)|(?P<Dropbox>dropbox( \(.*\))?)|(?P<Google_Drive>google ?drive.*|my drive|drivefs)"
    r"|(?P<iCloud>icloud ?drive|mobile documents)|(?P<Box>box sync)|(?P<Nextcloud>nextcloud)|(?P<ownCloud>owncloud)"
    r"|(?P<pCloud>pcloud ?drive|pcloud)|(?P<MEGA>megasync.*)|(?P<Baidu>baidu(sync|net)disk)"
    r"|(?P<WPS>wps ?(drive|cloud files))"
    r"|(?P<CloudStorage>cloudstorage)",
    re.IGNORECASE,
)
"""What the services call their folders, wherever the user puts them."""
_CLOUD_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
"""Where Windows says that OneDrive lies, whatever the folder was called."""
_FAR_FILESYSTEMS = frozenset(
    {"9p", "afpfs", "afs", "ceph", "cifs", "davfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.sshfs",
     "glusterfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs", "webdav"}
)  # fmt: skip
_NOT_ALL_HERE = 0x1000 | 0x40000 | 0x400000
"""FILE_ATTRIBUTE_OFFLINE, _RECALL_ON_OPEN and _RECALL_ON_DATA_ACCESS: what is in it may lie with a cloud service."""
_REMOTE = 4
"""Windows' word for a drive that lies on another computer."""


@dataclass(frozen=True)
class FarPlace:
    """Why a folder is none for a desk: `kind`, and the service or the system's word for the place."""

    kind: str
    name: str


@dataclass(frozen=True)
class Surroundings:
    """What the system says of its places. `mounts` are folders and the kind of file system that lies there."""

    variables: Mapping[str, str] = field(default_factory=dict)
    mounts: Iterable[tuple[PurePath, str]] = ()
    is_remote_drive: Callable[[str], bool] = lambda _: False
    attributes: Callable[[PurePath], int] = lambda _: 0
    """Windows' attributes of a folder; 0 for one that is not there."""


def far_place(folder: PurePath, around: Surroundings) -> FarPlace | None:
    """None where the folder is a safe place, as far as its name and the system tell."""
    return _cloud(folder, around) or _network(folder, around)


def is_on_network(folder: PurePath, around: Surroundings) -> bool:
    """Told by its name: the place itself, which may not answer for long, is not asked."""
    return _network(folder, around) is not None


def here() -> Surroundings:
    """This computer's own."""
    return Surroundings(os.environ, _mounts(), _is_remote_drive, _attributes)


def _cloud(folder: PurePath, around: Surroundings) -> FarPlace | None:
    for part in folder.parts:
        named = _CLOUD_NAMES.fullmatch(part)
        if named is not None:
            return FarPlace(CLOUD, str(named.lastgroup).replace("_", " "))
    for variable in _CLOUD_VARIABLES:
        place = around.variables.get(variable)
        if place and folder.is_relative_to(type(folder)(place)):
            return FarPlace(CLOUD, "OneDrive")
    for level in (folder, *folder.parents):
        if around.attributes(level) & _NOT_ALL_HERE:
            return FarPlace(CLOUD, str(level))
    return None


def _network(folder: PurePath, around: Surroundings) -> FarPlace | None:
    if isinstance(folder, PureWindowsPath):
        drive = folder.drive.upper().removeprefix("\\\\?\\").removeprefix("\\\\.\\")
        is_share = drive.startswith(("\\\\", "UNC\\"))
        return FarPlace(NETWORK, drive) if is_share or (drive and around.is_remote_drive(drive)) else None
    holding = [(mount, kind) for mount, kind in around.mounts if folder.is_relative_to(mount)]
    mount, kind = max(holding, key=lambda one: len(one[0].parts), default=(folder, ""))
    return FarPlace(NETWORK, str(mount)) if kind in _FAR_FILESYSTEMS else None


def _mounts() -> list[tuple[PurePath, str]]:
    if sys.platform == "darwin":
        import subprocess

        said = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False).stdout
        found = re.findall(r" on (/.*?) \((\w+)", said)
        return [(Path(place), kind) for place, kind in found]
    table = Path("/proc/self/mounts")
    if not table.is_file():
        return []
    rows = [line.split(" ") for line in table.read_text(encoding="utf-8", errors="replace").splitlines()]
    return [(Path(row[1].replace("\\040", " ")), row[2]) for row in rows if len(row) > 2]


def _attributes(folder: PurePath) -> int:
    if sys.platform == "win32":
        try:
            return Path(folder).stat().st_file_attributes
        except OSError:
            return 0
    return 0


def _is_remote_drive(drive: str) -> bool:
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _REMOTE)
    return False
