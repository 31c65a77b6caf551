"""Notices of new versions: asked for when the user allows it, kept, and held against what was seen before."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from shipdesk import __version__
from shipdesk.errors import DeskError, WrongInput
from shipdesk.progress import Progress
from shipdesk.services.business_settings import get_setting
from shipdesk.services.desk import Desk
from shipdesk.store.desk_copies import NOTICE_SEEN
from shipdesk.updates import Download, Notice, Seen, is_news, judge, open_sealed

KEPT, LOOKED = NOTICE_SEEN, "update_looked_at"
BETWEEN_LOOKS = timedelta(hours=20)
_CHUNK = 1 << 20


@dataclass(frozen=True)
class Kept:
    """The last notice that was taken, in its seal, and what is remembered of it whatever becomes of the seal."""

    seen: Seen
    sealed: bytes


def look_for_update(desk: Desk, *, present: str = __version__) -> Notice | None:
    """Asks for the notice; None where this version is the newest. Raises `WrongInput` for one that must not be shown.

    Whoever calls this has the user's leave: the setting `updates`, or a press on the button.
    """
    sealed = desk.updates.fetch()
    with desk.store.atomic():
        desk.store.settings.set(LOOKED, desk.tools.now().isoformat())
    notice, sha256 = _judged(desk, sealed)
    with desk.store.atomic():
        desk.store.settings.set(KEPT, _written(notice, sha256, sealed))
    return notice if is_news(notice, present) else None


def known_update(desk: Desk, *, present: str = __version__) -> Notice | None:
    """What the last look found, without looking again; a notice that has expired since is not news any more."""
    kept = _kept(desk)
    if kept is None:
        return None
    try:
        notice, _ = _judged(desk, kept.sealed)
    except DeskError:
        return None
    return notice if is_news(notice, present) else None


def may_look(desk: Desk) -> bool:
    """Whether it is allowed, and the last look is long enough ago."""
    return get_setting(desk, "updates") == "yes" and _is_long_ago(desk)


def looked_at(desk: Desk) -> datetime | None:
    text = desk.store.settings.get(LOOKED)
    return None if text is None else datetime.fromisoformat(text)


def check_download(desk: Desk, file: Path, progress: Progress) -> Download:
    """The entry of the kept notice that this file is, byte by byte; raises `WrongInput` for any other."""
    kept = _kept(desk)
    if kept is None:
        raise WrongInput("not_found", "update_none_known")
    notice, _ = _judged(desk, kept.sealed)
    wanted = next((one for one in notice.downloads if one.name == file.name), None)
    if wanted is None:
        raise WrongInput("not_found", "update_file_unknown", file=file.name, version=notice.version)
    if file.stat().st_size != wanted.bytes or _read_through(file, progress) != wanted.sha256:
        raise WrongInput("pattern", "update_file_differs", file=file.name)
    return wanted


def _judged(desk: Desk, sealed: bytes) -> tuple[Notice, str]:
    source, kept = desk.updates.source, _kept(desk)
    notice, sha256 = open_sealed(sealed, source.keys), hashlib.sha256(sealed).hexdigest()
    judge(
        notice, sha256, page_prefix=source.page_prefix, now=desk.tools.now(), seen=None if kept is None else kept.seen
    )
    return notice, sha256


def _written(notice: Notice, sha256: str, sealed: bytes) -> str:
    seen = {"serial": notice.serial, "version": notice.version, "sha256": sha256}
    return json.dumps({"seen": seen, "sealed": sealed.decode("ascii")})


def _kept(desk: Desk) -> Kept | None:
    text = desk.store.settings.get(KEPT)
    if text is None:
        return None
    told = json.loads(text)
    return Kept(Seen(**told["seen"]), told["sealed"].encode("ascii"))


def _is_long_ago(desk: Desk) -> bool:
    last = looked_at(desk)
    # A last look in the future is a clock that was put right since.
    return last is None or not timedelta(0) <= desk.tools.now() - last < BETWEEN_LOOKS


def _read_through(file: Path, progress: Progress) -> str:
    total, digest = file.stat().st_size, hashlib.sha256()
    done = 0
    with file.open("rb") as content:
        while chunk := content.read(_CHUNK):
            digest.update(chunk)
            done += len(chunk)
            progress.step(done, total)
    return digest.hexdigest()
