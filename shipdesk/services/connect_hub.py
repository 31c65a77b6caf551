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
from shipdesk.hub.oauth import Invitation, Tokens, tokens_text
from shipdesk.hub.port import Done, Outcome, Refused
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk, Hub, HubIdentity
from shipdesk.services.hub_connection import BY_THE_CONTRACT, HubConnection, ProviderChoice, keep_connection
from shipdesk.services.hub_ways import Memory, Way, client_by, credentials_by, kept
from shipdesk.services.send_to_hub import PATIENCE_SECONDS

ENVIRONMENTS = ("SANDBOX", "PRODUCTION", "OFFLINE")
NOTHING_NEEDED = "NONE"


@dataclass(frozen=True)
class Connected:
    """`fault` says why the secret could not be kept: it works until the program ends."""

    connection: HubConnection
    capabilities: Capabilities
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


def connect(
    desk: Desk, address: str, token: str | None, environment: str | None = None, *, must_keep: bool = False
) -> Connected:
    """With a bearer token, or without for a hub that asks for none. Raises what is wrong; then nothing has changed.

    Where it `must_keep` the token, one that the keyring does not take is wrong too; else it works until the end of
    the program.
    """
    way = Way(tokens_text(Tokens(token))) if token else Way()
    return _connect(desk, address, way, environment, must_keep=must_keep)


def connect_machine(
    desk: Desk,
    address: str,
    client_id: str,
    client_secret: str,
    environment: str | None = None,
    *,
    must_keep: bool = False,
) -> Connected:
    """With client credentials, for machines that nobody sits at."""
    tokens = desk.hub_door.sign_in(address).for_machine(client_id, client_secret)
    return _connect(desk, address, Way(tokens_text(tokens)), environment, must_keep=must_keep)


def connect_signed(
    desk: Desk, address: str, key_id: str, secret: str, environment: str | None = None, *, must_keep: bool = False
) -> Connected:
    """Every request signed with a key of the hub, where the hub offers HMAC_SHA256 (H-99)."""
    return _connect(desk, address, Way(secret, key_id), environment, must_keep=must_keep)


def connect_provider(
    desk: Desk,
    address: str,
    token: str | None,
    choice: ProviderChoice,
    environment: str | None = None,
    *,
    must_keep: bool = False,
) -> Connected:
    """Another provider than a hub by the contract, with its own kind of token."""
    way = Way(tokens_text(Tokens(token)) if token else None, choice=choice)
    return _connect(desk, address, way, environment, must_keep=must_keep)


def connect_person(
    desk: Desk,
    address: str,
    show: Callable[[Invitation], None],
    progress: Progress | None = None,
    environment: str | None = None,
    *,
    must_keep: bool = False,
) -> Connected:
    """By device flow: `show` tells the person the address and the code; waits until they have answered there."""
    progress = progress or Progress()
    endpoint = desk.hub_door.sign_in(address)
    invitation = endpoint.invite()
    show(invitation)
    tokens = endpoint.wait_for(invitation, lambda seconds: _sleep(seconds, progress))
    return _connect(desk, address, Way(tokens_text(tokens)), environment, must_keep=must_keep)


def disconnect(desk: Desk) -> SecretTrouble | None:
    """Back to the embedded hub; the secret is forgotten, wishes for the other hub stay.

    Gives why the keyring still has the secret, where it does: a computer without a keyring has none.
    """
    url = desk.hub_identity.url
    _go_over(desk, desk.hub_door.embedded(), None)
    try:
        if url is not None:
            desk.hub_door.vault(url).forget()
    except SecretTrouble as trouble:
        return None if trouble.code == "not_found" else SecretTrouble(trouble.code, "keyring_still_has_it")
    return None


def try_connection(
    desk: Desk,
    address: str | None = None,
    token: str | None = None,
    key_id: str | None = None,
    choice: ProviderChoice = BY_THE_CONTRACT,
) -> ConnectionReport:
    """The hub in use, or another one before it is connected: reached, signed in, what it can do, what is wrong.

    With `key_id` the token is the secret of that key.
    """
    secret = tokens_text(Tokens(token)) if token and key_id is None else token
    try:
        client = desk.hub if address is None else client_by(desk, address, Way(secret, key_id, choice))
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


def _connect(desk: Desk, address: str, way: Way, environment: str | None, *, must_keep: bool) -> Connected:
    if environment is not None and environment.upper() not in ENVIRONMENTS:
        choices = ", ".join(ENVIRONMENTS)
        raise WrongInput("not_in_enum", "not_in_list", pointer="/environment", value=environment, choices=choices)
    known = _asked(client_by(desk, address, way))
    if environment is not None and environment.upper() != known.environment:
        raise WrongInput(
            "inconsistent_state",
            "hub_other_environment",
            pointer="/environment",
            wished=environment.upper(),
            found=known.environment,
        )
    connection = HubConnection(
        address.rstrip("/"), known.environment, known.account, known.provider, way.key_id, way.choice.kind
    )
    fault = kept(desk, connection.url, way)
    if fault is not None and must_keep:
        raise fault
    store = desk.hub_door.vault(connection.url) if fault is None else Memory(way)
    identity = HubIdentity(known.environment, known.account, known.provider, connection.url)
    credentials = credentials_by(desk, connection.url, way, store)
    client = desk.hub_door.client(connection.url, credentials, connection.choice)
    _go_over(desk, Hub(identity, client), connection)
    return Connected(connection, known, fault)


def _asked(client: HubClient) -> Capabilities:
    told = client.ask(system.capabilities())
    known = read_capabilities(told.body) if isinstance(told, Done) else None
    if known is None:
        raise _error(told) or HubNotReached("upstream_unavailable", "hub_not_a_hub")
    return known


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
