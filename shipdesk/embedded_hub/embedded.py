"""The embedded hub: the contract behind `handle(request) -> response`, in this process, on one SQLite file."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from sqlite_utils import Database

from shipdesk.database import Ids, atomic, mapped_errors, open_database
from shipdesk.domain.money import MinorUnits
from shipdesk.embedded_hub import (
    booking,
    catalogue,
    consignments,
    feed,
    manifesting,
    manifests,
    numbers,
    quotes,
    system,
    tracking,
    units,
)
from shipdesk.embedded_hub.answering import body_of, common_headers, language_of, problem
from shipdesk.embedded_hub.contract import Operation
from shipdesk.embedded_hub.exchange import BASE, Answer, Exchange
from shipdesk.embedded_hub.facts import Facts, load_facts
from shipdesk.embedded_hub.reading import read_body, read_query
from shipdesk.embedded_hub.refusal import FieldFault, Refusal
from shipdesk.embedded_hub.schema import APPLICATION_ID, MIGRATIONS
from shipdesk.embedded_hub.served import ServedRoute
from shipdesk.embedded_hub.wishes import Wish, expiry, find_wish, fingerprint, is_key, keep_wish, read_key
from shipdesk.errors import DeskUnusable
from shipdesk.hub.port import HubRequest, HubResponse

Handler = Callable[[Exchange], Answer]

_READS: Mapping[str, Handler] = MappingProxyType(
    {
        "getHealth": system.health,
        "getCapabilities": system.capabilities,
        "listServices": catalogue.list_services,
        "listDepartures": catalogue.list_departures,
        "getDeparture": catalogue.get_departure,
        "getQuote": quotes.get_quote,
        "listConsignments": consignments.list_consignments,
        "getConsignment": consignments.get_consignment,
        "listHandlingUnits": units.list_units,
        "getHandlingUnit": units.get_unit,
        "listManifests": manifests.list_manifests,
        "getManifest": manifests.get_manifest,
        "listTrackingEvents": tracking.list_events,
        "readFeed": feed.read_feed,
    }
)
_LOCKED_READS: Mapping[str, Handler] = MappingProxyType({"getOperation": system.operation})
_WRITES: Mapping[str, Handler] = MappingProxyType(
    {
        "createNumberBlock": numbers.create_block,
        "createQuote": quotes.create_quote,
        "createConsignment": booking.create_consignment,
        "amendConsignment": booking.amend_consignment,
        "cancelConsignment": booking.cancel_consignment,
        "createManifest": manifesting.create_manifest,
        "amendManifest": manifesting.amend_manifest,
        "closeManifest": manifesting.close_manifest,
        "cancelManifest": manifesting.cancel_manifest,
    }
)


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
    ) -> None:
        self._connect = connect
        self._facts = facts
        self._now = now
        self._random_bytes = random_bytes
        self._ids = Ids(now, random_bytes)
        self._account = account
        self._local = threading.local()

    def handle(self, request: HubRequest) -> HubResponse:
        """Answers one request; what the contract refuses is an answer too."""
        now, request_id = self._now(), self._ids.uuid7()
        common = common_headers(self._facts, now, request_id)
        language = language_of(request.header("Accept-Language"))
        try:
            with mapped_errors("embedded-hub.sqlite3"):
                return self._answer(request, now, common, language)
        except Refusal as refusal:
            reason = refusal
        except DeskUnusable as unusable:
            if unusable.code != "busy":
                raise
            reason = Refusal("maintenance")
        return problem(self._facts, reason, language, request_id, common)

    def close(self) -> None:
        """Closes the calling thread's connection."""
        db: Database | None = getattr(self._local, "db", None)
        if db is not None:
            db.close()
            self._local.db = None

    @property
    def _db(self) -> Database:
        db: Database | None = getattr(self._local, "db", None)
        if db is None:
            db = self._local.db = self._connect()
            _sow(db, self._random_bytes)
        return db

    def _answer(self, request: HubRequest, now: datetime, common: Mapping[str, str], language: str) -> HubResponse:
        path, _, query = request.path.partition("?")
        operation, parameters, path_exists = self._facts.contract.find(request.method, path)
        if operation is None:
            raise Refusal("method_not_allowed" if path_exists else "not_found")
        _require_identifiers(parameters)
        exchange = Exchange(
            db=self._db,
            facts=self._facts,
            account=self._account,
            now=now,
            path=parameters,
            query=read_query(self._facts.contract, operation, query),
            language=language,
            request_id=common["Hub-Request-Id"],
        )
        if operation.id in _WRITES:
            return self._write(operation, exchange, request, common)
        if operation.id in _READS:
            # Health does no work (H-104); everything else shows what has happened by now.
            answer = _READS[operation.id](exchange if operation.id == "getHealth" else _up_to_date(exchange))
            return _response(answer, common, request.header("If-None-Match"))
        if operation.id in _LOCKED_READS:
            with atomic(self._db):
                return _response(_LOCKED_READS[operation.id](exchange), common)
        raise Refusal("not_supported")

    def _write(
        self, operation: Operation, exchange: Exchange, request: HubRequest, common: Mapping[str, str]
    ) -> HubResponse:
        """The key is looked up before anything else is judged (H-10); effect and record land together (H-07)."""
        key = read_key(request.header("Idempotency-Key"))
        largest = self._facts.tariff["limits"]["max_json_bytes"]
        body = read_body(operation, request.header("Content-Type"), request.body, largest)
        path = BASE + request.path.partition("?")[0]
        mark = _fingerprint(operation, path, body)
        with atomic(exchange.db):
            known = find_wish(exchange.db, self._account, key, exchange.at)
            if known is not None:
                return _replay(known, mark, common)
            if_match = _if_match(operation, request)
            tracking.let_due_steps_happen(exchange)
            answer = _WRITES[operation.id](replace(exchange, body=body, if_match=if_match))
            days = self._facts.tariff["retention_days"]["idempotency_keys"]
            wish = Wish(
                key=key,
                method=operation.method,
                path=path,
                fingerprint=mark,
                committed_at=exchange.at,
                expires_at=expiry(exchange.now, days),
                status=answer.status,
                headers=answer.headers,
                body=body_of(answer),
                resource=answer.headers.get("Location") or _resource_of(operation, path),
            )
            keep_wish(exchange.db, self._account, wish)
        return _response(answer, common)


def open_embedded_hub(
    path: Path,
    *,
    resources: Path,
    routes: Sequence[ServedRoute],
    minor_units: MinorUnits,
    now: Callable[[], datetime],
    random_bytes: Callable[[int], bytes],
    account: str = "acc-desk",
) -> EmbeddedHub:
    """The hub on the file at `path`, made when missing; `resources` is the folder `resources/hub`."""
    facts = load_facts(resources, routes, minor_units)

    def connect() -> Database:
        return open_database(path, migrations=MIGRATIONS, application_id=APPLICATION_ID)

    return EmbeddedHub(connect, facts, now=now, random_bytes=random_bytes, account=account)


def _sow(db: Database, random_bytes: Callable[[int], bytes]) -> None:
    """Each hub has its own salt, so that identifiers of two desks differ."""
    if db.execute("SELECT 1 FROM salt").fetchone() is None:
        with atomic(db):
            db.execute("INSERT OR IGNORE INTO salt VALUES (1, ?)", [random_bytes(16)])


def _up_to_date(exchange: Exchange) -> Exchange:
    if tracking.anything_due(exchange):
        with atomic(exchange.db):
            tracking.let_due_steps_happen(exchange)
    return exchange


def _require_identifiers(parameters: Mapping[str, str]) -> None:
    key = parameters.get("idempotency_key")
    if key is not None and not is_key(key):
        raise Refusal("invalid_idempotency_key", FieldFault("pattern", parameter="idempotency_key", limit="UUID"))


def _if_match(operation: Operation, request: HubRequest) -> str | None:
    """H-38."""
    if not operation.needs_if_match:
        return None
    if_match = request.header("If-Match")
    if if_match is None:
        raise Refusal("precondition_required", FieldFault("required", header="If-Match"))
    if if_match.strip() == "*":
        raise Refusal("malformed_request", FieldFault("pattern", header="If-Match", limit="ETag"))
    return if_match.strip()


def _fingerprint(operation: Operation, path: str, body: object) -> str:
    from rfc8785 import CanonicalizationError

    try:
        return fingerprint(operation.method, path, body, has_body=operation.media_type is not None)
    except (CanonicalizationError, UnicodeEncodeError) as error:
        raise Refusal("malformed_request", FieldFault("pattern", limit="RFC 8785")) from error


def _replay(known: Wish, mark: str, common: Mapping[str, str]) -> HubResponse:
    if known.fingerprint != mark:
        raise Refusal("idempotency_key_reused", FieldFault("duplicate", header="Idempotency-Key"))
    replayed = {"Content-Type": "application/json", "Idempotency-Replayed": "true"}
    return HubResponse(known.status, {**common, **known.headers, **replayed}, known.body)


def _response(answer: Answer, common: Mapping[str, str], if_none_match: str | None = None) -> HubResponse:
    if if_none_match is not None and if_none_match == answer.headers.get("ETag"):
        return HubResponse(304, {**common, **answer.headers})
    return HubResponse(answer.status, {**common, **answer.headers, "Content-Type": "application/json"}, body_of(answer))


def _resource_of(operation: Operation, path: str) -> str:
    """Of a wish about a resource that exists: the resource itself, not the act."""
    return path.removesuffix("/cancel").removesuffix("/close") if operation.needs_if_match else path
