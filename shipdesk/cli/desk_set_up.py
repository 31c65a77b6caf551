"""`shipdesk desk set-up`: the first run in one line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import click

from shipdesk.cli.session import Session, pass_session
from shipdesk.domain.printer import FILE, SYSTEM, TCP, TSPL, ZPL
from shipdesk.errors import DeskError
from shipdesk.services import own_company, people
from shipdesk.services.business_settings import set_setting
from shipdesk.services.desk import Desk
from shipdesk.services.first_run import set_up_done

COMPANY = {
    "company": "name_latin",
    "company_thai": "name_native",
    "tax_id": "tax_id",
    "address": "latin_lines",
    "subdistrict": "subdistrict",
    "district": "district",
    "province": "province",
    "postal_code": "postal_code",
    "phone": "phone",
}


@dataclass(frozen=True)
class SetUpWish:
    """What was said on the command line, by option; what was not said is empty."""

    company: Mapping[str, str]
    settings: Mapping[str, str]
    person: str
    printer: Mapping[str, str]
    test_label: bool


@click.command("set-up")
@click.option("--company", required=True, help="Name as it stands on export papers.")
@click.option("--company-thai", default="", help="Name in Thai.")
@click.option("--tax-id", default="", help="Thai tax number, 13 digits.")
@click.option("--address", multiple=True, help="House and street; up to three lines.")
@click.option("--subdistrict", default="", help="In Thai or English; brings district, province and postal code.")
@click.option("--district", default="")
@click.option("--province", default="")
@click.option("--postal-code", default="")
@click.option("--phone", default="")
@click.option("--language", type=click.Choice(["th", "en", "zh"]))
@click.option("--era", type=click.Choice(["be", "ce"]))
@click.option("--person", default="", help="Who works here; stands in the history and the print log.")
@click.option("--printer", "queue", default="", help="A printer of the system, by its name.")
@click.option("--printer-address", default="", help="A label printer on the network: address, or address:port.")
@click.option("--printer-folder", default="", help="No printer: labels as pictures in this folder.")
@click.option("--medium", default="", help="Label or paper in it: 100x150, A6, A4.")
@click.option("--printer-language", type=click.Choice([ZPL, TSPL]), default=ZPL)
@click.option("--test-label", is_flag=True, help="Print the test label.")
@pass_session
def set_up(session: Session, /, address: tuple[str, ...], test_label: bool, **said: Any) -> None:
    """The first run in one line; only the company's name is needed."""
    company = {field: said[option] for option, field in COMPANY.items() if option != "address"}
    way, place = _way(said)
    wish = SetUpWish(
        company=company | {"latin_lines": "|".join(address)},
        settings={key: said[key] for key in ("language", "era") if said[key]},
        person=said["person"],
        printer={"way": way, "address": place, "medium": said["medium"], "language": said["printer_language"]},
        test_label=test_label,
    )
    try:
        members, error = _set_up(session, session.desk, wish)
    except DeskError as fault:
        session.answer({"company": said["company"]}, error=fault)
    session.answer(members, error=error)


def _way(said: Mapping[str, Any]) -> tuple[str, str]:
    for way, option in ((SYSTEM, "queue"), (TCP, "printer_address"), (FILE, "printer_folder")):
        if said[option]:
            return way, said[option]
    return "", ""


def _set_up(session: Session, desk: Desk, wish: SetUpWish) -> tuple[dict[str, Any], DeskError | None]:
    company = own_company.keep_company(desk, wish.company)
    for key, value in wish.settings.items():
        set_setting(desk, key, value)
    if wish.person:
        desk.seat.name = people.add_person(desk, wish.person)
    advice = [_advice(session, one.column, one.fault) for one in company.advice]
    fault = own_company.tax_id_advice(wish.company["tax_id"]) if company.party is None else None
    if fault is not None:
        advice.append(_advice(session, "registrations", fault))
    printed, error = _print(session, desk, wish)
    set_up_done(desk)
    kept = {"company": company.name, "party": company.party, "missing": list(company.missing), "advice": advice}
    return kept | printed, error


def _advice(session: Session, column: str, fault: DeskError) -> dict[str, Any]:
    return {"column": column, "message": session.sentence(fault)}


def _print(session: Session, desk: Desk, wish: SetUpWish) -> tuple[dict[str, Any], DeskError | None]:
    """The printer and the label; a label that does not go out undoes nothing of the rest."""
    from shipdesk.cli.print_shapes import job_members, trouble_of
    from shipdesk.services.first_printer import PrinterWish, set_up_printer
    from shipdesk.services.send_prints import send_prints
    from shipdesk.services.test_label import queue_test_label

    if not wish.printer["way"]:
        return {"printer": None, "test_label": None}, None
    profile = set_up_printer(desk, PrinterWish(**wish.printer))
    if not wish.test_label:
        return {"printer": profile.name, "test_label": None}, None
    queued = queue_test_label(desk, profile.name, desk.tools.new_key())
    run = send_prints(desk, profile.name)
    job = desk.store.print_jobs.get(queued.id) or queued
    return {"printer": profile.name, "test_label": job_members(session, job)}, trouble_of(session, run, [job])
