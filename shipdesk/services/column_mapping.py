"""Which column of a sheet fills which field of a product: by its header, or as the user says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from shipdesk.domain.money import MinorUnits
from shipdesk.domain.product import NAME_FIELDS, PRODUCT_FIELDS, product_from_row
from shipdesk.domain.product_table import Convert
from shipdesk.errors import WrongInput
from shipdesk.services.rejected_rows import REJECT_HEADERS
from shipdesk.sheets import SheetRow


@dataclass(frozen=True)
class ColumnWish:
    """One wish of the user: this header fills that field; an empty field drops the column."""

    header: str
    field: str
    unit: str | None = None
    """What the column is in; None where its header says it."""


@dataclass(frozen=True)
class ColumnMapping:
    """The place of each filled field, values for cells that are empty, and headers that fill nothing."""

    places: Mapping[str, int]
    defaults: Mapping[str, str]
    unmapped: tuple[str, ...]
    converts: Mapping[str, Convert] = field(default_factory=dict)
    """What makes a cell of these fields one that the catalog reads."""

    def row(self, sheet_row: SheetRow) -> dict[str, str]:
        """The product's row as text, not yet judged."""
        row = {name: sheet_row.cells[place] for name, place in self.places.items()}
        for name, value in self.defaults.items():
            if not row.get(name, "").strip():
                row[name] = value
        return {name: self.converts[name](cell) if name in self.converts else cell for name, cell in row.items()}

    def fields(self) -> tuple[str, ...]:
        """The fields this sheet speaks of; a currency says nothing without a price."""
        spoken_of = {*self.places, *self.defaults} - {"currency"}
        if "unit_price" in spoken_of:
            spoken_of.add("currency")
        return tuple(one for one in PRODUCT_FIELDS if one in spoken_of)


def map_columns(
    headers: Sequence[str], wishes: Sequence[ColumnWish], defaults: Mapping[str, str], minor_units: MinorUnits
) -> ColumnMapping:
    """The mapping for these headers; `WrongInput` for a wish that cannot be met or a sheet without SKU or name."""
    _require_fields([wish.field for wish in wishes if wish.field] + list(defaults))
    _require_sound(defaults, minor_units)
    places = _wished_places(headers, wishes)
    settled = {_place_of(headers, wish.header) for wish in wishes}
    automatic = {header.casefold(): place for place, header in reversed(list(enumerate(headers)))}
    for name in PRODUCT_FIELDS:
        place = automatic.get(name)
        if place is not None and place not in settled and name not in places:
            places[name] = place
    _require_identity({*places, *defaults}, places)
    used = {*places.values(), *settled}
    unmapped = (header for place, header in enumerate(headers) if place not in used)
    return ColumnMapping(places, dict(defaults), tuple(one for one in unmapped if one and one not in REJECT_HEADERS))


def _wished_places(headers: Sequence[str], wishes: Sequence[ColumnWish]) -> dict[str, int]:
    places: dict[str, int] = {}
    for wish in wishes:
        place = _place_of(headers, wish.header)
        if not wish.field:
            continue
        if places.get(wish.field, place) != place:
            raise WrongInput("duplicate", "import_field_mapped_twice", pointer="/map", field=wish.field)
        places[wish.field] = place
    return places


def _place_of(headers: Sequence[str], wanted: str) -> int:
    """The column of that header; capitals make no difference where no header is spelt just so."""
    wanted = " ".join(wanted.split())
    if wanted in headers:
        return headers.index(wanted)
    folded = [header.casefold() for header in headers]
    if wanted and wanted.casefold() in folded:
        return folded.index(wanted.casefold())
    there = ", ".join(filter(None, headers))[:200]
    raise WrongInput("missing_header", "import_header_missing", pointer="/map", header=wanted, headers=there)


def _require_fields(fields: Sequence[str]) -> None:
    for name in fields:
        if name not in PRODUCT_FIELDS:
            known = ", ".join(PRODUCT_FIELDS)
            raise WrongInput("not_in_enum", "import_field_unknown", pointer="/map", field=name[:60], known=known)


def _require_sound(defaults: Mapping[str, str], minor_units: MinorUnits) -> None:
    if "sku" in defaults:
        raise WrongInput("not_in_enum", "import_default_sku", pointer="/default/sku")
    try:
        product_from_row({"sku": "-", "name_en": "-", **defaults}, minor_units=minor_units)
    except WrongInput as error:
        faults = [fault for fault in error.all if fault.code != "required"]
        for fault in faults:
            fault.pointer = f"/default{fault.pointer}"
        if faults:
            raise WrongInput.of_many(faults) from error


def _require_identity(filled: set[str], places: Mapping[str, int]) -> None:
    if "sku" not in places:
        raise WrongInput("missing_header", "import_without_sku", pointer="/row/1/sku", header="sku")
    if filled.isdisjoint(NAME_FIELDS.values()):
        raise WrongInput("missing_header", "import_without_name", pointer="/row/1/name_en", header="name_en")
