"""GS1 element strings: pairs of application identifier and value, in the order in which the bars say them."""

from __future__ import annotations

Elements = tuple[tuple[str, str], ...]


def written(elements: Elements) -> str:
    """As readers give it back: `(00)395212340000000427`."""
    return "".join(f"({identifier}){value}" for identifier, value in elements)
