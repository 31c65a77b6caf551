"""The columns of the list of manifests and of what stands on one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from shipdesk.domain.manifest import ManifestLine
from shipdesk.reference import Reference
from shipdesk.services.show_manifest import ListedManifest
from shipdesk.ui.desk_words import state_look
from shipdesk.ui.manifest_words import (
    carrier_word,
    document_word,
    entry_word,
    left_word,
    manifest_look,
    manifest_word,
    moment,
)
from shipdesk.ui.shipment_columns import figure, money
from shipdesk.ui.table import Column, Kind
from shipdesk.ui.toolkit import Toolkit

Left = Callable[[datetime | None], timedelta | None]


def list_columns(toolkit: Toolkit, left: Left) -> tuple[Column[ListedManifest], ...]:
    """`left` gives the time until a cut-off by the hub's clock."""
    translate = QCoreApplication.translate

    def time_left(row: ListedManifest) -> str:
        return left_word(left(row.manifest.cut_off_at)) if row.manifest.is_open or row.manifest.is_closed else ""

    return (
        Column[ListedManifest](
            "name", lambda: translate("ManifestList", "Manifest"), lambda row: row.manifest.name, width=126,
            stretches=True,
        ),
        Column[ListedManifest](
            "state", lambda: translate("ManifestList", "State"), lambda row: row.manifest.state, text=manifest_word,
            icon=lambda row: toolkit.icon(*manifest_look(row.manifest.state)), width=104,
        ),
        Column[ListedManifest](
            "left", lambda: translate("ManifestList", "To the cut-off"), time_left, width=128,
        ),
        Column[ListedManifest](
            "departs", lambda: translate("ManifestList", "Departs"), lambda row: row.manifest.departs_at,
            text=lambda at: moment(toolkit, at), width=150,
        ),
        Column[ListedManifest](
            "count", lambda: translate("ManifestList", "Shipments"), lambda row: row.consignments, text=figure,
            kind=Kind.FIGURE, width=90,
        ),
    )  # fmt: skip


def entry_columns(toolkit: Toolkit, reference: Reference) -> tuple[Column[ManifestLine], ...]:
    """Which shipment, how it stands, what is missing, then the figures."""
    translate = QCoreApplication.translate

    def buyer(row: ManifestLine) -> str:
        country = reference.countries.get(row.destination)
        return f"{country.name(toolkit.languages.code) if country else row.destination} · {row.consignee}"

    def missing(row: ManifestLine) -> str:
        return ", ".join(map(document_word, row.missing_papers)) or translate("ManifestList", "all there")

    def standing(row: ManifestLine) -> str:
        return entry_word(row.status, row.state)

    def look(row: ManifestLine) -> tuple[str, str]:
        if row.status == "REFUSED":
            return "block", "block"
        return ("cancelled", "muted") if row.status == "REMOVED" else state_look(row.state)

    return (
        Column[ManifestLine](
            "reference", lambda: translate("ManifestList", "Shipment"), lambda row: row.reference, width=176
        ),
        Column[ManifestLine](
            "standing", lambda: translate("ManifestList", "State"), standing,
            icon=lambda row: toolkit.icon(*look(row)), width=96,
        ),
        Column[ManifestLine](
            "missing", lambda: translate("ManifestList", "Papers missing"), missing,
            icon=lambda row: toolkit.icon(*(("warning", "warn") if row.missing_papers else ("ok", "ok"))), width=150,
            stretches=True,
        ),
        Column[ManifestLine](
            "carrier", lambda: translate("ManifestList", "Carried by"), lambda row: carrier_word(row.transport_units),
            width=116,
        ),
        Column[ManifestLine](
            "packages", lambda: translate("ManifestList", "Packages"), lambda row: row.packages, text=figure,
            kind=Kind.FIGURE, width=94,
        ),
        Column[ManifestLine](
            "gross", lambda: translate("ManifestList", "Gross kg"), lambda row: row.gross_weight_kg.kg, text=figure,
            kind=Kind.FIGURE, width=90,
        ),
        Column[ManifestLine](
            "value", lambda: translate("ManifestList", "Value"), lambda row: row.value, text=money, kind=Kind.FIGURE,
            width=116,
        ),
        Column[ManifestLine]("buyer", lambda: translate("ManifestList", "To"), buyer, width=130, stretches=True),
    )  # fmt: skip
