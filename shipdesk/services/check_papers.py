"""Whether the papers of a consignment agree, told in the reader's words; nothing of the press is loaded before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shipdesk.errors import StoppedByCheck
from shipdesk.services.check_consignment import findings_of
from shipdesk.services.desk import Desk
from shipdesk.services.disagreement_words import field_word, paper_word
from shipdesk.services.find_consignment import find

if TYPE_CHECKING:
    from shipdesk.documents.agreement import Disagreement

Sentence = Callable[[str, Mapping[str, str]], str]
"""The sentence of a reason with its values, in the reader's language."""


@dataclass(frozen=True)
class ToldDisagreement:
    """A disagreement with what happened and what to do, in one language."""

    found: Disagreement
    message: str
    remedy: str

    @property
    def papers(self) -> list[str]:
        return [said.source.kind for said in self.found.said]

    @property
    def values(self) -> list[str]:
        return [said.value for said in self.found.said]


def check_papers(desk: Desk, reference: str) -> tuple[Disagreement, ...]:
    """Everything that two papers, or a paper and a text, say differently."""
    from shipdesk.services.paper_agreement import all_disagreements
    from shipdesk.services.paper_press import PaperPress

    stored = find(desk, reference)
    return tuple(all_disagreements(PaperPress(desk, stored), findings_of(desk, stored)))


def papers_disagree(reference: str, found: Sequence[Disagreement]) -> StoppedByCheck:
    """The refusal that names the first; `found` must not be empty."""
    said = found[0].said
    return StoppedByCheck(
        "inconsistent_state",
        "papers_do_not_agree",
        pointer=found[0].pointer,
        reference=reference,
        count=len(found),
        papers=" / ".join(one.source.kind for one in said),
        values=" / ".join(one.value for one in said),
    )


def told(desk: Desk, found: Disagreement, language: str, sentence: Sentence) -> ToldDisagreement:
    """In the words of the rule where one found it."""
    if found.rule is not None:
        return ToldDisagreement(found, *desk.rules.texts(found.rule, language))
    values = values_of(desk, found, language, sentence)
    return ToldDisagreement(found, sentence(found.cause, values), sentence(f"{found.cause}_remedy", values))


def values_of(desk: Desk, found: Disagreement, language: str, sentence: Sentence) -> dict[str, str]:
    """What the sentence names: the field, the odd paper and another, and what each says."""
    odd, other = found.odd[0], found.others
    return {
        "field": field_word(desk, found.field, language, sentence),
        "paper": paper_word(desk, odd.source, language, sentence),
        "value": odd.value,
        "other": paper_word(desk, other.source, language, sentence),
        "other_value": other.value,
    }
