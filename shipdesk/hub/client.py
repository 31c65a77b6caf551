"""Sends the contract's calls over any transport; each gives an outcome and never raises for what the hub says."""

from __future__ import annotations

from collections.abc import Mapping

from shipdesk.errors import HubNotReached
from shipdesk.hub.calls import system
from shipdesk.hub.calls.call import UNKEYED, Effect, Inquiry
from shipdesk.hub.capabilities import Capabilities, read_capabilities
from shipdesk.hub.outcome import classify, classify_file
from shipdesk.hub.port import Done, HubRequest, HubResponse, Outcome, Refused, Send, Unknown


class HubClient:
    """`language` is the reader's: en, th or zh (the wire says zh-Hans). Safe from any thread if `send` is."""

    def __init__(self, send: Send, *, language: str = "en") -> None:
        self._send = send
        self._language = "zh-Hans" if language == "zh" else language
        self._capabilities: Capabilities | None = None
        self._absent: set[str] = set()

    def ask(self, inquiry: Inquiry) -> Outcome:
        """What the hub answers to a question; asked again at will."""
        answer = self._exchange(inquiry.method, inquiry.path, inquiry.body, inquiry.headers)
        if isinstance(answer, Unknown):
            return answer
        outcome = classify_file(answer) if inquiry.file else classify(answer)
        self._learn(inquiry.operation, outcome)
        return outcome

    def perform(self, effect: Effect, key: str) -> Outcome:
        """Carries out one effect under a key that the caller has stored before (H-11).

        The very same bytes, key and headers go out on each try; only the reader's language may differ.
        """
        keyed = {} if effect.operation in UNKEYED else {"Idempotency-Key": f'"{key}"'}
        answer = self._exchange(effect.method, effect.path, effect.body, keyed | dict(effect.headers))
        outcome = answer if isinstance(answer, Unknown) else classify(answer)
        self._learn(effect.operation, outcome)
        return outcome

    def capabilities(self, *, anew: bool = False) -> Capabilities | None:
        """What this hub can do, asked once in a start; None where it did not say."""
        if self._capabilities is None or anew:
            outcome = self.ask(system.capabilities())
            told = read_capabilities(outcome.body) if isinstance(outcome, Done) else None
            self._capabilities = told or self._capabilities
        return self._capabilities

    def offers(self, operation: str) -> bool:
        """Whether the hub has that operation, as far as is known: one that said 501 is absent until the next start."""
        if operation in self._absent:
            return False
        known = self.capabilities()
        return known is None or known.offers(operation)

    def _exchange(self, method: str, path: str, body: bytes, headers: Mapping[str, str]) -> HubResponse | Unknown:
        try:
            return self._send(HubRequest(method, path, {"Accept-Language": self._language} | dict(headers), body))
        except HubNotReached as error:
            return Unknown(error.reason, reached=error.values.get("connected") == "yes")

    def _learn(self, operation: str, outcome: Outcome) -> None:
        if isinstance(outcome, Refused) and outcome.problem.code == "not_supported":
            self._absent.add(operation)
