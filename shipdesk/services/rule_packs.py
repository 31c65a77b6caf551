"""The rules in use: a copy of the shipped files to start from, and whether the user's own can be used."""

from __future__ import annotations

import shutil
from pathlib import Path

from shipdesk.errors import WrongInput
from shipdesk.reference.own_rules import own_rule_pack
from shipdesk.reference.raw_pack import read_raw_pack
from shipdesk.reference.rules import RulePack
from shipdesk.services.desk import Desk


def validate_pack(desk: Desk, folder: Path | None = None) -> RulePack:
    """The pack as it would be with the user's files in `folder`; raises `WrongInput` with the file and the place."""
    own = folder or desk.folder.rules
    if folder is not None and not folder.is_dir():
        raise WrongInput("not_found", "file_missing", file=folder)
    return own_rule_pack(read_raw_pack(_shipped(desk)), own)


def export_pack(desk: Desk, out: Path) -> list[str]:
    """Copies of the shipped files, to read and to take pieces from; a file that is there already is never replaced."""
    files = sorted(_shipped(desk).glob("*.toml"))
    try:
        there = next((file.name for file in files if (out / file.name).exists()), None)
        if there is not None:
            raise WrongInput("exists", "export_exists", file=out / there)
        out.mkdir(parents=True, exist_ok=True)
        for file in files:
            shutil.copyfile(file, out / file.name)
    except OSError as error:
        raise WrongInput("read_only", "export_not_written", folder=out, detail=error.strerror or error) from error
    return [file.name for file in files]


def _shipped(desk: Desk) -> Path:
    return desk.reference.folder / "rules"
