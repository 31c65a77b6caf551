"""What a person types about a received paper, turned into its JSON: dates of either era, numbers, `KEY=VALUE` pairs."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from shipdesk.domain.cells import ascii_digits, clean
from shipdesk.domain.codec import SHAPE, Many
from shipdesk.domain.desk_object import PaperStates
from shipdesk.domain.shapes import CalendarDate, Integer, Shape
from shipdesk.domain.written_day import read_day
from shipdesk.errors import WrongInput

DATES = ("issued_on", "valid_until")
STATES = {one.name: one.metadata[SHAPE] for one in dataclasses.fields(PaperStates)}


def facts_of(typed: Mapping[str, str | None], states: Iterable[str], today: date) -> dict[str, Any]:
    """The JSON of a received paper; empty values are left out. Raises `WrongInput` with the pointer of the value."""
    facts: dict[str, Any] = {}
    for name, text in typed.items():
        value = _date(text, f"/{name}", today) if name in DATES and text else text
        if value:
            facts[name] = value
    said = dict(_pair(one, today) for one in states)
    return facts | ({"states": said} if said else {})


def state_value(name: str, text: str, today: date) -> Any:
    """What the paper says of `name`, as JSON."""
    pointer, shape = f"/states/{name}", STATES.get(name)
    if shape is None:
        choices = ", ".join(STATES)
        raise WrongInput("not_in_enum", "not_in_list", pointer=pointer, value=name[:60], choices=choices)
    plain = clean(text)
    if isinstance(shape, Many):
        return plain.replace(",", " ").replace(";", " ").replace(".", "").split()
    return _single(shape, plain, pointer, today)


def _single(shape: Shape, text: str, pointer: str, today: date) -> Any:
    figures = ascii_digits(text)
    if isinstance(shape, CalendarDate):
        return _date(text, pointer, today)
    if isinstance(shape, Integer) and figures.isdecimal():
        return int(figures)
    return text


def _pair(text: str, today: date) -> tuple[str, Any]:
    name, sign, value = text.partition("=")
    if not sign:
        raise WrongInput("pattern", "state_without_value", pointer="/states", value=text[:60])
    return name.strip(), state_value(name.strip(), value, today)


def _date(text: str, pointer: str, today: date) -> str | None:
    try:
        day = read_day(text, today)
    except WrongInput as fault:
        fault.pointer = pointer
        raise
    return None if day is None else day.isoformat()
