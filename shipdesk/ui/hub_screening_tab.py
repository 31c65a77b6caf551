"""Whether goods and parties may go, as the hub sees it, and its advice on HS codes: advice, never a ruling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from shipdesk.services.screen_consignment import (
    HsAdvice,
    Screening,
    advise_hs,
    last_screening,
    screen_consignment,
)
from shipdesk.ui.hub_tab import HubTab
from shipdesk.ui.hub_words import hub_look, hub_state_word, told_moment
from shipdesk.ui.table import Column


@dataclass(frozen=True)
class FindingRow:
    """One line: a finding of the screening, or a candidate for an HS code."""

    key: str
    line: str
    word: str
    look: tuple[str, str]
    detail: str


class HubScreeningTab(HubTab):
    def title(self) -> str:
        return self.tr("Screening and HS advice")

    def build(self) -> None:
        self._advice: list[HsAdvice] = []
        self.list = self.add_list("screening", self._columns(), lambda row: row.key, self.tr("Nothing to tell"))
        self.hs, self.ask = self.add_buttons(
            (self.tr("Ask for HS advice"), "search", self.ask_hs), (self.tr("Screen now"), "check", self.screen_now)
        )
        self.note.setText(self.tr("Not screened yet."))

    def screen_now(self) -> None:
        desk, reference = self.desk, self.reference
        self.act(lambda progress: screen_consignment(desk, reference, progress), self.tr("Screening"))

    def ask_hs(self) -> None:
        desk, reference = self.desk, self.reference
        self.act(lambda _: advise_hs(desk, reference), self.tr("Asking for advice"), self._advised)

    def read(self) -> Screening | None:
        return last_screening(self.desk, self.reference)

    def show_read(self, read: Screening | None) -> None:
        rows = [_advised(number, one) for number, one in enumerate(_candidates(self._advice))]
        if read is not None:
            until = told_moment(self.toolkit, read.valid_until)
            words = self.tr("{decision}, good until {until}.").format(
                decision=hub_state_word(read.decision), until=until
            )
            self.note.setText(words)
            rows = [_found(number, one) for number, one in enumerate(read.findings)] + rows
        if self._advice:
            advice = self.tr("HS advice never binds; the code on your papers stays yours.")
            self.note.setText(f"{self.note.text()}\n{advice}")
        self.list.set_rows(rows)

    def _advised(self, advice: list[HsAdvice]) -> None:
        self._advice = advice
        self.load()

    def _columns(self) -> list[Column[FindingRow]]:
        toolkit = self.toolkit
        return [
            Column("line", lambda: self.tr("Line"), lambda row: row.line, width=70),
            Column(
                "word",
                lambda: self.tr("What"),
                lambda row: row.word,
                icon=lambda row: toolkit.icon(*row.look),
                width=230,
            ),
            Column("detail", lambda: self.tr("Why"), lambda row: row.detail, width=300, stretches=True),
        ]


def _found(number: int, told: dict[str, Any]) -> FindingRow:
    decision = str(told.get("decision"))
    line = str(told.get("line_no") or "")
    category = str(told.get("category", "")).replace("_", " ").capitalize()
    return FindingRow(
        f"finding-{number}", line, hub_state_word(decision), hub_look(decision), f"{category}: {told.get('detail', '')}"
    )


def _candidates(advice: list[HsAdvice]) -> list[tuple[HsAdvice, dict[str, Any]]]:
    return [
        (one, candidate)
        for one in advice
        for candidate in one.body.get("candidates") or ()
        if isinstance(candidate, dict)
    ]


def _advised(number: int, told: tuple[HsAdvice, dict[str, Any]]) -> FindingRow:
    one, candidate = told
    code = str(candidate.get("export_code") or candidate.get("hs6"))
    same = one.hs_code.startswith(code[:6])
    word = f"{code} ({str(candidate.get('confidence', '')).lower()})"
    look = ("ok", "ok") if same else ("info", "muted")
    return FindingRow(f"advice-{number}", str(one.line_no), word, look, str(candidate.get("title", "")))
