"""`shipdesk catalog hs`: HS codes by number or in words, with what was chosen before for similar names."""

from __future__ import annotations

from typing import Any

import click

from shipdesk.cli.session import Session, pass_session
from shipdesk.progress import Progress
from shipdesk.services.find_hs_codes import FoundCode, Suggestion, find_hs_codes, suggest_hs_codes


@click.command()
@click.argument("query")
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1, 10_000))
@pass_session
def hs(session: Session, query: str, limit: int) -> None:
    """HS codes by number or in words; suggestions say where they come from and are never taken by themselves."""

    def work() -> dict[str, Any]:
        desk = session.desk
        return {
            "codes": [_code(one, session.language) for one in find_hs_codes(desk, query, limit)],
            "suggestions": [suggestion_shape(one) for one in suggest_hs_codes(desk, [query], Progress())],
        }

    session.run(work, {"codes": [], "suggestions": []})


def _code(one: FoundCode, language: str) -> dict[str, Any]:
    section = one.section
    return {
        "code": one.code,
        "text": one.text,
        "section": None if section is None else f"{section.number} {section.titles[language]}",
        "path": [{"code": part.code, "text": part.text} for part in one.path],
    }


def suggestion_shape(one: Suggestion) -> dict[str, Any]:
    return {
        "code": one.code,
        "text": one.text,
        "source": one.source,
        "place": one.place,
        "name": one.name,
        "likeness": one.likeness,
        "to_verify": True,
    }
