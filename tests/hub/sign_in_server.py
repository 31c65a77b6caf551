"""A sign-in as a hub has it beside its API, as a `Send`: people by device flow, machines by secret, renewals."""

import json
from urllib.parse import parse_qs

from shipdesk.hub.port import HubRequest, HubResponse


class SignIn:
    """`answers` is what each poll of a device sign-in says before the token comes."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.asked: list[dict[str, str]] = []
        self.issued = 0
        self.refresh = "r-0"

    def __call__(self, request: HubRequest) -> HubResponse:
        form = {name: values[0] for name, values in parse_qs(request.body.decode()).items()}
        self.asked.append(form)
        if request.path == "/oauth2/device_authorization":
            return said(
                200,
                device_code="d-1",
                user_code="WDJB-MJHT",
                verification_uri="https://hub.example/activate",
                expires_in=60,
                interval=5,
            )
        if request.path != "/oauth2/token":
            return HubResponse(404, {}, b"<html>")
        return getattr(self, form["grant_type"].rpartition(":")[2])(form)

    def device_code(self, form):
        if self.answers:
            return said(400, error=self.answers.pop(0), error_description="as told")
        return self._token(refresh_token=self.refresh)

    def client_credentials(self, form):
        return self._token() if form["client_secret"] == "right" else said(401, error="invalid_client")

    def refresh_token(self, form):
        if form["refresh_token"] != self.refresh:
            return said(400, error="invalid_grant")
        self.refresh = f"r-{self.issued + 1}"
        return self._token(refresh_token=self.refresh)

    def _token(self, **more):
        self.issued += 1
        return said(200, access_token=f"a-{self.issued}", token_type="Bearer", **more)


def said(status, **members):
    return HubResponse(status, {"Content-Type": "application/json"}, json.dumps(members).encode())
