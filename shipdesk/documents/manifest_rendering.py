"""A manifest as a PDF, with its data attached and in its code, like every other paper."""

from __future__ import annotations

from typing import Any

import rfc8785

from shipdesk.documents import attachment, manifest
from shipdesk.documents.blocks import Setter
from shipdesk.documents.flow import Flow
from shipdesk.documents.manifest_data import KIND, ManifestPaper
from shipdesk.documents.rendering import TRAINING, PaperContext, Rendered
from shipdesk.documents.terms import Terms
from shipdesk.domain.codec import encode
from shipdesk.domain.manifest import ControlTotals, ManifestLine
from shipdesk.drawing import PaperCanvas, qr


def render_manifest(data: ManifestPaper, context: PaperContext) -> Rendered:
    """The same arguments give the same bytes."""
    attached = rfc8785.dumps(_members(data))
    sha256 = attachment.digest(attached)
    terms, setter = Terms(context.reference, context.wording, data.second), Setter(context.typesetter, data.second)
    title = terms.words(f"title.{KIND}")
    canvas = PaperCanvas(
        title=f"{title.en} {data.reference}",
        language="en",
        document_id="/".join((data.reference, KIND, str(data.revision), data.second or "en", sha256)),
        date=data.day,
        author=data.shipper,
    )
    running = manifest.running_head(setter, title, data)
    flow = Flow(canvas, setter, context.wording, running, TRAINING if context.training else "")
    code = qr("|".join((attachment.QR_VERSION, data.reference, KIND, str(data.revision), sha256)))
    manifest.draw(flow, terms, title, data, code)
    flow.feet(f"{title.en} {data.reference}")
    canvas.attach(attachment.NAME, attached, description=f"Data of {title.en} {data.reference}")
    return Rendered(canvas.finish(), canvas.page_count, attached, sha256)


def _members(data: ManifestPaper) -> dict[str, Any]:
    """As of every paper, with the manifest where others have the consignment."""
    one = data.manifest
    named = {
        "name": one.name,
        "state": one.state,
        "manifest_id": one.manifest_id,
        "manifest_number": one.manifest_number,
        "departure_id": one.departure_id,
        "route_id": one.route_id,
        "departs_at": one.departs_at.isoformat() if one.departs_at else None,
        "vehicle_plate": one.vehicle_plate,
        "seal_number": one.seal_number,
    }
    return {
        "kind": KIND,
        "revision": data.revision,
        "consignment": None,
        "manifest": {name: value for name, value in named.items() if value is not None},
        "lines": [_line(line) for carrier in data.carriers for line in carrier.lines],
        "totals": _totals(data.totals),
    }


def _line(line: ManifestLine) -> dict[str, Any]:
    return {
        "client_reference": line.reference,
        "consignment_number": line.consignment_number,
        "consignee": line.consignee,
        "destination": line.destination,
        "packages": line.packages,
        "gross_weight_kg": str(line.gross_weight_kg),
        "value": encode(line.value),
        "transport_units": [encode(unit) for unit in line.transport_units],
    }


def _totals(totals: ControlTotals) -> dict[str, Any]:
    return {
        "consignments": totals.consignments,
        "packages": totals.packages,
        "gross_weight_kg": str(totals.gross_weight_kg),
        "values": [encode(value) for value in totals.values],
    }
