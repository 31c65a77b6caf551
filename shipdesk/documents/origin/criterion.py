"""How a form writes the criterion under which a line originates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from shipdesk.domain.desk_object import LineOrigin
from shipdesk.domain.measures import plain
from shipdesk.reference.origin_forms import FormLayout

VALUE_CONTENT, PARTIAL, DE_MINIMIS = "RVC", "PC", "DMI"
_PERCENT = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*%?")
_TOKEN = re.compile(r"[A-Z]+")


def tokens(origin: LineOrigin) -> tuple[str, ...]:
    """The parts of the criterion in the order they were written; a bare percentage is value content."""
    written = (origin.criterion or "").upper()
    found = dict.fromkeys(_TOKEN.findall(written))
    if not found and _PERCENT.search(written):
        return (VALUE_CONTENT,)
    return tuple(found)


def percent(origin: LineOrigin) -> Decimal | None:
    """The stated share; else the one inside the criterion itself, `RVC 45%`."""
    if origin.rvc_percent is not None:
        return origin.rvc_percent
    written = _PERCENT.search(origin.criterion or "")
    return Decimal(written[1]) if written else None


def written(origin: LineOrigin, layout: FormLayout) -> str | None:
    """`WO`, `45%`, `CTC, ACU`; words that the form does not know as they stand; None where nothing is stated."""
    found = tokens(origin)
    if found and not any(token in layout.notation for token in found):
        return origin.criterion
    return ", ".join(dict.fromkeys(_written(origin, layout))) or None


def lacks_percent(origin: LineOrigin, layout: FormLayout) -> bool:
    """Whether the form wants a share that nobody stated."""
    notations = (layout.notation.get(token, "") for token in tokens(origin))
    return percent(origin) is None and any("{percent}" in notation for notation in notations)


def _written(origin: LineOrigin, layout: FormLayout) -> Iterator[str]:
    share = percent(origin)
    for token in tokens(origin):
        notation = layout.notation.get(token, token)
        if "{percent}" not in notation:
            yield notation
        elif share is None:
            yield token
        else:
            yield notation.format(percent=plain(share))
