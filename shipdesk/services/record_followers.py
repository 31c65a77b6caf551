"""How labels, documents, customs messages, charges, payments and departures are read again when they changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from shipdesk.hub.calls import documents, labels, news, payments
from shipdesk.hub.calls.call import Inquiry
from shipdesk.hub.port import Done, Json, Outcome, Unknown
from shipdesk.services import feed_items, manifest_answers
from shipdesk.services.desk import Desk
from shipdesk.services.follower import Follower
from shipdesk.services.hub_pages import all_pages
from shipdesk.services.hub_record_shapes import SHAPES, record_of
from shipdesk.store import hub_records
from shipdesk.store.feed import Hint


@dataclass(frozen=True)
class One:
    """A resource with an id of its own."""

    kind: str
    question: Callable[[str], Inquiry]

    def is_known(self, desk: Desk, hint: Hint) -> bool:
        known = desk.store.hub_records.version(self.kind, hint.id)
        return known is not None and hint.version is not None and hint.version <= known

    def read(self, desk: Desk, hint: Hint) -> Outcome:
        outcome = desk.hub.ask(self.question(hint.id))
        ours = not isinstance(outcome, Done) or outcome.body.get(SHAPES[self.kind].id) == hint.id
        return outcome if ours else Unknown("hub_broken_answer")

    def store(self, desk: Desk, hint: Hint, done: Done) -> None:  # noqa: ARG002 - the protocol's
        keep(desk, self.kind, [done.body], etag=done.etag)


@dataclass(frozen=True)
class AllOf:
    """Everything of one kind that a consignment has; the hint's id is the consignment's."""

    kind: str
    page: Callable[[str, str | None], Inquiry]

    def is_known(self, desk: Desk, hint: Hint) -> bool:
        return not desk.store.booked.references_of([hint.id])

    def read(self, desk: Desk, hint: Hint) -> Outcome:
        return all_pages(desk, lambda cursor: self.page(hint.id, cursor))

    def store(self, desk: Desk, hint: Hint, done: Done) -> None:
        keep(desk, self.kind, done.body["items"], consignment_id=hint.id)


class Events:
    """What happened to a consignment on its way, where no feed tells it; the hint's id is the consignment's."""

    def is_known(self, desk: Desk, hint: Hint) -> bool:
        return not desk.store.booked.references_of([hint.id])

    def read(self, desk: Desk, hint: Hint) -> Outcome:
        return all_pages(desk, lambda cursor: news.tracking_events(hint.id, cursor))

    def store(self, desk: Desk, hint: Hint, done: Done) -> None:  # noqa: ARG002 - the protocol's
        desk.store.tracking.add_events(one for one in done.body["items"] if feed_items.is_event(one))


class Departures:
    """A departure that changed takes its manifests along (H-74)."""

    def is_known(self, desk: Desk, hint: Hint) -> bool:
        return not self._manifests(desk, hint)

    def read(self, desk: Desk, hint: Hint) -> Outcome:
        answers: list[Json] = []
        for manifest_id in self._manifests(desk, hint):
            outcome = manifest_answers.present(desk, manifest_id)
            if not isinstance(outcome, Done):
                return outcome
            answers.append({"record": outcome.body, "etag": outcome.etag})
        return Done(200, {"items": answers})

    def store(self, desk: Desk, hint: Hint, done: Done) -> None:  # noqa: ARG002 - the protocol's
        for answer in done.body["items"]:
            manifest = desk.store.manifests.by_manifest_id(answer["record"]["manifest_id"])
            if manifest is not None:
                manifest_answers.store_manifest(desk, manifest.name, answer["record"], answer["etag"])

    def _manifests(self, desk: Desk, hint: Hint) -> list[str]:
        found = (one for one in desk.store.manifests.all() if one.departure_id == hint.id)
        return [one.manifest_id for one in found if one.manifest_id is not None]


def keep(
    desk: Desk,
    kind: str,
    answers: Sequence[Json],
    *,
    etag: str | None = None,
    consignment_id: str | None = None,
    reference: str | None = None,
) -> None:
    """Those of the answers that are whole; in the caller's transaction. `reference` is the desk's name of what was
    asked about, where the answer itself names no consignment.
    """
    read = (record_of(desk, kind, one, etag, consignment_id) for one in answers)
    desk.store.hub_records.put(replace(one, reference=reference) for one in read if one is not None)


LABELS, DOCUMENTS, EVENTS = "LABELS", "DOCUMENTS", "EVENTS"
FOLLOWERS: Mapping[str, Follower] = {
    feed_items.LABEL: One(hub_records.LABEL, labels.one),
    feed_items.DOCUMENT: One(hub_records.DOCUMENT, documents.one),
    feed_items.CHARGE: One(hub_records.CHARGE, payments.charge),
    feed_items.PAYMENT: One(hub_records.PAYMENT, payments.payment),
    feed_items.CUSTOMS: AllOf(hub_records.CUSTOMS, news.customs_messages),
    LABELS: AllOf(hub_records.LABEL, labels.of_consignment),
    DOCUMENTS: AllOf(hub_records.DOCUMENT, documents.of_consignment),
    EVENTS: Events(),
    feed_items.DEPARTURE: Departures(),
}
"""By the kind of hint."""
