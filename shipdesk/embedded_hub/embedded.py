"""The embedded hub: the contract behind `handle(request) -> response`, in this process, on one SQLite file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from shipdesk.database import BeforeUpdate, Database, Ids, PerThread, atomic, mapped_errors, open_database
from shipdesk.domain.money import MinorUnits
from shipdesk.embedded_hub import dispatch, sandbox, troubles
from shipdesk.embedded_hub.answering import body_of, common_headers, language_of, problem
from shipdesk.embedded_hub.batches import create_batch
from shipdesk.embedded_hub.clockwork import catch_up, is_behind
from shipdesk.embedded_hub.contract import Operation
from shipdesk.embedded_hub.exchange import BASE, Answer, Exchange
from shipdesk.embedded_hub.facts import Facts, load_facts
from shipdesk.embedded_hub.mark import APPLICATION_ID, MIGRATIONS
from shipdesk.embedded_hub.quota import Left, Quota
from shipdesk.embedded_hub.reading import bare_media_type, read_body, read_query
from shipdesk.embedded_hub.refusal import Refusal
from shipdesk.embedded_hub.request_rules import if_match_of, mark_of, require_digest, require_identifiers, resource_of
from shipdesk.embedded_hub.served import ServedRoute
from shipdesk.embedded_hub.troubles import Delivery
from shipdesk.embedded_hub.wishes import Wish, expiry, find_wish, keep_wish, read_key, replayed
from shipdesk.errors import DeskUnusable, HubNotReached
from shipdesk.hub.port import HubRequest, HubResponse

FILE = "embedded-hub.sqlite3"
_SANDBOX_PATHS = "/sandbox/"


class EmbeddedHub:
    """One account's door to the hub. May be shared between threads: each gets its own connection."""

    def __init__(
        self,
        connect: Callable[[], Database],
        facts: Facts,
        *,
        now: Callable[[], datetime],
        random_bytes: Callable[[int], bytes],
        account: str = "acc-desk",
        quota: Quota | None = None,
    ) -> None:
        self._connect = connect
        self._connections = PerThread(connect)
        self.facts = facts
        self._now = now
        self._random_bytes = random_bytes
        self._ids = Ids(now, random_bytes)
        self._account = account
        self._quota = quota

    def of_account(self, account: str) -> EmbeddedHub:
        """Another account's door to the same hub, over the same connections."""
        door = EmbeddedHub(
            self._connect,
            self.facts,
            now=self._now,
            random_bytes=self._random_bytes,
            account=account,
            quota=self._quota,
        )
        door._connections = self._connections
        return door

    def handle(self, request: HubRequest) -> HubResponse:
        """Answers one request; what the contract refuses is an answer too.

        Raises `HubNotReached` only where a sandbox was told to lose the answer.
        """
        delivery = self.deliver(request)
        if delivery.trouble in (troubles.DROPPED, troubles.HANGING):
            raise HubNotReached("upstream_timeout", "hub_no_answer", connected="yes")
        if delivery.trouble == troubles.TRUNCATED:
            whole = delivery.response
            return replace(whole, body=whole.body[: len(whole.body) // 2])
        return delivery.response

    def deliver(self, request: HubRequest, *, is_counted: bool = True) -> Delivery:
        """The answer, and what the line is to do to it: the door to the network has the line in its hands.

        A request that waits for news is looked at several times and counted once.
        """
        fault = self._armed_fault(request)
        if fault is None:
            return Delivery(self._answered(request, is_counted=is_counted))
        return troubles.meet(fault, lambda: self._answered(request), lambda code: self.refused(Refusal(code), request))

    def refused(self, refusal: Refusal, request: HubRequest, left: Left | None = None) -> HubResponse:
        """A problem, in the reader's language."""
        request_id = self._ids.uuid7()
        common = self._common(self._now(), request_id, left)
        return problem(self.facts, refusal, language_of(request.header("Accept-Language")), request_id, common)

    def renew(self) -> None:
        """Every thread opens the file once more when it next needs it."""
        self._connections.renew()

    def close(self) -> None:
        """Closes the calling thread's connection."""
        self._connections.close()

    @property
    def db(self) -> Database:
        """The calling thread's connection."""
        return self._connections.db

    def now(self) -> datetime:
        """The hub's own clock; a sandbox account's may be ahead of it."""
        return self._now()

    def random_bytes(self, count: int) -> bytes:
        return self._random_bytes(count)

    @property
    def _is_sandbox(self) -> bool:
        return self.facts.environment == sandbox.SANDBOX

    def _armed_fault(self, request: HubRequest) -> str | None:
        if not self._is_sandbox or request.path.startswith(_SANDBOX_PATHS):
            return None
        armed = self.db.execute(
            "SELECT 1 FROM armed_faults WHERE account = ? AND times > 0 LIMIT 1", [self._account]
        ).fetchone()
        if armed is None:
            return None
        with atomic(self.db):
            return sandbox.take_fault(self.db, self._account, request.method, request.path)

    def _answered(self, request: HubRequest, *, is_counted: bool = True) -> HubResponse:
        now, request_id, left = self._now(), self._ids.uuid7(), self._quota_left(is_counted=is_counted)
        language = language_of(request.header("Accept-Language"))
        common = self._common(now, request_id, left)
        try:
            with mapped_errors(FILE):
                if left is not None and left.requests < 0:
                    raise Refusal("rate_limited", retry_after_s=left.seconds)
                if self._is_sandbox:
                    now = sandbox.time_of(self.db, self._account, now)
                    common = self._common(now, request_id, left)
                return self._answer(request, now, common, language)
        except Refusal as refusal:
            reason = refusal
        except DeskUnusable as unusable:
            if unusable.code != "busy":
                raise
            reason = Refusal("maintenance")
        return problem(self.facts, reason, language, request_id, common)

    def _quota_left(self, *, is_counted: bool) -> Left | None:
        return None if self._quota is None else self._quota.take(self._account, 1 if is_counted else 0)

    def _common(self, now: datetime, request_id: str, left: Left | None) -> dict[str, str]:
        """In this process the quota is never used up."""
        per_minute = self._quota.per_minute if self._quota else self.facts.tariff["limits"]["requests_per_minute"]
        return common_headers(per_minute, left or Left(per_minute, 60), now, request_id)

    def _answer(self, request: HubRequest, now: datetime, common: Mapping[str, str], language: str) -> HubResponse:
        path, _, query = request.path.partition("?")
        operation, parameters, path_exists = self.facts.contract.find(request.method, path)
        if operation is None:
            raise Refusal("method_not_allowed" if path_exists else "not_found")
        if operation.id in dispatch.SANDBOX_ONLY and not self._is_sandbox:
            raise Refusal("not_supported")
        require_identifiers(parameters)
        exchange = Exchange(
            db=self.db,
            salt=_salt_of(self.db, self._random_bytes),
            facts=self.facts,
            account=self._account,
            now=now,
            path=parameters,
            query=read_query(self.facts.contract, operation, query),
            language=language,
            request_id=common["Hub-Request-Id"],
        )
        if operation.id in dispatch.KEYED_WRITES:
            return self._write(operation, exchange, request, common)
        exchange = replace(exchange, body=self._body(operation, request))
        if operation.id == dispatch.BATCH:
            return _response(self._batch(exchange, common), common)
        if operation.id in dispatch.PLAIN_WRITES:
            return _response(self._plain_write(operation, exchange, request), common)
        if operation.id in dispatch.LOCKED_READS:
            with atomic(self.db):
                return _response(dispatch.LOCKED_READS[operation.id](exchange), common)
        # Health does no work (H-104); everything else shows what has happened by now.
        answer = dispatch.READS[operation.id](exchange if operation.id == dispatch.HEALTH else _up_to_date(exchange))
        return _response(answer, common, request.header("If-None-Match"))

    def _body(self, operation: Operation, request: HubRequest) -> Any:
        limits = self.facts.tariff["limits"]
        largest = limits["max_document_bytes" if operation.takes_bytes else "max_json_bytes"]
        return read_body(operation, request.header("Content-Type"), request.body, largest)

    def _plain_write(self, operation: Operation, exchange: Exchange, request: HubRequest) -> Answer:
        digest = require_digest(request.header("Content-Digest")) if operation.takes_bytes else None
        media_type = bare_media_type(request.header("Content-Type"))
        with atomic(exchange.db):
            catch_up(exchange)
            handler = dispatch.PLAIN_WRITES[operation.id]
            return handler(replace(exchange, media_type=media_type, digest=digest))

    def _write(
        self, operation: Operation, exchange: Exchange, request: HubRequest, common: Mapping[str, str]
    ) -> HubResponse:
        """The key is looked up before anything else is judged (H-10); effect and record land together (H-07)."""
        key = read_key(request.header("Idempotency-Key"))
        body = self._body(operation, request)
        path = BASE + request.path.partition("?")[0]

        def act() -> Answer:
            changed = replace(exchange, body=body, if_match=if_match_of(operation, request))
            return dispatch.KEYED_WRITES[operation.id](changed)

        with atomic(exchange.db):
            return self._once(operation, exchange, (key, path, body), act, common)

    def _once(
        self,
        operation: Operation,
        exchange: Exchange,
        meant: tuple[str, str, Any],
        act: Callable[[], Answer],
        common: Mapping[str, str],
    ) -> HubResponse:
        """Inside a transaction: what was answered first under this key, or the act and its record."""
        key, path, body = meant
        mark = mark_of(operation, path, body)
        known = find_wish(exchange.db, self._account, key, exchange.at)
        if known is not None:
            return replayed(known, mark, common)
        catch_up(exchange)
        answer = act()
        wish = Wish(
            key=key,
            method=operation.method,
            path=path,
            fingerprint=mark,
            committed_at=exchange.at,
            expires_at=expiry(exchange.now, self.facts.tariff["retention_days"]["idempotency_keys"]),
            status=answer.status,
            headers=answer.headers,
            body=body_of(answer),
            resource=answer.headers.get("Location") or resource_of(operation, path),
        )
        keep_wish(exchange.db, self._account, wish)
        return HubResponse(answer.status, {**common, "Content-Type": "application/json", **answer.headers}, wish.body)

    def _batch(self, exchange: Exchange, common: Mapping[str, str]) -> Answer:
        """One transaction for all, a savepoint for each: nobody sees an item before the answer is on its way."""
        operation = self.facts.contract.operation("createConsignment")

        def create(key: str, body: Any) -> HubResponse:
            single = replace(exchange, body=body)
            meant = (key, BASE + operation.path, body)
            with atomic(exchange.db):
                handler = dispatch.KEYED_WRITES[operation.id]
                return self._once(operation, single, meant, lambda: handler(single), common)

        with atomic(exchange.db):
            return create_batch(exchange, create)


def open_embedded_hub(
    path: Path,
    *,
    resources: Path,
    routes: Sequence[ServedRoute],
    minor_units: MinorUnits,
    now: Callable[[], datetime],
    random_bytes: Callable[[int], bytes],
    account: str = "acc-desk",
    is_counting: bool = False,
    before_update: BeforeUpdate | None = None,
    **more_facts: Any,
) -> EmbeddedHub:
    """The hub on the file at `path`, made when missing; `resources` is the folder `resources/hub`.

    With `is_counting` each account has its quota of requests. `more_facts` are those of `Facts` that differ from hub
    to hub: environment, press, hs and the like.
    """
    facts = replace(load_facts(resources, routes, minor_units), **more_facts)
    quota = Quota(facts.tariff["limits"]["requests_per_minute"]) if is_counting else None

    def connect() -> Database:
        return open_database(path, migrations=MIGRATIONS, application_id=APPLICATION_ID, before_update=before_update)

    return EmbeddedHub(connect, facts, now=now, random_bytes=random_bytes, account=account, quota=quota)


def _salt_of(db: Database, random_bytes: Callable[[int], bytes]) -> bytes:
    """Each hub has its own, so that identifiers of two desks differ; sown when it is new."""
    if db.execute("SELECT 1 FROM salt").fetchone() is None:
        with atomic(db):
            db.execute("INSERT OR IGNORE INTO salt VALUES (1, ?)", [random_bytes(16)])
    salt: bytes = db.execute("SELECT value FROM salt").fetchone()[0]
    return salt


def _up_to_date(exchange: Exchange) -> Exchange:
    if is_behind(exchange):
        with atomic(exchange.db):
            catch_up(exchange)
    return exchange


def _response(answer: Answer, common: Mapping[str, str], if_none_match: str | None = None) -> HubResponse:
    if if_none_match is not None and if_none_match == answer.headers.get("ETag"):
        return HubResponse(304, {**common, **answer.headers})
    return HubResponse(answer.status, {**common, "Content-Type": "application/json", **answer.headers}, body_of(answer))
