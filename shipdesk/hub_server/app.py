"""The ASGI application: the contract under /v1, the tokens under /oauth2."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from shipdesk.embedded_hub import EmbeddedHub
from shipdesk.embedded_hub.access import Access
from shipdesk.embedded_hub.exchange import BASE
from shipdesk.hub_server import oauth
from shipdesk.hub_server.door import Door, Workers
from shipdesk.hub_server.line import TooLarge, body_of
from shipdesk.hub_server.oauth import OAuth, OAuthError

_LARGEST_FORM = 16_384
_NOT_KEPT = {"Cache-Control": "no-store"}


class HubApp:
    """Both under one address. Paths of the contract go to its door as they came, however strange they are."""

    def __init__(self, hub: EmbeddedHub, access: Access, accounts: tuple[str, ...]) -> None:
        """`accounts` are those that can sign in; the first is the one of people."""
        self._workers = Workers(hub)
        self._door: ASGIApp = Door(hub, access, self._workers)
        forms = _Forms(OAuth(access, hub.facts.contract.scopes, accounts), self._workers)
        routes = [
            Route(oauth.TOKEN, forms.token, methods=["POST"]),
            Route(oauth.DEVICE_AUTHORIZATION, forms.device_authorization, methods=["POST"]),
            Route(oauth.DEVICE, forms.device, methods=["GET", "POST"]),
        ]
        self._oauth = Starlette(routes=routes, lifespan=self._lifespan)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_of_contract = scope["type"] == "http" and scope["path"].startswith(BASE + "/")
        await (self._door if is_of_contract else self._oauth)(scope, receive, send)

    def close(self) -> None:
        self._workers.close()

    @asynccontextmanager
    async def _lifespan(self, _: Starlette) -> AsyncIterator[None]:
        yield
        self.close()


class _Forms:
    def __init__(self, oauth_rules: OAuth, workers: Workers) -> None:
        self._oauth, self._workers = oauth_rules, workers

    async def token(self, request: Request) -> Response:
        body = await _form(request)
        return await self._answer(lambda: self._oauth.token(body))

    async def device_authorization(self, request: Request) -> Response:
        body, prefix = await _form(request), f"{request.url.scheme}://{request.url.netloc}"
        return await self._answer(lambda: self._oauth.authorize_device(body, prefix))

    async def device(self, request: Request) -> Response:
        if request.method == "GET":
            return HTMLResponse(oauth.page(request.query_params.get("user_code", "")))
        body = await _form(request)
        try:
            is_known = await self._workers.run(lambda: self._oauth.decide(body))
        except OAuthError as error:
            return _refused(error)
        return HTMLResponse(oauth.done_page(is_known=is_known), 200 if is_known else 404)

    async def _answer(self, work: Callable[[], Mapping[str, Any]]) -> Response:
        try:
            return JSONResponse(dict(await self._workers.run(work)), headers=_NOT_KEPT)
        except OAuthError as error:
            return _refused(error)


async def _form(request: Request) -> bytes:
    try:
        return await body_of(request.scope, request.receive, _LARGEST_FORM)
    except TooLarge:
        return b""


def _refused(error: OAuthError) -> Response:
    return JSONResponse({"error": error.code}, error.status, headers=_NOT_KEPT)
