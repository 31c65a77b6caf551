"""The data sheet for the phytosanitary application as a plant quarantine officer reads it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest

from shipdesk import documents
from shipdesk.documents import KINDS
from shipdesk.domain.measures import Weight
from shipdesk.errors import WrongInput
from tests.documents import samples
from tests.documents.conftest import page_texts
from tests.drawing.extraction import poppler_text

KIND = "phytosanitary-data"
SECONDS = (None, "th", "zh", "vi", "lo", "km", "my")


def text_of(rendered) -> str:
    return " ".join(page_texts(rendered.pdf)).replace("\u00a0", " ")


def lacking(context, consignment) -> list[str]:
    data = documents.paper_data_of(consignment, context.reference, context.wording, second="th", revision=1)
    return [lack.caption for lack in KINDS[KIND].lacks(data)]


def test_boxes_stand_in_the_order_of_the_model(issue):
    """Line by line as they lie on the paper."""
    pdf = issue(KIND, samples.fruit(), None).pdf
    lines = [line.strip() for line in poppler_text(pdf, "-layout").splitlines()]
    boxes = (
        "Number and description", "Distinguishing marks", "Place of origin", "Declared means of", "Produce and",
        "Additional declaration", "Disinfestation or disinfection treatment", "Treatment",
        "Chemical (active ingredient)", "Papers and numbers", "Inspection", "Validity and latest days",
    )  # fmt: skip
    places = [next(place for place, line in enumerate(lines) if line.startswith(box)) for box in boxes]
    assert places == sorted(places)
    text = " ".join(lines)
    assert all(box in text for box in ("Declared point of entry", "Botanical name", "Duration", "Concentration"))


def test_every_fact_of_the_application(issue):
    consignment = samples.fruit()
    text = text_of(issue(KIND, consignment, "th"))
    assert "DRAFT - NOT A CERTIFICATE" in text
    for fact in (
        "57 cartons", "570.000 kg", "632.700 kg", "SO/2026-0117 1–57/57", "Chanthaburi จันทบุรี, Thailand",
        "Rail: CSQU3054383 / 45R1, TH778812", "Mohan (road and rail)", "Durio zibethinus", "Garcinia mangostana",
        "AC 03-9001-22990000-001", "AC 03-9001-22990000-002", "DOA 99001 22 000001", "DOA 99001 22 000002",
        "Harvested 2026-11-21", "Packed 2026-11-23", "CIQ-26-0104", "LAB-26-0101", "LAB-26-0102", "INV-2026-0117",
        "complies with the requirements of the Protocol", "10 days from its issue, to verify",
        "2026-11-25 (พ.ศ. 2569)", "2026-11-29 (พ.ศ. 2569)", "2026-11-19 (พ.ศ. 2569)",
    ):  # fmt: skip
        assert fact in text, fact


def test_a_certificate_is_due_on_the_last_day_that_thai_offices_work(issue):
    """28 November 2026 is a Saturday: the Friday before it, and ten days before the arrival at the earliest."""
    desk = samples.desk_object(planned_departure="2026-11-28", planned_arrival="2026-12-03")
    text = text_of(issue(KIND, samples.fruit(desk=desk), None))
    assert "Certificate at the latest 2026-11-27 (พ.ศ. 2569)" in text
    assert "Certificate not before 2026-11-23 (พ.ศ. 2569)" in text


def test_only_plants_are_on_it_with_their_own_sums(issue, context):
    """Fish sauce beside jasmine rice: the certificate is for the rice."""
    consignment = samples.consignment("VN", ("288", "20", "130"))
    text = text_of(issue(KIND, consignment, "vi"))
    assert "Jasmine rice" in text
    assert "Oryza sativa" in text
    assert "from the table of plants, to verify" in text
    assert "Fish sauce" not in text
    assert "Dried mango" not in text
    assert "5 cartons" in text
    assert "100.000 kg" in text
    data = documents.paper_data_of(consignment, context.reference, context.wording, second="vi", revision=1)
    fields = {one.field for one in KINDS[KIND].statements(data)}
    assert "line.2.net_weight" in fields
    assert not fields & {"line.1.net_weight", "total.net_weight", "total.packages"}


def test_where_no_declaration_is_known_the_permit_gives_it(issue):
    consignment = samples.fruit("VN")
    text = text_of(issue(KIND, consignment, None))
    assert "complies with the requirements of the Protocol" not in text
    assert "Take its text from the importer's permit." in text
    assert "Text as the import permit asks to be filled in" in text


def test_what_is_missing_is_named_and_stays_to_be_filled_in(issue, context):
    bare = samples.fruit(desk=samples.desk_object(planned_departure=None))
    nameless = tuple((line, replace(one, province_code=None, orchard=None)) for line, one in bare.goods)
    consignment = replace(bare, goods=nameless, handling_units=())
    assert {
        "phyto.packages", "phyto.marks", "phyto.place_of_origin", "phyto.import_permit", "phyto.report_by2",
        "phyto.report_cadmium", "phyto.inspection_date", "box.departure", "registration.TH_GAP_ORCHARD",
    } <= set(lacking(context, consignment))  # fmt: skip
    assert text_of(issue(KIND, consignment, None)).count("to be filled in") > 10


def test_what_is_known_lacks_no_more(context):
    """The treatment is written by hand: the desk has no field that would fill it."""
    consignment = samples.fruit(ready_at=datetime.fromisoformat("2026-11-23T20:00:00+00:00"))
    assert lacking(context, consignment) == []


def test_the_inspection_day_is_the_one_in_thailand(issue):
    ready = datetime.fromisoformat("2026-11-23T20:00:00+00:00")
    assert "Ready for inspection on 2026-11-24 (พ.ศ. 2569)" in text_of(issue(KIND, samples.fruit(ready_at=ready), None))


def test_the_goods_are_seen_where_they_are_picked_up(issue):
    elsewhere = replace(samples.EXPORTER.address, latin=replace(samples.EXPORTER.address.latin, lines=("Shed 5",)))
    assert "Place of inspection 99/9 Moo 4, Sukhumvit Road" in text_of(issue(KIND, samples.fruit(), None))
    assert "Place of inspection Shed 5, Noen Sung" in text_of(
        issue(KIND, samples.fruit(pickup_address=elsewhere), None)
    )


def test_a_treatment_certificate_takes_the_place_of_the_open_boxes(issue):
    papers = [{"document_type": "FUMIGATION_CERTIFICATE", "number": "FUM-77", "issued_on": "2026-11-22"}]
    text = text_of(issue(KIND, samples.fruit(desk=samples.desk_object(received_papers=papers)), None))
    assert "FUM-77, 2026-11-22" in text
    assert "Concentration" not in text


def test_a_consignment_without_plants_has_no_sheet(issue):
    dried = samples.consignment("CN", ("288",))
    with pytest.raises(WrongInput) as fault:
        issue(KIND, dried)
    assert (fault.value.reason, fault.value.pointer) == ("no_plants", "/items")


@pytest.mark.parametrize("second", SECONDS)
def test_every_language_has_its_captions_on_the_paper(issue, context, second):
    text = text_of(issue(KIND, samples.fruit(), second))
    for key in ("title.phytosanitary-data", "phyto.treatment", "phyto.days", "phyto.note_treatment"):
        for language in {"en", second} - {None}:
            assert context.wording.word(language, key) in text, (key, language)


def test_three_hundred_lines_with_a_long_name(issue, context):
    consignment = samples.fruit("CN", tuple(str(10 + number) for number in range(300)))
    named = replace(samples.EXPORTER, name_latin="Chanthaburi Fruit Growers Cooperative " * 3)
    rendered = issue(KIND, replace(consignment, exporter=named), "my")
    pages = page_texts(rendered.pdf)
    text = text_of(rendered)
    assert len(pages) > 10
    assert all("Botanical name" in page for page in pages[1:-2])
    assert all(f"DOA 99001 22 {number + 1:06d}" in text for number in range(300))
    net = sum((item.net_weight_kg.kg for item in consignment.items), Decimal(0))
    assert f"{Weight(net).to_gram().kg:,.3f} kg" in text
