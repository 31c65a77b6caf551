"""`shipdesk hub` and `shipdesk exchange`: which hub the desk works with, and what was said to it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click

from shipdesk.cli import hub_papers
from shipdesk.cli.hub_serve import serve
from shipdesk.cli.session import Session, pass_session
from shipdesk.errors import DeskError, RefusedByHub
from shipdesk.hub.oauth import Invitation
from shipdesk.services import connect_hub, hub_exchanges, hub_lacks, hub_status
from shipdesk.services.connect_hub import Connected
from shipdesk.services.hub_connection import HUB, KINDS, ProviderChoice
from shipdesk.store.exchanges import KeptExchange

PROVIDER = click.option(
    "--provider", type=click.Choice(KINDS), default=HUB, help="What stands at URL: a hub, or karrio's server."
)
CARRIER = click.option("--carrier", help="karrio: the carrier's account to book with, where it has several.")
TOKEN_VARIABLE = "SHIPDESK_HUB_TOKEN"  # noqa: S105 - the name of a variable


@click.group()
def hub() -> None:
    """The hub this desk works with."""


for _command in (hub_papers.labels, hub_papers.print_, hub_papers.documents, hub_papers.send, serve):
    hub.add_command(_command)


@hub.command()
@pass_session
def status(session: Session) -> None:
    """Which hub, whether it answers, and what waits for it."""

    def work() -> Mapping[str, Any]:
        found = hub_status.status(session.desk)
        return {
            "environment": found.environment,
            "provider": found.provider,
            "account": found.account,
            "url": found.url,
            "reachable": found.reachable,
            "queued": found.queued,
            "unknown": found.unknown,
        }

    session.run(work)


@hub.command()
@click.argument("url")
@click.option("--environment", help="Refuse if the hub says it is another: sandbox or production.")
@click.option("--token-stdin", is_flag=True, help="Read the token, or the client's secret, from standard input.")
@click.option("--client-id", help="Sign in as a machine; its secret comes on standard input.")
@click.option("--key-id", help="Sign every request with this key (HMAC); its secret comes on standard input.")
@PROVIDER
@CARRIER
@pass_session
def connect(
    session: Session,
    url: str,
    environment: str | None,
    token_stdin: bool,
    client_id: str | None,
    key_id: str | None,
    provider: str,
    carrier: str | None,
) -> None:
    """Work with the hub at URL. Without a token you are asked to sign in, where the hub wants it.

    Where the system's keyring cannot keep the token nothing is changed: SHIPDESK_HUB_TOKEN takes its place, with the
    token or with the secret of the key.
    """
    given = os.environ.get(TOKEN_VARIABLE)
    is_piped = token_stdin or client_id or (key_id and not given)
    secret = sys.stdin.readline().strip() if is_piped else given
    try:
        if provider == HUB:
            made = _connect(session, url, environment, secret, client_id, key_id)
        else:
            choice = ProviderChoice(provider, carrier)
            made = connect_hub.connect_provider(session.desk, url, secret, choice, environment, must_keep=True)
    except DeskError as error:
        session.answer({"url": url}, error=error)
    members = {
        "url": made.connection.url,
        "environment": made.connection.environment,
        "account": made.connection.account,
        "provider": made.connection.provider,
        "kept": made.fault is None,
        "absent": _told(session, hub_lacks.absent(made.capabilities)),
        "notes": _told(session, hub_lacks.notes(made.capabilities)),
    }
    session.answer(members, error=made.fault)


def _connect(
    session: Session, url: str, environment: str | None, secret: str | None, client_id: str | None, key_id: str | None
) -> Connected:
    desk = session.desk
    if key_id is not None:
        return connect_hub.connect_signed(desk, url, key_id, secret or "", environment, must_keep=True)
    if client_id is not None:
        return connect_hub.connect_machine(desk, url, client_id, secret or "", environment, must_keep=True)
    try:
        return connect_hub.connect(desk, url, secret, environment, must_keep=True)
    except RefusedByHub as refused:
        if secret is not None or refused.code != "unauthenticated":
            raise
        return connect_hub.connect_person(desk, url, _invite, environment=environment, must_keep=True)


def _invite(invitation: Invitation) -> None:
    """On standard error: standard output is for the one object."""
    click.echo(f"{invitation.address_with_code or invitation.address}\n{invitation.user_code}", err=True)


@hub.command()
@pass_session
def disconnect(session: Session) -> None:
    """Back to the embedded hub; what waits for the other one stays."""
    try:
        still_kept = connect_hub.disconnect(session.desk)
    except DeskError as error:
        session.answer({}, error=error)
    identity = session.desk.hub_identity
    session.answer({"environment": identity.environment, "provider": identity.provider}, error=still_kept)


@hub.command("test")
@click.argument("url", required=False)
@click.option("--token-stdin", is_flag=True, help="Read the token, or the key's secret, from standard input.")
@click.option("--key-id", help="Sign with this key (HMAC).")
@PROVIDER
@CARRIER
@pass_session
def try_(
    session: Session, url: str | None, token_stdin: bool, key_id: str | None, provider: str, carrier: str | None
) -> None:
    """Ask the hub in use, or the one at URL, and say what is wrong."""
    token = sys.stdin.readline().strip() if token_stdin else os.environ.get(TOKEN_VARIABLE)
    choice = ProviderChoice(provider, carrier)
    report = connect_hub.try_connection(session.desk, url, token, key_id, choice)
    known = report.capabilities
    members = {
        "url": report.address,
        "reached": report.reached,
        "signed_in": report.signed_in,
        "environment": None if known is None else known.environment,
        "account": None if known is None else known.account,
        "features": sorted(known.features) if known is not None else [],
        "clock_skew_s": report.skew_seconds,
        "absent": _told(session, hub_lacks.absent(known)),
        "notes": _told(session, hub_lacks.notes(known)),
    }
    session.answer(members, error=report.error)


def _told(session: Session, words: Sequence[str]) -> list[dict[str, str]]:
    """What the provider does not offer, or does in a narrower way, and what to do instead."""
    told = hub_lacks.sentences(words)
    return [{"operation": one.values["operation"], "message": session.sentence(one)} for one in told]


@click.group()
def exchange() -> None:
    """What was said between the desk and its hub."""


@exchange.command("log")
@click.option("--wish", help="Only the tries of this row of the outbox.")
@click.option("--limit", type=click.IntRange(1, hub_exchanges.MOST_SHOWN), default=50, help="At most so many.")
@pass_session
def log(session: Session, wish: str | None, limit: int) -> None:
    """The latest exchanges, newest first; people's data is masked."""

    def work() -> Mapping[str, Any]:
        if wish is not None:
            found = hub_exchanges.exchanges_of(session.desk, wish)
        else:
            found = hub_exchanges.latest_exchanges(session.desk, limit)
        return {"exchanges": [_exchange(one) for one in found]}

    session.run(work, {"exchanges": []})


def _exchange(one: KeptExchange) -> dict[str, Any]:
    return {
        "at": one.at.isoformat(),
        "method": one.method,
        "path": one.path,
        "idempotency_key": one.key,
        "status": one.status,
        "fault": one.fault,
        "request_id": one.request_id,
        "milliseconds": one.milliseconds,
        "request": one.request,
        "answer": one.answer,
    }
