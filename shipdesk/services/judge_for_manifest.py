"""Which consignments an open block keeps off a manifest. Hundreds go on one, so what was judged once is remembered."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace

from shipdesk.checks import Facts, History, Override, rules_that_stop_the_manifest, run
from shipdesk.errors import StoppedByCheck
from shipdesk.progress import Progress
from shipdesk.reference.rules import Rule
from shipdesk.reference.spelling import spelled
from shipdesk.services.check_facts import tables_of
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.verdicts import Block, Verdict

ACT = "manifest"
NAMED = 20


@dataclass(frozen=True)
class Stopped:
    """A consignment and the rules whose open blocks stop it."""

    reference: str
    rules: tuple[str, ...]
    pointer: str


def refuse_if_any_stopped(desk: Desk, references: Sequence[str], progress: Progress | None = None) -> None:
    """Raises `StoppedByCheck` that names them all."""
    stopped = stopped_for_manifest(desk, references, progress)
    if stopped:
        told = "; ".join(f"{one.reference} ({', '.join(one.rules)})" for one in stopped[:NAMED])
        raise StoppedByCheck(
            "inconsistent_state",
            "manifest_stopped_by_findings",
            pointer=stopped[0].pointer if len(stopped) == 1 else None,
            count=len(stopped),
            consignments=told if len(stopped) <= NAMED else f"{told} …",
        )


def stopped_for_manifest(
    desk: Desk, references: Sequence[str], progress: Progress | None = None
) -> tuple[Stopped, ...]:
    """In the order of `references`; those that may go are not in it."""
    verdicts = _verdicts(desk, references, progress or Progress())
    stopped = []
    for reference in references:
        open_blocks = _open(desk, verdicts[reference]) if reference in verdicts else []
        if open_blocks:
            rules = tuple(dict.fromkeys(one.rule for one in open_blocks))
            stopped.append(Stopped(reference, rules, open_blocks[0].pointer))
    return tuple(stopped)


def _verdicts(desk: Desk, references: Sequence[str], progress: Progress) -> dict[str, Verdict]:
    facts = _facts(desk)
    rules = rules_that_stop_the_manifest(facts.pack)
    stamp = _stamp(facts)
    known, versions = desk.store.verdicts.standing(stamp), desk.store.verdicts.versions(references)
    found = {reference: known[key] for reference, key in versions.items() if key in known}
    fresh = {}
    missing = [reference for reference in versions if reference not in found]
    with _without_collector():
        for done, reference in enumerate(missing):
            progress.step(done, len(missing))
            fresh[reference] = _judge(find(desk, reference), facts, rules, stamp)
    with desk.store.atomic():
        desk.store.verdicts.put(fresh.values())
    return found | fresh


@contextmanager
def _without_collector() -> Iterator[None]:
    """Hundreds of consignments are read and dropped, and none of them points in a circle: a fifth of the time saved."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _judge(stored: StoredConsignment, facts: Facts, rules: Collection[Rule], stamp: str) -> Verdict:
    findings = run(stored.consignment, facts, rules)
    blocks = tuple(Block(one.rule, one.pointer, one.fingerprint) for one in findings if ACT in one.blocks)
    return Verdict(stored.id, stored.version, stamp, blocks)


def _open(desk: Desk, verdict: Verdict) -> list[Block]:
    """Those that nobody has overridden."""
    if not verdict.blocks:
        return []
    overrides = desk.store.overrides.of(verdict.consignment)
    return [one for one in verdict.blocks if not _is_covered(one, overrides)]


def _is_covered(block: Block, overrides: Iterable[Override]) -> bool:
    return any(one.covers(block.rule, block.pointer, block.found) for one in overrides)


def _facts(desk: Desk) -> Facts:
    """As for every check, without the histories of single consignments: no rule that stops a manifest asks for them."""
    notices = tuple(one.notice for one in desk.store.notices.all())
    return replace(tables_of(desk), history=History(notices=notices))


def _stamp(facts: Facts) -> str:
    """Changes with everything the rules look at beside the consignment: day, rules, the user's notices and figures."""
    looked_at = [getattr(facts, one.name) for one in fields(facts) if one.name not in ("pack", "knows_hs")]
    return hashlib.sha256(f"{facts.pack.fingerprint} {spelled(looked_at)}".encode()).hexdigest()
