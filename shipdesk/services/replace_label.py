"""Replace a label: its number becomes void for ever, the carton gets a new one, and the new label is printed."""

from __future__ import annotations

from dataclasses import replace

from shipdesk.domain import states
from shipdesk.domain.consignment import HandlingUnit
from shipdesk.domain.print_job import REPLACEMENT, PrintJob, request_key, require_reason
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.manage_printers import get_printer
from shipdesk.services.print_again import find_job
from shipdesk.services.queue_labels import label_jobs
from shipdesk.services.save_consignment import save
from shipdesk.services.use_numbers import have_numbers_for, number_units
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.unit_marks import VoidedSscc


def replace_label(desk: Desk, id_: str, *, reason: str | None, printer: str | None = None) -> PrintJob:
    """The job of the new label. Asked twice for one label, the second asking finds the first one's job.

    Raises `WrongInput` where the hub knows the old number already, or the label is not the carton's any more.
    """
    told, job = require_reason(reason), find_job(desk, id_)
    if not job.subject.unit:
        raise WrongInput("state_conflict", "label_not_of_unit", job=job.id, unit="-")
    to = get_printer(desk, printer or job.printer).profile
    have_numbers_for(desk, 1)
    with desk.store.atomic():
        done = [one for one in desk.store.print_jobs.repeats_of(job.id) if one.verb == REPLACEMENT]
        if done:
            return done[0]
        _renumber(desk, job, told)
    fresh = next(
        one
        for one in label_jobs(desk, job.subject.reference, job.subject.kind, to)
        if one.subject.unit == job.subject.unit
    )
    wanted = replace(fresh, request_key=request_key(REPLACEMENT, job.id), verb=REPLACEMENT, reason=told, repeats=job.id)
    with desk.store.atomic():
        desk.store.print_jobs.add([wanted])
        (queued,) = desk.store.print_jobs.by_keys([wanted.request_key])
    return queued


def _renumber(desk: Desk, job: PrintJob, reason: str) -> None:
    """Inside `store.atomic()`."""
    stored = find(desk, job.subject.reference)
    unit = _unit_of(stored, job)
    if unit is None:
        if _is_void(desk, job):
            return
        raise WrongInput("state_conflict", "label_not_of_unit", job=job.id, unit=job.subject.unit)
    if stored.state not in states.EDITABLE:
        raise WrongInput("state_conflict", "number_known_to_hub", reference=stored.reference, state=stored.state)
    now, who, old = desk.tools.now(), desk.tools.who(), unit.sscc or ""
    new = number_units(desk, stored.id, (replace(unit, sscc=None),), now)[unit.client_unit_reference]
    desk.store.unit_marks.void(VoidedSscc(old, new, stored.id, reason, who), now)
    units = tuple(replace(one, sscc=new) if one is unit else one for one in stored.consignment.handling_units)
    save(desk, stored, replace(stored, consignment=replace(stored.consignment, handling_units=units)), now)


def _unit_of(stored: StoredConsignment, job: PrintJob) -> HandlingUnit | None:
    """The unit that bears the number of the label."""
    codes = {code.text for code in job.codes}
    return next((one for one in stored.consignment.handling_units if f"(00){one.sscc}" in codes), None)


def _is_void(desk: Desk, job: PrintJob) -> bool:
    """Whether its number was replaced, and the program ended before the new label was queued."""
    return any(desk.store.unit_marks.voided(code.text.removeprefix("(00)")) is not None for code in job.codes)
