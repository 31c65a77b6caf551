"""Papers as the command line prints them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from shipdesk.cli.session import Session
from shipdesk.services.check_papers import told
from shipdesk.services.choose_labels import LabelChoice
from shipdesk.services.paper_readiness import JudgedPaper, Missing

if TYPE_CHECKING:
    from shipdesk.documents.agreement import Disagreement


def listed_paper(session: Session, ref: str, judged: JudgedPaper) -> dict[str, Any]:
    one = judged.listed
    return {
        "kind": one.kind,
        "needed": one.needed,
        "why": None if one.need is None else one.need.why[session.language],
        "source": None if one.need is None else one.need.source,
        "to_verify": one.need is not None and one.need.to_verify,
        "form": one.form,
        "revision": one.revision,
        "current": one.current,
        "superseded": one.superseded,
        "ready": judged.ready,
        "missing": [{"pointer": each.pointer, "message": _message(session, ref, each)} for each in judged.missing],
        "blocked_by": list(dict.fromkeys(finding.rule for finding in judged.blocked_by)),
    }


def listed_label(session: Session, one: LabelChoice) -> dict[str, Any]:
    lack = one.lack
    told = None if lack is None else session.program.messages.sentence(session.language, lack.reason, lack.values)
    return {
        "kind": one.kind,
        "needed": one.need is not None,
        "why": None if one.need is None else one.need.why[session.language],
        "source": None if one.need is None else one.need.source,
        "to_verify": one.need is not None and one.need.to_verify,
        "sizes": list(one.sizes),
        "labels": one.labels,
        "usual_labels": one.usual,
        "lack": None if lack is None else {"pointer": lack.pointer, "message": told},
    }


def disagreement(session: Session, found: Disagreement) -> dict[str, Any]:
    """`papers` and `values` go together; `sources` tells more of each paper."""

    def sentence(reason: str, values: Mapping[str, str]) -> str:
        return session.program.messages.sentence(session.language, reason, values)

    one = told(session.desk, found, session.language, sentence)
    return {
        "field": found.field,
        "papers": one.papers,
        "values": one.values,
        "pointer": found.pointer,
        "message": one.message,
        "remedy": one.remedy,
        "rule": None if found.rule is None else found.rule.rule,
        "sources": [
            {
                "paper": said.source.kind,
                "revision": said.source.revision,
                "form": said.source.form or None,
                "number": said.source.number or None,
                "value": said.value,
                "pointer": said.pointer,
            }
            for said in found.said
        ],
    }


def _message(session: Session, ref: str, missing: Missing) -> str:
    """The caption of the box, else that packing comes first."""
    if missing.caption is None:
        return session.program.messages.sentence(session.language, "pack_first", {"reference": ref})
    return session.desk.wording.word(session.language, missing.caption)
