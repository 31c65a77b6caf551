"""The user's own notices: read from a file or a form, kept, listed, taken away."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from shipdesk.domain.codec import decode
from shipdesk.domain.notice import KnownNotice, Notice
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.read_json import parse_json_object, read_bytes

MANY = "notices"
KEY = "key"


def add_notices(desk: Desk, file: Path) -> list[KnownNotice]:
    """One notice, or a list of them under `notices`; TOML by the name's ending, else JSON. All of them or none."""
    members = read_members(file)
    given = members[MANY] if isinstance(members.get(MANY), list) else [members]
    start = f"/{MANY}/" if MANY in members else None
    return put_notices(desk, given, start)


def put_notices(desk: Desk, given: list[Any], start: str | None = None) -> list[KnownNotice]:
    """A `key` replaces the notice of that key; without one a new key is given."""
    known: list[KnownNotice] = []
    faults: list[WrongInput] = []
    for index, members in enumerate(given):
        pointer = "" if start is None else f"{start}{index}"
        try:
            known.append(_known(desk, members, pointer))
        except WrongInput as fault:
            faults.extend(fault.all)
    if faults:
        raise WrongInput.of_many(faults)
    with desk.store.atomic():
        desk.store.notices.put(known, desk.tools.who(), desk.tools.now())
    return known


def list_notices(desk: Desk) -> list[KnownNotice]:
    return desk.store.notices.all()


def remove_notice(desk: Desk, key: str) -> KnownNotice:
    """What went can be put back."""
    with desk.store.atomic():
        known = next((one for one in list_notices(desk) if one.key == key), None)
        if known is None:
            raise WrongInput("not_found", "notice_unknown", key=key)
        desk.store.notices.remove(key)
    return known


def put_back_notice(desk: Desk, known: KnownNotice) -> None:
    """Under its key, as it was; also in place of what was written over it."""
    with desk.store.atomic():
        desk.store.notices.put([known], desk.tools.who(), desk.tools.now())


def read_members(file: Path) -> dict[str, Any]:
    """The file's object; TOML's dates as ISO text, so that both kinds read alike."""
    content = read_bytes(file)
    if file.suffix.casefold() != ".toml":
        return parse_json_object(content, file.name)
    try:
        return {name: _plain(value) for name, value in tomllib.loads(content.decode("utf-8-sig")).items()}
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WrongInput("malformed_request", "toml_broken", file=file.name, detail=error) from error


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    return value


def _known(desk: Desk, members: Any, pointer: str) -> KnownNotice:
    body = dict(members) if isinstance(members, Mapping) else members
    key = body.pop(KEY, None) if isinstance(body, dict) else None
    notice = decode(Notice, body, pointer)
    _refuse_nonsense(desk, notice, pointer)
    return KnownNotice(str(key) if key else desk.tools.new_id(), notice)


def _refuse_nonsense(desk: Desk, notice: Notice, pointer: str) -> None:
    first, last = notice.valid_from, notice.valid_to
    if first is not None and last is not None and last < first:
        raise WrongInput(
            "inconsistent_state",
            "notice_days_crossed",
            pointer=f"{pointer}/valid_to",
            valid_from=first,
            valid_to=last,
        )
    classes = sorted({one.name for one in desk.rules.tables.goods_classes})
    if notice.goods_class is not None and notice.goods_class not in classes:
        raise WrongInput(
            "not_in_enum",
            "notice_class_unknown",
            pointer=f"{pointer}/goods_class",
            goods_class=notice.goods_class,
            known=", ".join(classes),
        )
