"""`shipdesk consignment pack` and `shipdesk consignment cartons`: how it is packed, and cartons by hand."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Any

import click

from shipdesk.cli import shapes
from shipdesk.cli.session import Session, pass_session
from shipdesk.domain.codec import decode, encode
from shipdesk.domain.measures import Length, Weight
from shipdesk.domain.packing_plan import HandCartons, PackingPlan
from shipdesk.domain.ranges import unit_ranges
from shipdesk.domain.totals import totals
from shipdesk.errors import WrongInput
from shipdesk.services import change_cartons
from shipdesk.services.find_consignment import members_of
from shipdesk.services.pack_consignment import pack_consignment, packing_plan
from shipdesk.store.consignments import StoredConsignment

NO_PALLET = "none"
SIZE = re.compile(r"\s*([0-9.]+)\s*[xX×*]\s*([0-9.]+)\s*[xX×*]\s*([0-9.]+)\s*")


@click.command()
@click.argument("ref")
@click.option("--again", is_flag=True, help="Pack anew, also units that were given.")
@click.option("--mixed/--no-mixed", default=None, help="Rests of several lines may share a carton.")
@click.option("--mix-lots/--no-mix-lots", default=None, help="Also where their lots differ.")
@click.option("--pallet", help="Stand the cartons on pallets of this kind (1200X1000 ...); none: loose.")
@click.option("--double-stack/--no-double-stack", default=None, help="Build pallets for two storeys.")
@click.option("--into", help="Load into this container or truck (40HC, 22W ...), as many as it takes; none: ask not.")
@click.option("--vgm/--no-vgm", default=None, help="State the verified gross mass of each container (method 2).")
@click.option("--dunnage", help="Kilograms of dunnage in each container.")
@pass_session
def pack(session: Session, /, ref: str, again: bool, **wishes: Any) -> None:
    """Pack into numbered cartons with their SSCCs; what is asked for here is kept for the next time."""

    def work() -> dict[str, Any]:
        plan = _plan(session, ref, wishes)
        return _packed(session, pack_consignment(session.desk, ref, again=again, plan=plan))

    session.run(work, {"reference": ref, "handling_units": [], "totals": None})


def _plan(session: Session, ref: str, wishes: dict[str, Any]) -> PackingPlan | None:
    """The plan kept before with what is wished now; None where nothing is."""
    asked = {name: wish for name, wish in wishes.items() if wish is not None}
    if not asked:
        return None
    if "dunnage" in asked:
        asked["dunnage_kg"] = _kilograms(asked.pop("dunnage"), "/dunnage")
    for name in ("pallet", "into"):
        if name in asked:
            asked[name] = None if asked[name].lower() == NO_PALLET else asked[name].upper()
    return replace(packing_plan(session.desk, ref), **asked)


def _packed(session: Session, stored: StoredConsignment) -> dict[str, Any]:
    consignment = stored.consignment
    return {
        "reference": stored.reference,
        "state": stored.state,
        "handling_units": members_of(stored).get("handling_units", []),
        "totals": shapes.sums(totals(consignment)),
        "ranges": [
            {"cartons": one.words, "count": len(one.units), "gross_weight_kg": str(one.gross),
             "pallet": one.units[0].parent_unit_reference}
            for one in unit_ranges(consignment.handling_units)
        ],
        "transport_units": encode(consignment.desk).get("transport_units", []),
        "plan": encode(packing_plan(session.desk, stored.reference)),
    }  # fmt: skip


@click.group()
def cartons() -> None:
    """Cartons counted out by hand, and their weights and sizes."""


@cartons.command()
@click.argument("ref")
@click.option("--line", required=True, type=int, help="Number of the line.")
@click.option("--count", required=True, type=int, help="How many cartons.")
@click.option("--units", required=True, help="Units of the line in each.")
@click.option("--size", required=True, help="Outer size in centimetres, 40x30x25.")
@click.option("--gross", required=True, help="Gross weight of each in kilograms.")
@pass_session
def add(session: Session, ref: str, line: int, count: int, units: str, size: str, gross: str) -> None:
    """Many equal cartons of a line at once; the rest of the lines is packed as usual."""

    def work() -> dict[str, Any]:
        length, width, height = _size(size)
        members = {
            "line_no": line, "count": count, "units": units, "gross_kg": gross,
            "length_cm": length, "width_cm": width, "height_cm": height,
        }  # fmt: skip
        return _packed(session, change_cartons.add_cartons(session.desk, ref, decode(HandCartons, members)))

    session.run(work, {"reference": ref, "handling_units": [], "totals": None})


@cartons.command()
@click.argument("ref")
@click.option("--line", required=True, type=int, help="Number of the line.")
@pass_session
def remove(session: Session, ref: str, line: int) -> None:
    """Forget the cartons counted out of a line, and pack it as usual."""
    session.run(lambda: _packed(session, change_cartons.remove_cartons(session.desk, ref, line)), {"reference": ref})


@cartons.command()
@click.argument("ref")
@click.argument("numbers")
@click.option("--size", help="Outer size in centimetres, 40x30x25.")
@click.option("--gross", help="Gross weight of each in kilograms.")
@pass_session
def change(session: Session, ref: str, numbers: str, size: str | None, gross: str | None) -> None:
    """Put right the weight or size of cartons 1-40, 57."""

    def work() -> dict[str, Any]:
        sides = None if size is None else _size(size)
        wanted = change_cartons.CartonChange(
            gross_kg=None if gross is None else _kilograms(gross, "/gross"),
            size=None if sides is None else (_length(sides[0]), _length(sides[1]), _length(sides[2])),
        )
        return _packed(session, change_cartons.change_cartons(session.desk, ref, numbers, wanted))

    session.run(work, {"reference": ref})


def _size(written: str) -> tuple[str, str, str]:
    match = SIZE.fullmatch(written)
    if match is None:
        raise WrongInput("pattern", "size_unreadable", pointer="/size", written=written)
    return match[1], match[2], match[3]


def _length(written: str) -> Length:
    return Length(_number(written, "/size"))


def _kilograms(written: str, pointer: str) -> Weight:
    return Weight(_number(written, pointer))


def _number(written: str, pointer: str) -> Decimal:
    try:
        number = Decimal(written)
    except InvalidOperation:
        number = Decimal(-1)
    if not number.is_finite() or number < 0:
        raise WrongInput("pattern", "weight_or_size_unreadable", pointer=pointer, written=written)
    return number
