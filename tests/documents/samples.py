"""Consignments that the tests of papers and labels draw: made up, in the scripts of all destinations."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from shipdesk.domain import packing
from shipdesk.domain.codec import decode
from shipdesk.domain.consignment import (
    Consignment,
    CustomsArrangement,
    HandlingUnit,
    Item,
    LocalizedText,
)
from shipdesk.domain.desk_object import DeskObject
from shipdesk.domain.measures import Length, Weight
from shipdesk.domain.money import Money
from shipdesk.domain.party import Address, AddressText, Party, Registration
from shipdesk.domain.product import Product
from shipdesk.domain.totals import line_value
from shipdesk.identifiers import sscc

MINOR = {"THB": 2, "USD": 2, "CNY": 2, "VND": 0}

EXPORTER = Party(
    name_latin="Siam Orchard Export Co., Ltd.",
    name_native="บริษัท สยามออร์ชาร์ด เอ็กซ์ปอร์ต จำกัด",
    native_language="th",
    contact_name="Somchai Jaidee",
    phone="+66812345678",
    email="export@siam-orchard.example",
    registrations=(Registration(scheme="TH_TAX_ID", value="0105556001234-00000"),),
    address=Address(
        country_code="TH",
        postal_code="22120",
        latin=AddressText(
            language="en",
            lines=("99/9 Moo 4, Sukhumvit Road",),
            subdistrict="Noen Sung",
            district="Tha Mai",
            province="Chanthaburi",
        ),
        native=AddressText(
            language="th",
            lines=("99/9 หมู่ที่ 4 ถนนสุขุมวิท",),
            subdistrict="ตำบลเนินสูง",
            district="อำเภอท่าใหม่",
            province="จังหวัดจันทบุรี",
        ),
    ),
)

CONSIGNEES = {
    "CN": (
        "Yunnan Hongyun Fruit Trading Co., Ltd.",
        "云南鸿运果品贸易有限公司",
        "zh",
        "650217",
        ("No. 8 Luoyang Logistics Park",),
        "Guandu",
        "Kunming",
        "Yunnan",
        ("洛羊物流园8号",),
        "官渡区",
        "昆明市",
        "云南省",
        ("CN_USCC", "91440300MA5F2K8L7P"),
    ),
    "LA": (
        "Vientiane Green Mart Sole Co., Ltd.",
        "ບໍລິສັດ ວຽງຈັນ ກຣີນມາດ ຈໍາກັດຜູ້ດຽວ",
        "lo",
        "01000",
        ("Ban Sisangvone, T2 Road",),
        "Saysettha",
        "Vientiane",
        "Vientiane Capital",
        ("ບ້ານ ສີສັງວອນ ຖະໜົນ T2",),
        "ເມືອງໄຊເສດຖາ",
        "ນະຄອນຫຼວງວຽງຈັນ",
        "",
        ("LA_TIN", "123456789000"),
    ),
    "KH": (
        "Angkor Fresh Import Co., Ltd.",
        "ក្រុមហ៊ុន អង្គរ ហ្វ្រេស អ៊ីមផត ឯ.ក",
        "km",
        "120101",
        ("No. 271, Street 271",),
        "Chamkar Mon",
        "Phnom Penh",
        "",
        ("ផ្ទះលេខ ២៧១ ផ្លូវលេខ ២៧១",),
        "ខណ្ឌចំការមន",
        "រាជធានីភ្នំពេញ",
        "",
        ("KH_TIN", "K001-123456789"),
    ),
    "MM": (
        "Yangon Golden Trading Co., Ltd.",
        "ရန်ကုန်ရွှေကုန်သွယ်ရေးကုမ္ပဏီလီမိတက်",
        "my",
        "11181",
        ("No. 12, Strand Road",),
        "Kyauktada",
        "Yangon",
        "Yangon Region",
        ("အမှတ် ၁၂၊ ကမ်းနားလမ်း",),
        "ကျောက်တံတားမြို့နယ်",
        "ရန်ကုန်မြို့",
        "",
        ("MM_TIN", "123456789"),
    ),
    "VN": (
        "Cong ty TNHH Thuong mai Hoa Sen",
        "Công ty TNHH Thương mại Hoa Sen",
        "vi",
        "700000",
        ("45 Nguyen Hue Street",),
        "District 1",
        "Ho Chi Minh City",
        "",
        ("45 đường Nguyễn Huệ",),
        "Quận 1",
        "Thành phố Hồ Chí Minh",
        "",
        ("VN_TAX_CODE", "0312345673"),
    ),
}

ROUTES = {
    "CN": ("TH-CN-RAIL-LAOS", "RAIL", "Kunming"),
    "LA": ("TH-LA-ROAD-VIENTIANE", "ROAD", "Vientiane"),
    "KH": ("TH-KH-UNKNOWN", "ROAD", "Phnom Penh"),
    "MM": ("TH-MM-UNKNOWN", "ROAD", "Yangon"),
    "VN": ("TH-VN-UNKNOWN", "SEA", "Ho Chi Minh City"),
}

GOODS = (
    (
        "Dried mango slices, 500 g bag",
        {
            "th": "มะม่วงอบแห้ง ถุง 500 กรัม",
            "zh": "芒果干 500克/袋",
            "lo": "ໝາກມ່ວງອົບແຫ້ງ ຖົງ 500 ກຣາມ",
            "km": "ស្វាយក្រៀម ថង់ 500 ក្រាម",
            "my": "သရက်သီးခြောက် ၅၀၀ ဂရမ်",
            "vi": "Xoài sấy dẻo, túi 500 g",
        },
        "080450",
        "H87",
        "85.50",
        24,
        "0.5",
        "0.53",
    ),
    (
        "Jasmine rice, Hom Mali grade A, 5 kg bag",
        {
            "th": "ข้าวหอมมะลิ เกรดเอ ถุง 5 กก.",
            "zh": "茉莉香米 5千克/袋",
            "lo": "ເຂົ້າຫອມມະລິ ຖົງ 5 ກກ",
            "km": "អង្ករផ្កាម្លិះ បាវ 5 គ.ក.",
            "my": "မွှေးကြိုင်ဆန် ၅ ကီလို",
            "vi": "Gạo thơm Hom Mali, túi 5 kg",
        },
        "100630",
        "H87",
        "0.335",
        4,
        "5",
        "5.06",
    ),
    (
        "Fish sauce, 700 ml bottle",
        {"th": "น้ำปลาแท้ ขวด 700 มล.", "zh": "鱼露 700毫升"},
        "210390",
        "H87",
        "31.25",
        12,
        "0.84",
        "1.21",
    ),
)


def consignee(country: str) -> Party:
    (
        latin,
        native,
        language,
        postal,
        lines,
        district,
        city,
        province,
        own_lines,
        own_district,
        own_city,
        own_province,
        number,
    ) = CONSIGNEES[country]
    return Party(
        name_latin=latin,
        name_native=native,
        native_language=language,
        phone="+8687112345678",
        registrations=(Registration(scheme=number[0], value=number[1]),),
        address=Address(
            country_code=country,
            postal_code=postal,
            latin=AddressText(language="en", lines=lines, district=district, city=city, province=province or None),
            native=AddressText(
                language=language, lines=own_lines, district=own_district, city=own_city, province=own_province or None
            ),
        ),
    )


def desk_object(**more: object) -> DeskObject:
    members: dict[str, object] = {
        "invoice": {"number": "INV-2026-0117", "date": "2026-11-20"},
        "order_references": [{"number": "PO-88213", "date": "2026-10-30"}],
        "payment": {
            "terms": "T/T, 30 % deposit, balance before shipment",
            "bank": {
                "name": "Bank of Siam, Chanthaburi branch",
                "swift": "BKASTHBK",
                "account": "123-4-56789-0",
                "holder": "Siam Orchard Export Co., Ltd.",
            },
        },
        "charges": [
            {"code": "freight", "amount": "12500", "currency": "THB"},
            {"code": "insurance", "amount": "830.5", "currency": "THB", "included": False},
            {"code": "discount", "amount": "250", "currency": "THB"},
        ],
        "planned_departure": "2026-11-25",
        "transport_units": [
            {"kind": "container", "number": "CSQU3054383", "size_type": "45R1", "seal_number": "TH778812"}
        ],
        "signatory": {
            "name": "Somchai Jaidee",
            "title": "Export Manager",
            "place": "Chanthaburi",
            "date": "2026-11-20",
        },
        **more,
    }
    return decode(DeskObject, members)


def product(number: int) -> Product:
    name, others, hs_code, unit, price, units, net, gross = GOODS[number % len(GOODS)]
    per_carton = Decimal(gross) * units
    return Product(
        sku=f"SKU-{number:03d}",
        names={"en": name, **others},
        brand="Siam Orchard",
        hs_code=hs_code,
        unit_code=unit,
        net_weight=Weight(Decimal(net)),
        gross_weight=Weight(Decimal(gross)),
        units_per_carton=units,
        carton_gross_weight=Weight(per_carton + Decimal("0.65")),
        carton_length=Length(Decimal("40")),
        carton_width=Length(Decimal("30.5")),
        carton_height=Length(Decimal("25")),
        unit_price=Money(Decimal(price), "THB"),
        gacc_registration="CTHA08092501020001",
    )


def item(number: int, line_no: int, quantity: str, product: Product) -> Item:
    names = product.names
    assert product.unit_price
    assert product.net_weight
    return Item(
        line_no=line_no,
        sku=product.sku,
        descriptions=tuple(
            LocalizedText(language=one, text=names[one]) for one in ("en", "th", "zh", "vi", "lo") if one in names
        ),
        hs_code=product.hs_code or "",
        hs_tariff="TH",
        origin_country="TH",
        quantity=Decimal(quantity),
        unit_code=product.unit_code or "H87",
        net_weight_kg=product.net_weight * Decimal(quantity),
        unit_price=product.unit_price,
        line_value=line_value(Decimal(quantity), product.unit_price, MINOR),
        lot_number=f"L26A{number + 1}",
        production_date=date(2026, 11, 1),
        expiry_date=date(2027, 10, 31),
    )


def with_numbers(units: tuple[HandlingUnit, ...]) -> tuple[HandlingUnit, ...]:
    return tuple(replace(unit, sscc=sscc.build(3, "9521234", 42 + index)) for index, unit in enumerate(units))


def consignment(
    country: str = "CN", quantities: tuple[str, ...] = ("288", "20", "130"), **changes: object
) -> Consignment:
    """Packed, with an SSCC on every carton."""
    products = [product(number) for number in range(len(quantities))]
    items = tuple(item(n, n + 1, quantity, products[n]) for n, quantity in enumerate(quantities))
    route, mode, place = ROUTES[country]
    draft = Consignment(
        client_reference="SO/2026-0117",
        service_code=f"{route}-STD",
        route_id=route,
        mode=mode,
        incoterm="CPT",
        incoterm_place=place,
        exporter=EXPORTER,
        consignee=consignee(country),
        items=items,
        declared_value=Money(sum((one.line_value.amount for one in items), Decimal(0)), "THB"),
        freight_payer="EXPORTER",
        customs=CustomsArrangement(export_declarant="EXPORTER", preference_scheme="NONE"),
        desk=desk_object(),
        goods=tuple((index + 1, product) for index, product in enumerate(products)),
    )
    packed = replace(draft, handling_units=with_numbers(packing.pack(draft)))
    return replace(packed, **changes)  # type: ignore[arg-type]


FRUIT = (
    ("Fresh durian, Monthong", {"th": "ทุเรียนสดหมอนทอง", "zh": "鲜榴莲（金枕）"}, "081060", "145", "Durio zibethinus"),
    ("Fresh mangosteen", {"th": "มังคุดสด", "zh": "鲜山竹"}, "080450", "92.50", "Garcinia mangostana"),
)


def fruit(country: str = "CN", quantities: tuple[str, ...] = ("450", "120"), **changes: object) -> Consignment:
    """Fresh fruit by the kilogram in cartons of ten, each line of its own orchard and packing house."""
    plain = consignment(country, quantities)
    products = [_fruit(number, plain.goods[number][1]) for number in range(len(quantities))]
    items = tuple(
        replace(item(n, n + 1, quantity, products[n]), production_date=date(2026, 11, 23), expiry_date=None)
        for n, quantity in enumerate(quantities)
    )
    draft = replace(
        plain,
        items=items,
        handling_units=(),
        declared_value=Money(sum((one.line_value.amount for one in items), Decimal(0)), "THB"),
        goods=tuple((n + 1, one) for n, one in enumerate(products)),
        desk=desk_object(**_fruit_facts(len(quantities))),
    )
    packed = replace(draft, handling_units=with_numbers(packing.pack(draft)))
    return replace(packed, **changes)  # type: ignore[arg-type]


def _fruit(number: int, base: Product) -> Product:
    name, others, hs_code, price, botanical = FRUIT[number % len(FRUIT)]
    return replace(
        base,
        names={"en": name, **others},
        hs_code=hs_code,
        unit_code="KGM",
        net_weight=Weight(Decimal(1)),
        gross_weight=Weight(Decimal("1.02")),
        units_per_carton=10,
        carton_gross_weight=Weight(Decimal("11.1")),
        unit_price=Money(Decimal(price), "THB"),
        gacc_registration=None,
        botanical_name=botanical,
        orchard=f"AC 03-9001-22990000-{number + 1:03d}",
        packing_house=f"DOA 99001 22 {number + 1:06d}",
        province_code="TH-22",
    )


def _fruit_facts(lines: int) -> dict[str, object]:
    return {
        "gates": {"exit": "TH-NKI", "transit": ["LA-THG", "LA-BTN"], "entry": "CN-MHN"},
        "planned_arrival": "2026-11-29",
        "harvest": [
            {"line_no": n + 1, "date": "2026-11-21", "dry_matter_percent": "34.5"} for n in range(min(lines, 200))
        ],
        "received_papers": [
            {"document_type": "QUARANTINE_PERMIT", "number": "CIQ-26-0104", "issued_on": "2026-10-15"},
            {"document_type": "LAB_TEST_REPORT", "number": "LAB-26-0101", "subject": "BY2", "issued_on": "2026-11-22"},
            {"document_type": "LAB_TEST_REPORT", "number": "LAB-26-0102", "subject": "Cadmium"},
        ],
    }


OF_FRUIT = frozenset({"phytosanitary-data", "china-fruit-list"})


def of_kind(kind: str, country: str = "CN") -> Consignment:
    """A consignment of which there can be a paper of that kind."""
    return fruit(country) if kind in OF_FRUIT else consignment(country)
