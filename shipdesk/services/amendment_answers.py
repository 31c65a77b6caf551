"""What follows from the hub's answers to a change: kept here too, or merged with what the hub changed meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from shipdesk.errors import WrongInput
from shipdesk.hub.calls import consignments
from shipdesk.hub.port import Done, Outcome, Refused
from shipdesk.services import hub_answers
from shipdesk.services.amendment_merge import amended_patch, conflicts_of
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import patched
from shipdesk.services.find_consignment import find
from shipdesk.services.following import Follow, holds
from shipdesk.services.save_consignment import save
from shipdesk.store.amendments import Amendment
from shipdesk.store.outbox import OutboxRow

AMEND = "amendConsignment"
MOST_MERGES = 5


def _believable(_row: OutboxRow, done: Done) -> bool:
    return holds(done.body, hub_answers.CONSIGNMENT)


def _done(desk: Desk, row: OutboxRow, done: Done) -> None:
    """The hub has it, so the desk's own consignment changes too: its papers are now out of date."""
    hub_answers.store_record(desk, row.reference or "", done.body, done.etag)
    asked = desk.store.amendments.get(row.id)
    if asked is not None:
        _change_here(desk, row.reference or "", asked.patch)


def _change_here(desk: Desk, reference: str, patch: Mapping[str, Any]) -> None:
    stored = find(desk, reference)
    try:
        edited = patched(desk, stored, patch)
    except WrongInput:
        # It was judged before it was wished; what the hub took since then stands in its record.
        return
    if not stored.units_given and "handling_units" not in patch:
        edited = replace(edited, handling_units=stored.consignment.handling_units)
    units_given = stored.units_given or "handling_units" in patch
    save(desk, stored, replace(stored, consignment=edited, units_given=units_given), desk.tools.now())


def _look_again(desk: Desk, row: OutboxRow, refused: Refused) -> Outcome:
    """Overtaken: merged with what the hub has now and wished anew, as often as it is overtaken again."""
    outcome: Outcome = refused
    for _ in range(MOST_MERGES):
        if not isinstance(outcome, Refused) or outcome.problem.code != "precondition_failed":
            return outcome
        asked = desk.store.amendments.get(row.id)
        stored = find(desk, row.reference or "")
        theirs = hub_answers.present(desk, stored.consignment_id or "")
        if asked is None or not isinstance(theirs, Done):
            return theirs if asked is not None and not isinstance(theirs, Refused) else outcome
        moved = replace(asked, theirs=dict(theirs.body))
        if conflicts_of(moved, {}):
            with desk.store.atomic():
                desk.store.amendments.put(moved, desk.tools.now())
            return outcome
        patch = amended_patch(moved, {})
        if not patch:
            return theirs
        outcome = _wish_anew(desk, row, moved, patch, theirs)
    return outcome


def _wish_anew(desk: Desk, row: OutboxRow, moved: Amendment, patch: Mapping[str, Any], theirs: Done) -> Outcome:
    """Another body is another intent: the former one is known as refused, so the row gets a new key (H-12)."""
    effect = consignments.amend(str(theirs.body["consignment_id"]), theirs.etag or "", patch)
    key = desk.tools.new_key()
    with desk.store.atomic():
        hub_answers.store_record(desk, row.reference or "", theirs.body, theirs.etag)
        desk.store.outbox.rewish(row.id, key, effect.body, dict(effect.headers))
        desk.store.amendments.rebase(moved.outbox, dict(theirs.body))
    return desk.hub.perform(effect, key)


FOLLOWS: Mapping[str, Follow] = MappingProxyType({AMEND: Follow(_believable, _done, look_again=_look_again)})
