"""A quick first look at a value: whether it keeps to a schema at all.

Nearly every request does. What is wrong with one that does not is told by `contract`, which takes its time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from shipdesk.embedded_hub.formats import CHECKS, keeps_to

QuickLook = Callable[[Any], bool]


def quick_look(schema: Mapping[str, Any], components: Mapping[str, Any]) -> QuickLook:
    """Compiled once; `components` are what the schema refers to."""
    import fastjsonschema

    judge = fastjsonschema.compile(
        {"$schema": "http://json-schema.org/draft-07/schema#", "components": components, **schema},
        formats={name: _format(name) for name in CHECKS},
        use_default=False,
    )

    def is_sound(value: Any) -> bool:
        try:
            judge(value)
        except fastjsonschema.JsonSchemaException:
            return False
        return True

    return is_sound


def _format(name: str) -> Callable[[str], bool]:
    return lambda text: keeps_to(name, text)
