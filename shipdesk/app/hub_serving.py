"""`shipdesk hub serve`: the embedded hub as a sandbox behind HTTP, on a database of its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shipdesk import paths
from shipdesk.app.embedded import press_of, served_routes
from shipdesk.app.wiring import World, real_world
from shipdesk.errors import DeskUnusable, WrongInput
from shipdesk.paths import DeskFolder
from shipdesk.reference import Reference

if TYPE_CHECKING:
    from shipdesk.embedded_hub import EmbeddedHub
    from shipdesk.embedded_hub.access import Access

DATABASE = "served-hub.sqlite3"
_SCHEMES = ("OAUTH2_DEVICE", "OAUTH2_CLIENT_CREDENTIALS", "HMAC_SHA256")
_LONGEST_WAIT_S = 25
_TOKEN_LIFE = timedelta(days=30)

Announce = Callable[[Mapping[str, Any]], None]


def serve_hub(root: Path, port: int, database: Path | None, accounts: Sequence[str], announce: Announce) -> None:
    """Until the process is told to end. `announce` is told address and tokens once connections are taken."""
    try:
        from shipdesk.hub_server import HubApp, listen, serve
    except ImportError as error:
        raise WrongInput("not_supported", "hub_server_not_installed") from error
    try:
        listening = listen(port)
    except OSError as error:
        raise DeskUnusable("busy", "hub_port_taken", port=port, detail=error.strerror or error) from error
    with listening:
        hub, access = open_served_hub(database or DeskFolder(root).root / DATABASE, real_world())
        prefix = "http://{}:{}".format(*listening.getsockname())
        told = {
            "url": f"{prefix}/v1",
            "environment": hub.facts.environment,
            "accounts": _signed_in(hub, access, accounts),
        }
        hub.close()
        serve(HubApp(hub, access, tuple(accounts)), listening, lambda: announce(told))


def open_served_hub(database: Path, world: World, **more_facts: Any) -> tuple[EmbeddedHub, Access]:
    """The sandbox on that file, made when missing."""
    from shipdesk.embedded_hub import open_embedded_hub
    from shipdesk.embedded_hub.access import Access

    reference = Reference.load(paths.resources())
    database.parent.mkdir(parents=True, exist_ok=True)
    hub = open_embedded_hub(
        database,
        resources=paths.resources() / "hub",
        routes=served_routes(reference),
        minor_units=reference.minor_units,
        now=world.now,
        random_bytes=world.random_bytes,
        is_counting=True,
        environment="SANDBOX",
        auth_schemes=_SCHEMES,
        longest_wait_s=_LONGEST_WAIT_S,
        press=press_of(reference, world.now),
        hs=lambda: reference.hs,
        **more_facts,
    )
    return hub, Access(lambda: hub.db, world.now, os.urandom)


def _signed_in(hub: EmbeddedHub, access: Access, accounts: Sequence[str]) -> list[dict[str, str]]:
    """A token and a machine's secret for each account: whoever started the sandbox may use it."""
    told = []
    for account in accounts:
        machine = access.machine_of(account)
        token = access.issue("ACCESS", account, hub.facts.contract.scopes, _TOKEN_LIFE)
        told.append(
            {
                "account": account,
                "token": token,
                "client_id": machine.client_id,
                "client_secret": machine.secret,
            }
        )
    return told
