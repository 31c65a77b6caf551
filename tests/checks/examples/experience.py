"""What the desk learned itself: rejections and notices."""

from __future__ import annotations

from datetime import date

from shipdesk.domain.desk_object import Gates
from shipdesk.domain.notice import Notice
from shipdesk.domain.rejection import RejectedGoods, Rejection
from tests.checks.changes import consignee, desk, head, line, same
from tests.checks.example import Example

MANGO = RejectedGoods(sku="MANGO-500", hs6="080450", description="Dried mango")


def rejected(goods: RejectedGoods = MANGO, gate: str | None = "CN-MHN", reference: str = "BKK-0") -> dict[str, object]:
    rejection = Rejection(
        reference=reference,
        rejected_on=date(2026, 9, 3),
        destination="CN",
        route_id="TH-CN-RAIL-LAOS",
        gate=gate,
        goods=(goods,),
        reason="Sulphur dioxide above 100 mg/kg",
    )
    return {"rejections": (rejection,)}


def noticed(**members: object) -> dict[str, object]:
    text = {"title": "Sampling", "text": "Every lot is sampled this month.", "source": "Broker, telephone"}
    return {"notices": (Notice(**{"severity": "warn"} | text | members),)}  # type: ignore[arg-type]


FOR_MANGO = noticed(hs_prefixes=("0804",), to_do="Send the laboratory report ahead.")
IN_DECEMBER = noticed(valid_from=date(2026, 12, 8), valid_to=date(2026, 12, 8))
AT_THE_GATE = noticed(gate="CN-MHN", valid_to=date(2026, 12, 1), severity="block")

EXAMPLES: tuple[Example, ...] = (
    Example("MEM-01", "nothing was turned back", same),
    Example("MEM-01", "the same goods at the same gate", same, "/items/0", history=rejected()),
    Example("MEM-01", "goods without SKU, the same subheading", line(sku=None), "/items/0", history=rejected()),
    Example("MEM-01", "another product of the same subheading", line(sku="PINE-500"), history=rejected()),
    Example("MEM-01", "another subheading, no SKU", line(sku=None, hs_code="081340"), history=rejected()),
    Example("MEM-01", "by another gate", desk(gates=Gates(exit="TH-LCB", entry="CN-SZX")), history=rejected()),
    Example("MEM-01", "gate unknown, the same route", same, "/items/0", history=rejected(gate=None)),
    Example("MEM-01", "gate unknown, another route", head(route_id="TH-CN-SEA-SHENZHEN"), history=rejected(gate=None)),
    Example("MEM-01", "to another country", consignee("LA"), history=rejected()),
    Example("MEM-01", "the rejected shipment itself", same, history=rejected(reference="BKK-1")),
    Example("NOTE-01", "no notice", same),
    Example("NOTE-01", "for the goods", same, "/items/0/hs_code", history=FOR_MANGO),
    Example("NOTE-01", "for other goods", line(hs_code="190590"), history=FOR_MANGO),
    Example("NOTE-01", "for the class of goods", same, "/items/0/hs_code", "no_remedy",
            history=noticed(goods_class="dried_fruit")),
    Example("NOTE-01", "for another destination", consignee("LA"), history=noticed(destination="CN")),
    Example("NOTE-01", "for the destination, first and last day", same, "/consignee/address/country_code", "no_remedy",
            history=IN_DECEMBER),
    Example("NOTE-01", "the day before", desk(planned_arrival=date(2026, 12, 7)), history=IN_DECEMBER),
    Example("NOTE-01", "the day after", desk(planned_arrival=date(2026, 12, 9)), history=IN_DECEMBER),
    Example("NOTE-01", "of a gate, judged by the departure", same, "/route_id", "no_remedy", "block",
            history=AT_THE_GATE),
    Example("NOTE-01", "of a gate, after its last day", desk(planned_departure=date(2026, 12, 2)),
            history=AT_THE_GATE),
    Example("NOTE-01", "of another gate", same, history=noticed(gate="KH-PPT")),
    Example("NOTE-01", "of another route", same, history=noticed(route_id="TH-CN-ROAD-R3A")),
)  # fmt: skip
