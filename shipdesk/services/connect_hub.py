"""Connect the desk to a hub, go back to the embedded one, and say what is wrong with a connection.

The order matters: first the hub is asked with the new token, then the token goes into the keyring, and only then does
the desk go over to that hub. Wishes that wait for another hub stay where they are (H-36).
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from shipdesk.database import turn
from shipdesk.errors import Cancelled, DeskError, DeskUnusable, HubNotReached, RefusedByHub, SecretTrouble, WrongInput
from shipdesk.hub.calls import system
from shipdesk.hub.capabilities import Capabilities, read_capabilities
from shipdesk.hub.client import HubClient
from shipdesk.hub.credentials import Nobody, SignedIn
from shipdesk.hub.oauth import Invitation, Tokens, tokens_text
from shipdesk.hub.port import Done, Outcome, Refused
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk, Hub, HubIdentity
from shipdesk.services.hub_connection import HubConnection, keep_connection
from shipdesk.services.send_to_hub import PATIENCE_SECONDS

ENVIRONMENTS = ("SANDBOX", "PRODUCTION", "OFFLINE")
NOTHING_NEEDED = "NONE"


@dataclass(frozen=True)
class Connected:
    """`fault` says why the token could not be kept: it works until the program ends."""

    connection: HubConnection
    fault: SecretTrouble | None = None


@dataclass(frozen=True)
class ConnectionReport:
    """`error` is the first thing that is wrong, None where all is well; `capabilities` what the hub can do."""

    address: str | None
    reached: bool
    signed_in: bool
    error: DeskError | None
    capabilities: Capabilities | None
    skew_seconds: int


def connect(desk: Desk, address: str, token: str | None, environment: str | None = None) -> Connected:
    """With a bearer token, or without for a hub that asks for none. Raises what is wrong; then nothing has changed."""
    return _connect(desk, address, Tokens(token) if token else None, environment)


def connect_machine(
    desk: Desk, address: str, client_id: str, client_secret: str, environment: str | None = None
) -> Connected:
    """With client credentials, for machines that nobody sits at."""
    return _connect(desk, address, desk.hub_door.sign_in(address).for_machine(client_id, client_secret), environment)


def connect_person(
    desk: Desk,
    address: str,
    show: Callable[[Invitation], None],
    progress: Progress | None = None,
    environment: str | None = None,
) -> Connected:
    """By device flow: `show` tells the person the address and the code; waits until they have answered there."""
    progress = progress or Progress()
    endpoint = desk.hub_door.sign_in(address)
    invitation = endpoint.invite()
    show(invitation)
    tokens = endpoint.wait_for(invitation, lambda seconds: _sleep(seconds, progress))
    return _connect(desk, address, tokens, environment)


def disconnect(desk: Desk) -> None:
    """Back to the embedded hub; the token is forgotten, wishes for the other hub stay."""
    url = desk.hub_identity.url
    _go_over(desk, desk.hub_door.embedded(), None)
    if url is not None:
        desk.hub_door.vault(url).forget()


def try_connection(desk: Desk, address: str | None = None, token: str | None = None) -> ConnectionReport:
    """The hub in use, or another one before it is connected: reached, signed in, what it can do, what is wrong."""
    try:
        client = desk.hub if address is None else _client(desk, address, Tokens(token) if token else None)
    except WrongInput as wrong:
        return ConnectionReport(address, reached=False, signed_in=False, error=wrong, capabilities=None, skew_seconds=0)
    shown = address or desk.hub_identity.url
    health = client.ask(system.health())
    if not isinstance(health, Done):
        return ConnectionReport(
            shown, reached=False, signed_in=False, error=_error(health), capabilities=None, skew_seconds=0
        )
    told = client.ask(system.capabilities())
    known = read_capabilities(told.body) if isinstance(told, Done) else None
    error = _what_is_wrong(client, told, known)
    skew = round(client.clock.skew.total_seconds())
    return ConnectionReport(shown, True, isinstance(told, Done), error, known, skew)


def _connect(desk: Desk, address: str, tokens: Tokens | None, environment: str | None) -> Connected:
    if environment is not None and environment.upper() not in ENVIRONMENTS:
        choices = ", ".join(ENVIRONMENTS)
        raise WrongInput("not_in_enum", "not_in_list", pointer="/environment", value=environment, choices=choices)
    known = _asked(_client(desk, address, tokens))
    if environment is not None and environment.upper() != known.environment:
        raise WrongInput(
            "inconsistent_state",
            "hub_other_environment",
            pointer="/environment",
            wished=environment.upper(),
            found=known.environment,
        )
    connection = HubConnection(address.rstrip("/"), known.environment, known.account, known.provider)
    memory = _Memory(tokens)
    fault = _kept(desk, connection.url, tokens)
    store = desk.hub_door.vault(connection.url) if fault is None else memory
    identity = HubIdentity(known.environment, known.account, known.provider, connection.url)
    credentials = SignedIn(store, desk.hub_door.sign_in(connection.url)) if tokens is not None else Nobody()
    _go_over(desk, Hub(identity, desk.hub_door.client(connection.url, credentials)), connection)
    return Connected(connection, fault)


def _client(desk: Desk, address: str, tokens: Tokens | None) -> HubClient:
    credentials = Nobody() if tokens is None else SignedIn(_Memory(tokens), desk.hub_door.sign_in(address))
    return desk.hub_door.client(address, credentials)


def _asked(client: HubClient) -> Capabilities:
    told = client.ask(system.capabilities())
    known = read_capabilities(told.body) if isinstance(told, Done) else None
    if known is None:
        raise _error(told) or HubNotReached("upstream_unavailable", "hub_not_a_hub")
    return known


def _kept(desk: Desk, url: str, tokens: Tokens | None) -> SecretTrouble | None:
    if tokens is None:
        return None
    try:
        desk.hub_door.vault(url).write(tokens_text(tokens))
    except SecretTrouble as trouble:
        return trouble
    return None


def _go_over(desk: Desk, hub: Hub, connection: HubConnection | None) -> None:
    """Not while a wish is on its way: its answer belongs to the hub it was sent to."""
    with turn(desk.folder.sending_lock, patience_seconds=PATIENCE_SECONDS) as ours:
        if not ours:
            raise DeskUnusable("busy", "hub_is_busy")
        with desk.store.atomic():
            keep_connection(desk.store, connection)
        desk.hub_link.switch(hub)


def _what_is_wrong(client: HubClient, told: Outcome, known: Capabilities | None) -> DeskError | None:
    if not isinstance(told, Done):
        return _error(told)
    if known is None:
        return HubNotReached("upstream_unavailable", "hub_not_a_hub")
    if client.clock.is_far_off:
        return WrongInput("clock_skew", "hub_clock_far_off", minutes=round(client.clock.skew.total_seconds() / 60))
    return None


def _error(outcome: Outcome) -> DeskError | None:
    if isinstance(outcome, Done):
        return None
    if isinstance(outcome, Refused):
        return outcome.problem.error()
    if outcome.reason == "hub_sign_in":
        return RefusedByHub("unauthenticated", "hub_sign_in")
    return HubNotReached("upstream_unavailable", outcome.reason)


def _sleep(seconds: float, progress: Progress) -> None:
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        if progress.is_cancelled:
            raise Cancelled
        time.sleep(min(left, 0.2))


class _Memory:
    """A token before it is kept, or where it cannot be."""

    def __init__(self, tokens: Tokens | None) -> None:
        self._text = tokens_text(tokens) if tokens is not None else None

    def read(self) -> str | None:
        return self._text

    def write(self, secret: str) -> None:
        self._text = secret
