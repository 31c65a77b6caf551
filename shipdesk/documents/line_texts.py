"""What tables say of a line of goods: its names and its further facts."""

from __future__ import annotations

from shipdesk.documents import style
from shipdesk.documents.blocks import Text
from shipdesk.documents.flow import Flow
from shipdesk.documents.foot import fact_line
from shipdesk.documents.paper_data import Both, GoodsLine
from shipdesk.documents.terms import Terms

SHORT = 40


def description(flow: Flow, terms: Terms, line: GoodsLine) -> list[Text]:
    """Names in both languages and the line's further facts."""
    language = flow.setter.second or "en"
    long = [fact for fact in line.details if not fact.caption or len(fact.value.en) > SHORT]
    short = [fact_line(terms, fact) for fact in line.details if fact not in long]
    return [
        Text(line.name.en, style.BODY, pointer=f"{line.pointer}/descriptions"),
        Text(line.name.second or "", style.BODY, language=language, pointer=f"{line.pointer}/descriptions"),
        *(Text(fact_line(terms, fact), style.TINY, color=style.SOFT, pointer=fact.pointer) for fact in long),
        Text("", style.TINY, color=style.SOFT, pointer=line.pointer, parts=tuple(short)),
    ]


def noted(caption: Both, note: str) -> Both:
    """A heading with a further word, in English alone."""
    return Both(f"{caption.en}, {note}", caption.second)
