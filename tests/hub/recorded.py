"""Exchanges with a real server, kept as JSON and played again by a server on loopback, request by request.

What is kept is what was said, less what is nobody's business or nobody's need: no headers of requests (they hold the
token), and no copy of a label inside another answer.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from shipdesk.hub.port import HubRequest, HubResponse, Send

FOLDER = Path(__file__).with_name("recorded_karrio")
KEPT_HEADERS = ("Date", "Content-Type", "Retry-After", "X-Request-ID")


class NotRecorded(Exception):
    """The desk asked something else than when it was recorded."""


@dataclass
class Recorder:
    """A `Send` that passes everything on and keeps it; files go beside the JSON under the name of their kind."""

    send: Send
    told: list[dict[str, Any]] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)

    def __call__(self, request: HubRequest) -> HubResponse:
        answer = self.send(request)
        self.told.append({"request": _asked(request), "answer": self._answered(answer)})
        return answer

    def keep(self, name: str) -> None:
        FOLDER.mkdir(exist_ok=True)
        text = json.dumps(self.told, ensure_ascii=False, indent=1)
        (FOLDER / f"{name}.json").write_text(text + "\n", encoding="utf-8")
        for file, content in self.files.items():
            (FOLDER / file).write_bytes(content)

    def _answered(self, answer: HubResponse) -> dict[str, Any]:
        headers = {name: answer.header(name) for name in KEPT_HEADERS if answer.header(name)}
        kept: dict[str, Any] = {"status": answer.status, "headers": headers}
        if answer.body.startswith(b"%PDF-"):
            self.files["label.pdf"] = answer.body
            return kept | {"file": "label.pdf"}
        return kept | {"body": _without_copies(json.loads(answer.body))}


class Replay:
    """A `Send` that answers each request with what the same one was answered, the first time first.

    What only asks may be asked again, and at another moment than when it was recorded; what changes something not.
    """

    def __init__(self, name: str) -> None:
        self._left = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
        self._read: dict[str, Any] = {}
        self.strange: list[Any] = []

    def __call__(self, request: HubRequest) -> HubResponse:
        answer = self._answer(_asked(request))
        content = (FOLDER / answer["file"]).read_bytes() if "file" in answer else json.dumps(answer["body"]).encode()
        return HubResponse(answer["status"], answer["headers"], content)

    def _answer(self, asked: dict[str, Any]) -> dict[str, Any]:
        at = next((place for place, one in enumerate(self._left) if one["request"] == asked), None)
        if at is not None:
            answer: dict[str, Any] = self._left.pop(at)["answer"]
            self._read[asked["path"]] = answer
            return answer
        if asked["method"] == "GET" and asked["path"] in self._read:
            return self._read[asked["path"]]
        self.strange.append(asked)
        raise NotRecorded(asked)

    @property
    def is_over(self) -> bool:
        """Everything that changed something was asked for, and nothing that was not recorded."""
        return not self.strange and all(one["request"]["method"] == "GET" for one in self._left)


class Dropped(Exception):
    """The connection ends without an answer."""


def dropping(send: Send, is_lost: Callable[[HubRequest], bool]) -> Send:
    """Whatever `is_lost` names reaches the server; its answer does not come back."""

    def handle(request: HubRequest) -> HubResponse:
        answer = send(request)
        if is_lost(request):
            raise Dropped
        return answer

    return handle


def _asked(request: HubRequest) -> dict[str, Any]:
    body = json.loads(request.body) if request.body else None
    return {"method": request.method, "path": request.path, "body": body}


def _without_copies(told: Any) -> Any:
    if isinstance(told, dict):
        return {name: "" if name == "base64" else _without_copies(value) for name, value in told.items()}
    if isinstance(told, list):
        return [_without_copies(one) for one in told]
    return told
