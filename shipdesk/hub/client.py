"""Sends the contract's calls over any transport; each gives an outcome and never raises for what the hub says."""

from __future__ import annotations

import math
from collections.abc import Callable
from copy import copy
from dataclasses import replace
from datetime import datetime

from shipdesk.errors import HubNotReached
from shipdesk.hub.calls import system
from shipdesk.hub.calls.call import UNKEYED, Effect, Inquiry
from shipdesk.hub.capabilities import Capabilities, read_capabilities
from shipdesk.hub.clock import HubClock
from shipdesk.hub.exchanges import Exchanges, noted
from shipdesk.hub.outcome import classify, classify_file
from shipdesk.hub.pace import Pace
from shipdesk.hub.port import Done, HubRequest, HubResponse, Outcome, Refused, Send, Unknown


class HubClient:
    """Safe from any thread if `send` is. What a hub asks of its callers is kept here: pace, clock, absent features."""

    def __init__(
        self,
        send: Send,
        now: Callable[[], datetime],
        *,
        language: str = "en",
        pace: Pace | None = None,
        clock: HubClock | None = None,
        exchanges: Exchanges | None = None,
    ) -> None:
        """`language` is the reader's: en, th or zh (the wire says zh-Hans). `now` is this computer's clock."""
        self._language = "zh-Hans" if language == "zh" else language
        self._now = now
        self._pace = pace or Pace()
        self.clock = clock or HubClock()
        self.exchanges = exchanges or Exchanges()
        self._send = noted(send, self.exchanges, now)
        self._capabilities: Capabilities | None = None
        self._absent: set[str] = set()
        self._is_background = False

    def in_background(self) -> HubClient:
        """The same hub for feed and downloads, which stand back where its quota is nearly used up (H-101)."""
        twin = copy(self)
        twin._is_background = True
        return twin

    def ask(self, inquiry: Inquiry) -> Outcome:
        """What the hub answers to a question; asked again at will."""
        request = HubRequest(inquiry.method, inquiry.path, inquiry.headers, inquiry.body)
        answer = self._exchange(request)
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
        answer = self._exchange(HubRequest(effect.method, effect.path, keyed | dict(effect.headers), effect.body))
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

    def at_the_hub(self) -> datetime:
        """Now by the hub's clock (H-98)."""
        return self.clock.at_the_hub(self._now())

    def _exchange(self, request: HubRequest) -> HubResponse | Unknown:
        pause = self._pace.seconds_to_wait(background=self._is_background)
        if pause > 0:
            return Unknown("hub_wait", reached=False, retry_after_s=math.ceil(pause))
        request = replace(request, headers={"Accept-Language": self._language} | dict(request.headers))
        try:
            answer = self._send(request)
        except HubNotReached as fault:
            return Unknown(fault.reason, reached=fault.values.get("connected") == "yes")
        self._pace.heard(answer)
        self.clock.heard(answer.header("Date"), self._now())
        return answer

    def _learn(self, operation: str, outcome: Outcome) -> None:
        if isinstance(outcome, Refused) and outcome.problem.code == "not_supported":
            self._absent.add(operation)
