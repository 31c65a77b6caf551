"""A shipment's one label: made when it is booked, in one format, and kept by karrio."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from shipdesk.hub.calls.call import content_digest, moment, without_nothing
from shipdesk.hub.karrio.answers import declined, fault, page, told
from shipdesk.hub.karrio.shipment_in import CANCELLED, is_booked, read_moment, version_of
from shipdesk.hub.karrio.wire import Wire, broken
from shipdesk.hub.port import HubResponse, Json

MEDIA = {"PDF": "application/pdf", "ZPL": "application/zpl", "PNG": "image/png"}
_WHOLE = {"PDF": (b"%PDF-", b"%%EOF"), "ZPL": (b"^XA", b"^XZ"), "PNG": (b"\x89PNG\r\n", b"IEND\xaeB`\x82")}
SIZE, WIDTH_MM, HEIGHT_MM = "L100X150", "101.6", "152.4"
"""Four by six inches: the paper that the trade calls 100 x 150."""
KIND = "WAYBILL"
"""The carrier's own. It is no logistics label: what stands under (00) on it need not be one of ours."""


class Labels:
    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    def wished(self, shipment: Json, request: Json) -> HubResponse:
        """Nothing is made anew: the label is there, and only in the form that it has (H-52)."""
        for member, has in (("format", shipment.get("label_type")), ("size", SIZE), ("kinds", [KIND])):
            if request.get(member) != has:
                detail = f"karrio has {has if isinstance(has, str) else KIND} only"
                raise declined(422, "validation_failed", detail, errors=[fault("not_in_enum", f"/{member}", detail)])
        label = self._label(shipment)
        return told(label, 201, Location=f"/labels/{label['label_id']}")

    def of(self, shipment: Json) -> HubResponse:
        return page([self._label(shipment)] if has_label(shipment) else [])

    def one(self, shipment: Json) -> HubResponse:
        return told(self._label(shipment))

    def content(self, shipment: Json) -> HubResponse:
        content = self._content(shipment)
        headers = {"Content-Type": _media(shipment), "Repr-Digest": content_digest(content)}
        return HubResponse(200, headers, content)

    def _label(self, shipment: Json) -> Mapping[str, Any]:
        """karrio tells no digest: that of the bytes it gives now is what a later fetch must give again."""
        content = self._content(shipment)
        return without_nothing(
            label_id=shipment["id"],
            consignment_id=shipment["id"],
            consignment_version=version_of(shipment),
            state="VOID" if shipment.get("status") == CANCELLED else "READY",
            format=shipment.get("label_type"),
            size=SIZE,
            width_mm=WIDTH_MM,
            height_mm=HEIGHT_MM,
            media_type=_media(shipment),
            kinds=[KIND],
            ssccs=[],
            byte_length=len(content),
            sha256=hashlib.sha256(content).hexdigest(),
            specimen=bool(shipment.get("test_mode")),
            created_at=moment(read_moment(shipment.get("created_at"))),
        )

    def _content(self, shipment: Json) -> bytes:
        """Whole from its first to its last byte, or it is no answer."""
        if not has_label(shipment):
            raise declined(404, "not_found", "the shipment has no label")
        content = self._wire.file(str(shipment["label_url"]))
        begins, ends = _WHOLE.get(str(shipment.get("label_type")), (b"", b""))
        if not content.startswith(begins) or not content.rstrip().endswith(ends):
            raise broken()
        return content


def has_label(shipment: Json) -> bool:
    """Its address must be one of karrio's own, for the key goes there."""
    url = shipment.get("label_url")
    return is_booked(shipment) and isinstance(url, str) and url.startswith("/v1/shipments/")


def _media(shipment: Json) -> str:
    return MEDIA.get(str(shipment.get("label_type")), "application/octet-stream")
