"""Printers: added, listed, changed, taken away; which one prints which kind of label."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shipdesk.domain.codec import encode
from shipdesk.domain.printer import LP, SPOOLER, SYSTEM, PrinterProfile, read_printer
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.issue_labels import LABEL
from shipdesk.store.printers import KnownPrinter

QUEUED_BY_SYSTEM = (SYSTEM, SPOOLER, LP)


def put_printer(desk: Desk, members: Mapping[str, Any], kinds: tuple[str, ...] = ()) -> KnownPrinter:
    """Adds the printer or replaces the one of its name; `kinds` of labels go to it from now on."""
    profile = read_printer(dict(members))
    with desk.store.atomic():
        desk.store.printers.put(profile, desk.tools.now())
        for kind in kinds:
            desk.store.printers.choose(kind, profile.name)
    return get_printer(desk, profile.name)


def list_printers(desk: Desk) -> list[KnownPrinter]:
    return desk.store.printers.all()


@dataclass(frozen=True)
class SystemQueue:
    """A queue of the system's own printing, and the desk's printers that go to it."""

    name: str
    printers: tuple[str, ...]


def list_queues(desk: Desk) -> list[SystemQueue]:
    """Asks the system, which may take its time: not on the UI thread."""
    known = [one.profile for one in list_printers(desk) if one.profile.kind in QUEUED_BY_SYSTEM]
    names = desk.system_printers().names()
    return [SystemQueue(name, tuple(one.name for one in known if one.address == name)) for name in names]


def get_printer(desk: Desk, name: str) -> KnownPrinter:
    """Raises `WrongInput` where there is none of that name."""
    found = desk.store.printers.get(name)
    if found is None:
        known = ", ".join(one.profile.name for one in desk.store.printers.all()) or "-"
        raise WrongInput("not_found", "printer_unknown", printer=name, printers=known)
    return found


def remove_printer(desk: Desk, name: str) -> KnownPrinter:
    """Its jobs stay in the log; it cannot go while some of them wait for it. What went can be put back."""
    with desk.store.atomic():
        known = get_printer(desk, name)
        waiting = len(desk.store.print_jobs.waiting(name))
        if waiting:
            raise WrongInput("state_conflict", "printer_has_jobs", printer=name, waiting=waiting)
        desk.store.printers.remove(name)
    return known


def put_back_printer(desk: Desk, known: KnownPrinter) -> KnownPrinter:
    """As it was, with the kinds that nothing else prints by now."""
    chosen = desk.store.printers.chosen_for
    free = tuple(kind for kind in known.prints if chosen(kind) is None)
    return put_printer(desk, encode(known.profile), free)


def printer_for(desk: Desk, kind: str, named: str | None, family: str = LABEL) -> PrinterProfile:
    """The printer named, else the one chosen for the kind before, else the only one there is.

    Papers need pages: a printer that speaks commands alone is none for them.
    """
    if named is not None:
        return get_printer(desk, named).profile
    chosen = desk.store.printers.chosen_for(kind)
    if chosen is not None:
        return get_printer(desk, chosen).profile
    known = [one for one in desk.store.printers.all() if family == LABEL or not one.profile.is_raw]
    if len(known) == 1:
        return known[0].profile
    if not known:
        raise WrongInput("not_found", "printer_none", pointer="/printer")
    names = ", ".join(one.profile.name for one in known)
    raise WrongInput("ambiguous", "printer_not_chosen", pointer="/printer", kind=kind, printers=names)


def system_printer(queue: str, medium: str = "A4") -> PrinterProfile:
    """One of the system's printers as the desk knows it when it is first used."""
    name = re.sub(r"[/\\|]", " ", queue)
    return read_printer({"name": name, "kind": SYSTEM, "address": queue, "medium": medium, "dpi": 300})


def known_or_added(desk: Desk, profile: PrinterProfile) -> str:
    """Its name; the desk knows it from now on."""
    with desk.store.atomic():
        if desk.store.printers.get(profile.name) is None:
            desk.store.printers.put(profile, desk.tools.now())
    return profile.name


def become_silent(desk: Desk, name: str) -> KnownPrinter:
    """It never confirms, so what it has let in counts as sent from now on."""
    return put_printer(desk, {**encode(get_printer(desk, name).profile), "silent": True})
