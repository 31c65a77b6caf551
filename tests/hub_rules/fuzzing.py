"""Whatever the contract allows and forbids is asked of `hub serve`, and every answer is held against the contract."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import checks
from schemathesis.generation import GenerationMode

from tests.embedded_hub.support import HUB_RESOURCES
from tests.hub_rules.doors import HttpDoor

UNTRIED = ("armFault", "advanceClock")
"""An armed fault breaks answers on purpose; a clock put forward by years makes every later answer another one."""
LARGE = ("createConsignmentBatch", "amendConsignment", "createConsignment", "createQuote", "createScreening")
NOTHING_TO_SPOIL = ("getHealth", "getCapabilities")
JUDGED_BY_ITEM = ("createConsignmentBatch",)
"""The whole is 200 even if every item failed."""
JUDGED = [
    checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
    checks.negative_data_rejection,
    checks.missing_required_header,
    checks.allow_header_conformance,
]
"""Not whether every well-formed wish is granted: there may be no such consignment, a wrong sum, an old version."""


def operations(*, large: bool) -> list[Any]:
    """`large` are those whose requests take seconds to make up."""
    return [one for one in _all() if (name_of(one) in LARGE) == large]


def name_of(operation: Any) -> str:
    return str(operation.definition.raw["operationId"])


def _all() -> Iterator[Any]:
    document = json.loads((HUB_RESOURCES / "contract.json").read_text(encoding="utf-8"))
    for found in schemathesis.openapi.from_dict(document).get_all_operations():
        operation = found.ok()
        if name_of(operation) not in UNTRIED:
            yield operation


def fuzz(door: HttpDoor, operation: Any, examples: int) -> int:
    """How many requests were answered as the contract says; raises at the first that was not."""
    asked = 0
    excused = [checks.negative_data_rejection] if name_of(operation) in JUDGED_BY_ITEM else []
    base_url = f"http://127.0.0.1:{door.line.port}/v1"

    def ask(case: Any) -> None:
        nonlocal asked
        asked += 1
        response = case.call(base_url=base_url, headers={"Authorization": f"Bearer {door.token}"}, timeout=60)
        case.validate_response(response, checks=[check for check in JUDGED if check not in excused])

    spoiled = () if name_of(operation) in NOTHING_TO_SPOIL else (GenerationMode.NEGATIVE,)
    for mode in (GenerationMode.POSITIVE, *spoiled):
        strategy = operation.as_strategy(generation_mode=mode)
        profile = settings(
            max_examples=examples, deadline=None, database=None, phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        profile(given(case=strategy)(ask))()
    return asked
