"""`shipdesk route` and `shipdesk consignment route`: ways compared, latest days for papers, notices about gates."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from shipdesk.cli import route_shapes
from shipdesk.cli.session import Session, pass_session
from shipdesk.services import keep_route_notices
from shipdesk.services.compare_routes import compare_routes
from shipdesk.services.find_consignment import find
from shipdesk.services.latest_dates import dates_of
from shipdesk.services.route_desk import look_at_routes


@click.group()
def route() -> None:
    """Ways to the buyer: compare them, and keep what you hear of gates."""


@route.command()
@click.argument("ref")
@pass_session
def compare(session: Session, ref: str) -> None:
    """Every way to the buyer's country: allowed or not and why, days, papers for the transit."""

    def work() -> Mapping[str, Any]:
        comparison = compare_routes(session.desk, ref)
        shape = route_shapes.choice if session.as_json else route_shapes.row
        shown = [shape(one, session.desk, session.language) for one in comparison.choices]
        return {"reference": ref, "routes": shown}

    session.run(work, {"reference": ref, "routes": []})


@route.command()
@click.argument("ref")
@pass_session
def dates(session: Session, ref: str) -> None:
    """Until when each paper must be there, holidays of the offices counted."""

    def work() -> Mapping[str, Any]:
        found = dates_of(session.desk, ref)
        return {"reference": ref, "dates": [route_shapes.latest_date(one, session.language) for one in found]}

    session.run(work, {"reference": ref, "dates": []})


@route.command()
@click.argument("ref")
@pass_session
def holidays(session: Session, ref: str) -> None:
    """Holidays of the countries on the way, two weeks before the departure to two weeks after the arrival."""

    def work() -> Mapping[str, Any]:
        look = look_at_routes(session.desk, find(session.desk, ref))
        shown = [route_shapes.holiday(one, session.desk, session.language) for one in look.holidays]
        return {"reference": ref, "holidays": shown}

    session.run(work, {"reference": ref, "holidays": []})


@route.group()
def notice() -> None:
    """Gates, routes and countries that are open, closed, or let only some goods through.

    Members: kind (open, closed, allowed_goods, forbidden_goods), one of place, route_id and country, source; and if
    you like key, modes, goods, hs_prefixes, valid_from, valid_to, note, to_verify. Several stand under `notices`.
    Your own go before those that came with the program.
    """


@notice.command()
@click.argument("file", type=click.Path(path_type=Path))
@pass_session
def add(session: Session, file: Path) -> None:
    """Add notices of a JSON or TOML file; one with the key of an old one replaces it."""

    def work() -> Mapping[str, Any]:
        report = keep_route_notices.import_route_notices(session.desk, file)
        counts = {name: getattr(report, name) for name in ("added", "changed", "unchanged")}
        return counts | {"notices": [keep_route_notices.notice_members(one) for one in report.notices]}

    session.run(work, {"added": 0, "changed": 0, "unchanged": 0, "notices": []})


@notice.command("list")
@pass_session
def list_(session: Session) -> None:
    """Every notice: your own, then those that came with the program."""

    def work() -> Mapping[str, Any]:
        known = keep_route_notices.all_route_notices(session.desk)
        return {"notices": [keep_route_notices.notice_members(one) for one in known]}

    session.run(work, {"notices": []})


@notice.command()
@click.argument("key")
@pass_session
def remove(session: Session, key: str) -> None:
    """Take one of your own notices away; `add` takes what is told of it."""

    def work() -> Mapping[str, Any]:
        known = keep_route_notices.remove_route_notice(session.desk, key)
        return {"key": key, "removed": True, "notice": keep_route_notices.notice_members(known)}

    session.run(work, {"key": key, "removed": False})
