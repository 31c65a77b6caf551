"""Papers as the command line prints them."""

from __future__ import annotations

from typing import Any

from shipdesk.cli.session import Session
from shipdesk.services.paper_readiness import JudgedPaper, Missing


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


def _message(session: Session, ref: str, missing: Missing) -> str:
    """The caption of the box, else that packing comes first."""
    if missing.caption is None:
        return session.program.messages.sentence(session.language, "pack_first", {"reference": ref})
    return session.desk.wording.word(session.language, missing.caption)
