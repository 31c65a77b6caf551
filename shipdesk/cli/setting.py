"""`shipdesk settings` and `shipdesk demo`."""

from __future__ import annotations

from pathlib import Path

import click

from shipdesk.cli.session import Session, pass_session
from shipdesk.services import business_settings


@click.group()
def settings() -> None:
    """Settings that belong to the business."""


@settings.command("list")
@pass_session
def list_(session: Session) -> None:
    """Every setting and its value."""
    session.run(lambda: {"settings": business_settings.list_settings(session.desk)}, {"settings": {}})


@settings.command("get")
@click.argument("key")
@pass_session
def get(session: Session, key: str) -> None:
    """One setting."""
    session.run(lambda: {"key": key, "value": business_settings.get_setting(session.desk, key)}, {"key": key})


@settings.command("set")
@click.argument("key")
@click.argument("value")
@pass_session
def set_(session: Session, key: str, value: str) -> None:
    """Change a setting."""
    session.run(lambda: {"key": key, "value": business_settings.set_setting(session.desk, key, value)}, {"key": key})


@click.command()
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True)
@pass_session
def demo(session: Session, out: Path) -> None:
    """The whole main job on a fresh desk with sample goods, without window or network."""
    session.run(lambda: session.program.demo(out))
