"""`shipdesk departures` and `shipdesk manifest`: what leaves when, and what goes along on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from shipdesk.cli.issuing import file_of
from shipdesk.cli.session import Session, pass_session
from shipdesk.domain.codec import encode
from shipdesk.domain.departure import Departure
from shipdesk.domain.manifest import ENTRY_REFUSED, ControlTotals, Manifest, ManifestLine
from shipdesk.errors import DeskError
from shipdesk.services import close_manifest, find_departures, show_manifest
from shipdesk.services.close_manifest import ManifestWish
from shipdesk.services.issue_manifest import issue_manifest

REFS = click.argument("refs", nargs=-1, required=True, metavar="REF...")
NAME = click.argument("name")


@click.command()
@click.option("--route", "route_id", help="Only departures of this route.")
@click.option("--service", "service_code", help="Only departures of this service.")
@pass_session
def departures(session: Session, route_id: str | None, service_code: str | None) -> None:
    """What leaves, and until when it takes goods."""

    def work() -> Mapping[str, Any]:
        found = find_departures.departures(session.desk, route_id, service_code)
        return {"departures": [_departure(one) for one in found]}

    session.run(work, {"departures": []})


@click.group()
def manifest() -> None:
    """What goes along on one departure."""


@manifest.command()
@NAME
@click.option("--departure", "departure_id", required=True, metavar="ID")
@REFS
@pass_session
def new(session: Session, name: str, departure_id: str, refs: tuple[str, ...]) -> None:
    """Open a manifest with booked shipments."""
    _wish(session, name, lambda: close_manifest.new_manifest(session.desk, name, departure_id, refs))


@manifest.command()
@NAME
@REFS
@pass_session
def add(session: Session, name: str, refs: tuple[str, ...]) -> None:
    """Add shipments to an open manifest."""
    _wish(session, name, lambda: close_manifest.add_to_manifest(session.desk, name, refs))


@manifest.command()
@NAME
@REFS
@pass_session
def remove(session: Session, name: str, refs: tuple[str, ...]) -> None:
    """Take shipments off an open manifest."""
    _wish(session, name, lambda: close_manifest.remove_from_manifest(session.desk, name, refs))


@manifest.command()
@NAME
@click.option("--plate", help="The plate of the truck that fetches it.")
@click.option("--seal", help="The number of the seal.")
@pass_session
def close(session: Session, name: str, plate: str | None, seal: str | None) -> None:
    """Close it: there is no reopening, only cancelling before the cut-off."""
    _wish(
        session,
        name,
        lambda: close_manifest.close_manifest(session.desk, name, vehicle_plate=plate, seal_number=seal),
    )


@manifest.command()
@NAME
@click.option("--reason", default="GOODS_NOT_READY", show_default=True)
@pass_session
def cancel(session: Session, name: str, reason: str) -> None:
    """Cancel it before the cut-off; its shipments are free again."""
    _wish(session, name, lambda: close_manifest.cancel_manifest(session.desk, name, reason))


@manifest.command()
@NAME
@click.option("--failed", is_flag=True, help="Of its entries only those that the hub refused.")
@pass_session
def show(session: Session, name: str, failed: bool) -> None:
    """One manifest, whole."""

    def work() -> Mapping[str, Any]:
        whole = _whole(session, name)
        left = [one for one in whole["entries"] if not failed or one["status"] == ENTRY_REFUSED]
        return whole | {"entries": left}

    session.run(work, {"name": name})


@manifest.command("print")
@NAME
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True)
@click.option("--language", type=click.Choice(["th", "zh", "vi", "lo", "km", "my"]), help="Second language.")
@pass_session
def print_(session: Session, name: str, out: Path, language: str | None) -> None:
    """The manifest as PDF: frozen, numbered, kept."""
    session.run(
        lambda: {"name": name, "files": [file_of(one) for one in issue_manifest(session.desk, name, out, language)]},
        {"name": name, "files": []},
    )


@manifest.command("list")
@pass_session
def list_(session: Session) -> None:
    """Every manifest, the newest first."""

    def work() -> Mapping[str, Any]:
        return {
            "manifests": [
                _head(one.manifest) | {"consignments": one.consignments}
                for one in show_manifest.list_manifests(session.desk)
            ]
        }

    session.run(work, {"manifests": []})


def _wish(session: Session, name: str, work: Callable[[], ManifestWish]) -> None:
    """The manifest as it stands after the wish, and what became of the wish."""
    try:
        wish = work()
    except DeskError as refused:
        session.answer(_known(session, name), error=refused)
    error = wish.error()
    told: dict[str, Any] = dict.fromkeys(("outbox", "outbox_id", "problem"))
    if wish.row is not None:
        told = {"outbox": wish.row.state, "outbox_id": wish.row.id, "problem": wish.row.problem}
    session.answer(_whole(session, name) | told, error=error)


def _known(session: Session, name: str) -> Mapping[str, Any]:
    """What stands at the desk under that name; a wish that was refused changed nothing of it."""
    try:
        return _whole(session, name)
    except DeskError:
        return {"name": name}


def _whole(session: Session, name: str) -> dict[str, Any]:
    view = show_manifest.show_manifest(session.desk, name)
    left = view.manifest.left_until_cut_off(find_departures.hub_time(session.desk))
    return _head(view.manifest) | {
        "seconds_to_cut_off": None if left is None else int(left.total_seconds()),
        "entries": [_entry(one) for one in view.lines],
        "control_totals": _totals(view.totals),
        "carriers": [
            {
                "transport_units": [encode(unit) for unit in one.units],
                "references": [line.reference for line in one.lines],
                "control_totals": _totals(one.totals),
            }
            for one in view.carriers
        ],
    }


def _head(one: Manifest) -> dict[str, Any]:
    return {
        "name": one.name,
        "state": one.state,
        "manifest_id": one.manifest_id,
        "manifest_number": one.manifest_number,
        "departure_id": one.departure_id,
        "route_id": one.route_id,
        "service_code": one.service_code,
        "cut_off_at": _moment(one.cut_off_at),
        "departs_at": _moment(one.departs_at),
        "arrives_at": _moment(one.arrives_at),
        "vehicle_reference": one.vehicle_reference,
        "vehicle_plate": one.vehicle_plate,
        "seal_number": one.seal_number,
    }


def _entry(line: ManifestLine) -> dict[str, Any]:
    return {
        "reference": line.reference,
        "consignment_id": line.consignment_id,
        "consignment_number": line.consignment_number,
        "status": line.status,
        "state": line.state,
        "consignee": line.consignee,
        "destination": line.destination,
        "goods": line.goods,
        "packages": line.packages,
        "gross_weight_kg": str(line.gross_weight_kg),
        "value": encode(line.value),
        "transport_units": [encode(unit) for unit in line.transport_units],
        "documents": list(line.papers),
        "missing_documents": list(line.missing_papers),
        "problem": line.problem,
    }


def _totals(totals: ControlTotals) -> dict[str, Any]:
    return {
        "consignments": totals.consignments,
        "packages": totals.packages,
        "handling_units": totals.packages,
        "gross_weight_kg": str(totals.gross_weight_kg),
        "values": [encode(one) for one in totals.values],
    }


def _departure(one: Departure) -> dict[str, Any]:
    return {
        "departure_id": one.departure_id,
        "route_id": one.route_id,
        "service_code": one.service_code,
        "status": one.status,
        "capacity": one.capacity,
        "cut_off_at": _moment(one.cut_off_at),
        "documents_cut_off_at": _moment(one.documents_cut_off_at),
        "departs_at": _moment(one.departs_at),
        "arrives_at": _moment(one.arrives_at),
        "vehicle_reference": one.vehicle_reference,
    }


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat().replace("+00:00", "Z")
