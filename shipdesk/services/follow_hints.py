"""Read what the feed said has changed. A hint stays until the hub's present answer is stored (H-88, H-89)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from shipdesk.hub.port import Done, Outcome, Refused, Unknown
from shipdesk.progress import Progress
from shipdesk.services import feed_items, hub_answers, manifest_answers, record_followers
from shipdesk.services.desk import Desk
from shipdesk.services.follower import Follower
from shipdesk.store.feed import Hint

TOGETHER = 50
"""Resources whose answers are stored in one transaction: a closed manifest changes hundreds."""


def follow_hints(desk: Desk, progress: Progress) -> int:
    """Returns how many resources were read. What cannot be read now is read the next time."""
    environment, account = desk.hub_identity.environment, desk.hub_identity.account
    followed = 0
    while hints := desk.store.feed.hints(environment, account, TOGETHER):
        progress.step(followed)
        answers = _read(desk, hints)
        with desk.store.atomic():
            settled = [hint for hint, outcome in answers if _stored(desk, hint, outcome)]
            desk.store.feed.followed(environment, account, settled)
        followed += len(settled)
        if len(settled) < len(hints):
            break
    return followed


def _read(desk: Desk, hints: Sequence[Hint]) -> list[tuple[Hint, Outcome | None]]:
    """Stops at the first that has no answer: the hub is not there."""
    answers: list[tuple[Hint, Outcome | None]] = []
    for hint in hints:
        follower = FOLLOWERS.get(hint.kind)
        outcome = None if follower is None or follower.is_known(desk, hint) else follower.read(desk, hint)
        answers.append((hint, outcome))
        if isinstance(outcome, Unknown) and not outcome.reached:
            break
    return answers


def _stored(desk: Desk, hint: Hint, outcome: Outcome | None) -> bool:
    """Whether the hint is done with; a resource that the hub no longer shows is."""
    if isinstance(outcome, Done):
        FOLLOWERS[hint.kind].store(desk, hint, outcome)
    return outcome is None or isinstance(outcome, (Done, Refused))


class _Consignments:
    def is_known(self, desk: Desk, hint: Hint) -> bool:
        known = desk.store.booked.hub_versions([hint.id])
        return hint.id not in known or _has(known[hint.id], hint)

    def read(self, desk: Desk, hint: Hint) -> Outcome:
        return hub_answers.present(desk, hint.id)

    def store(self, desk: Desk, hint: Hint, done: Done) -> None:
        for reference in desk.store.booked.references_of([hint.id]).values():
            hub_answers.store_record(desk, reference, done.body, done.etag)


class _Manifests:
    def is_known(self, desk: Desk, hint: Hint) -> bool:
        return desk.store.manifests.by_manifest_id(hint.id) is None

    def read(self, desk: Desk, hint: Hint) -> Outcome:
        return manifest_answers.present(desk, hint.id)

    def store(self, desk: Desk, hint: Hint, done: Done) -> None:
        manifest = desk.store.manifests.by_manifest_id(hint.id)
        if manifest is not None:
            manifest_answers.store_manifest(desk, manifest.name, done.body, done.etag)


def _has(known: int | None, hint: Hint) -> bool:
    """H-88."""
    return known is not None and hint.version is not None and hint.version <= known


FOLLOWERS: Mapping[str, Follower] = MappingProxyType(
    {feed_items.CONSIGNMENT: _Consignments(), feed_items.MANIFEST: _Manifests(), **record_followers.FOLLOWERS}
)
