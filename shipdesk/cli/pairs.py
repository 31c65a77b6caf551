"""Words of the form NAME=VALUE."""

from __future__ import annotations

import click


def pair(text: str) -> tuple[str, str]:
    """`NAME=VALUE` in two; without an equals sign it is a usage error."""
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise click.UsageError(f"{text!r} is not of the form NAME=VALUE.")
    return name, value
