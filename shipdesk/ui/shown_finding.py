"""One finding in the words of the language in use, as cards, marks and the next step show it."""

from __future__ import annotations

from dataclasses import dataclass

from shipdesk.ui.messages import Tone


@dataclass(frozen=True)
class ShownFinding:
    """`group` says what kind of thing to do; `let_pass` the reason of who overrode it."""

    rule: str
    tone: Tone
    message: str
    remedy: str = ""
    pointer: str | None = None
    group: str = ""
    stops: tuple[str, ...] = ()
    to_verify: bool = False
    source: str = ""
    links: tuple[str, ...] = ()
    can_override: bool = False
    let_pass: str | None = None
