"""Let a finding pass with a reason, and take that back; both are logged for ever."""

from __future__ import annotations

from shipdesk.checks import Finding, Override
from shipdesk.domain.shapes import Text
from shipdesk.errors import WrongInput
from shipdesk.services.check_consignment import findings_of
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find

LEAST_REASON = 10
_REASON = Text(1000, 0, multiline=True)


def override_findings(desk: Desk, reference: str, rule: str, reason: str, pointer: str | None = None) -> list[Override]:
    """Lets every present finding of `rule` pass, or the one at `pointer`; a later change of its values asks again."""
    told = _reason(rule, reason)
    with desk.store.atomic():
        stored = find(desk, reference)
        found = [one for one in findings_of(desk, stored) if one.rule == rule and pointer in (None, one.pointer)]
        if not found:
            raise WrongInput("not_found", "override_no_finding", pointer=pointer, reference=reference, rule=rule)
        if not desk.rules.rules[rule].can_override:
            raise WrongInput("not_amendable", "override_not_possible", pointer=found[0].pointer, rule=rule)
        made = []
        for finding in found:
            if finding.override is not None:
                desk.store.overrides.withdraw(finding.override.key, desk.tools.who(), desk.tools.now())
            made.append(_made(desk, finding, told))
            desk.store.overrides.add(stored.id, made[-1])
        return made


def withdraw_overrides(desk: Desk, reference: str, rule: str, pointer: str | None = None) -> list[Override]:
    """The findings of `rule`, or the one at `pointer`, stop again."""
    with desk.store.atomic():
        stored = find(desk, reference)
        in_force = [
            one
            for one in desk.store.overrides.of(stored.id)
            if one.rule == rule and pointer in (None, one.pointer) and not one.is_withdrawn
        ]
        if not in_force:
            raise WrongInput("not_found", "override_unknown", pointer=pointer, reference=reference, rule=rule)
        for one in in_force:
            desk.store.overrides.withdraw(one.key, desk.tools.who(), desk.tools.now())
    keys = {one.key for one in in_force}
    return [one for one in desk.store.overrides.of(stored.id) if one.key in keys]


def list_overrides(desk: Desk, reference: str) -> list[Override]:
    """The whole log of a consignment, the oldest first."""
    return desk.store.overrides.of(find(desk, reference).id)


def _made(desk: Desk, finding: Finding, reason: str) -> Override:
    return Override(
        key=desk.tools.new_id(),
        rule=finding.rule,
        pointer=finding.pointer,
        found=finding.fingerprint,
        reason=reason,
        who=desk.tools.who(),
        made_at=desk.tools.now(),
    )


def _reason(rule: str, reason: str) -> str:
    told: str = _REASON.read(reason, "/reason").strip()
    if len(told) < LEAST_REASON:
        raise WrongInput("too_short", "override_reason_short", pointer="/reason", rule=rule, least=LEAST_REASON)
    return told
