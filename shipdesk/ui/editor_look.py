"""Findings and refusals as the editor shows them: in words, beside their fields, and on the step bar."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from shipdesk.checks import Finding
from shipdesk.errors import WrongInput
from shipdesk.reference.rules import RulePack
from shipdesk.services.check_consignment import check_consignment
from shipdesk.services.desk import Desk
from shipdesk.ui.editor_model import step_of
from shipdesk.ui.form import Mark
from shipdesk.ui.messages import Tone
from shipdesk.ui.next_step import Facts
from shipdesk.ui.shipment_rows import counted, is_printed
from shipdesk.ui.shown_finding import ShownFinding
from shipdesk.ui.stop_words import stop_word
from shipdesk.ui.toolkit import Toolkit

_TONES = {"block": Tone.BLOCK, "warn": Tone.WARN, "info": Tone.INFO}
_GRAVEST_FIRST = (Tone.BLOCK, Tone.WARN, Tone.INFO)


@dataclass(frozen=True)
class Checked:
    """What the rules say of a shipment, and the facts that its next step hangs on."""

    findings: tuple[Finding, ...]
    facts: Facts


def check(desk: Desk, reference: str) -> Checked:
    """Off the UI thread."""
    findings = check_consignment(desk, reference)
    return Checked(findings, counted(findings, Facts(is_printed=is_printed(desk, reference))))


def in_words(desk: Desk, findings: Iterable[Finding], language: str) -> list[ShownFinding]:
    """The findings in one language."""
    return [_in_words(desk.rules, finding, language) for finding in findings]


def _in_words(rules: RulePack, finding: Finding, language: str) -> ShownFinding:
    message, remedy = rules.texts(finding, language)
    rule, source = rules.rules[finding.rule], rules.sources[finding.source]
    doing = rules.words["do"][rule.do]
    return ShownFinding(
        finding.rule,
        _TONES[finding.severity],
        message,
        remedy,
        finding.pointer or None,
        group=doing.get(language, doing["en"]),
        stops=tuple(stop_word(one) for one in finding.blocks),
        to_verify=finding.to_verify,
        source=rules.grounds(finding, language),
        links=source.links,
        can_override=rule.can_override and finding.is_block,
        let_pass=None if finding.override is None else finding.override.reason,
    )


def marks_of(shown: Iterable[ShownFinding], faults: Sequence[WrongInput], toolkit: Toolkit) -> dict[str, Mark]:
    """One mark for each pointer: what the desk could not take, then the gravest finding."""
    marks: dict[str, Mark] = {}
    for fault in faults:
        if fault.pointer:
            marks.setdefault(fault.pointer, Mark(Tone.BLOCK, toolkit.words(fault)))
    for finding in sorted(shown, key=lambda one: _GRAVEST_FIRST.index(one.tone)):
        if finding.pointer and finding.tone is not Tone.INFO:
            marks.setdefault(finding.pointer, Mark(finding.tone, finding.message))
    return marks


def tones_of(shown: Iterable[ShownFinding], faults: Sequence[WrongInput]) -> dict[str, Tone]:
    """The gravest tone of each step."""
    tones: dict[str, Tone] = {step_of(fault.pointer): Tone.BLOCK for fault in faults if fault.pointer}
    for finding in shown:
        step = step_of(finding.pointer or "")
        known = tones.get(step)
        if known is None or _GRAVEST_FIRST.index(finding.tone) < _GRAVEST_FIRST.index(known):
            tones[step] = finding.tone
    return tones
