"""Makes contract.json out of the hub's openapi.yaml: `python resources/hub/make_contract.py openapi.yaml`.

The examples are left out (they are two thirds of the file) and so is the layout; nothing else is changed.
Needs PyYAML.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import yaml

_NAMED = frozenset({"properties", "schemas", "parameters", "headers", "responses"})
"""Below these the keys are names, so a member called `example` there is no example."""


def without_examples(node: Any, *, keys_are_names: bool = False) -> Any:
    if isinstance(node, dict):
        return {
            key: without_examples(value, keys_are_names=key in _NAMED)
            for key, value in node.items()
            if keys_are_names or key not in ("example", "examples")
        }
    if isinstance(node, list):
        return [without_examples(entry) for entry in node]
    return node


if __name__ == "__main__":
    contract = without_examples(yaml.safe_load(Path(sys.argv[1]).read_text(encoding="utf-8")))
    target = Path(__file__).with_name("contract.json")
    target.write_text(json.dumps(contract, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
