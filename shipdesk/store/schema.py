"""Tables of `desk.sqlite3`, as named migrations. A released migration is never edited; a new one is added."""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from shipdesk.store.schema_checks import CHECKS
from shipdesk.store.schema_drafts import DRAFTS_AND_HISTORY
from shipdesk.store.schema_exchanges import EXCHANGES
from shipdesk.store.schema_first import FIRST_DESK
from shipdesk.store.schema_hub import HUB_DESK
from shipdesk.store.schema_inbox import INBOX
from shipdesk.store.schema_manifests import MANIFEST_PAPERS, MANIFESTS
from shipdesk.store.schema_packing import PACKING_PLANS
from shipdesk.store.schema_printing import LABELS_DRAWN_LATE, PRINTED_FILES, PRINTING
from shipdesk.store.schema_seals import seal_everything

MIGRATIONS = Migrations("desk")


@MIGRATIONS()
def m001_first_desk(db: Database) -> None:
    """Everything the main job needs."""
    _run(db, FIRST_DESK)


@MIGRATIONS()
def m010_checks(db: Database) -> None:
    """What the rules remember: overrides, rejections, notices, and the ways to look up older consignments."""
    _run(db, CHECKS)


@MIGRATIONS()
def m020_drafts_history(db: Database) -> None:
    """What was typed and is no consignment yet, who changed what, and patterns for the next consignment."""
    _run(db, DRAFTS_AND_HISTORY)


@MIGRATIONS()
def m050_manifests(db: Database) -> None:
    """Manifests, what stands in them, the wishes about them, and what the rules said of each consignment."""
    _run(db, MANIFESTS)


@MIGRATIONS()
def m051_manifest_papers(db: Database) -> None:
    """Manifests as they were printed."""
    _run(db, MANIFEST_PAPERS)


def _run(db: Database, statements: str) -> None:
    for statement in statements.split(";"):
        if statement.strip():
            db.execute(statement)


@MIGRATIONS()
def m030_exchange_rates(db: Database) -> None:
    """Rates of exchange, by pair, date and source."""
    db.execute(
        "CREATE TABLE exchange_rates (from_currency TEXT NOT NULL, to_currency TEXT NOT NULL, date TEXT NOT NULL,"
        " source TEXT NOT NULL, rate TEXT NOT NULL, PRIMARY KEY (from_currency, to_currency, date, source))"
        " WITHOUT ROWID"
    )


@MIGRATIONS()
def m060_party_book(db: Database) -> None:
    """What the address book knows beside the party itself: usual terms, languages, tax branch."""
    db.execute("ALTER TABLE parties ADD COLUMN book TEXT NOT NULL DEFAULT '{}'")


@MIGRATIONS()
def m061_price_lists(db: Database) -> None:
    """Prices for customers, by list; amounts are decimal text."""
    db.execute(
        "CREATE TABLE prices ("
        " price_list TEXT NOT NULL, sku TEXT NOT NULL, min_quantity TEXT NOT NULL, valid_from TEXT NOT NULL,"
        " valid_to TEXT, amount TEXT NOT NULL, currency TEXT NOT NULL,"
        " PRIMARY KEY (price_list, sku, min_quantity, valid_from)) WITHOUT ROWID"
    )


@MIGRATIONS()
def m040_route_notices(db: Database) -> None:
    """The user's own notices about gates, routes and countries."""
    db.execute(
        "CREATE TABLE route_notices (key TEXT PRIMARY KEY, body TEXT NOT NULL, who TEXT NOT NULL,"
        " added_at TEXT NOT NULL)"
    )


@MIGRATIONS()
def m060_packing_plans(db: Database) -> None:
    """How a consignment shall be packed outlasts the cartons made by it."""
    _run(db, PACKING_PLANS)


@MIGRATIONS()
def m070_printing(db: Database) -> None:
    """Printers, the print queue and log, numbers made void, units scanned."""
    _run(db, PRINTING)


@MIGRATIONS()
def m080_hub_desk(db: Database) -> None:
    """How far each feed is read, what must be read again, the hub's records and files, papers sent, amendments."""
    _run(db, HUB_DESK)


@MIGRATIONS()
def m071_printed_files(db: Database) -> None:
    """Files of others in the print queue: what they are, the hub's label, originals and copies."""
    _run(db, PRINTED_FILES)


@MIGRATIONS()
def m072_labels_drawn_late(db: Database) -> None:
    """What tells a queued label from every other, and what it was queued from: it is drawn when its turn comes."""
    _run(db, LABELS_DRAWN_LATE)


@MIGRATIONS()
def m083_hub_record_references(db: Database) -> None:
    """Quotes and screenings belong to a shipment before the hub has a name for it."""
    db.execute("ALTER TABLE hub_records ADD COLUMN reference TEXT")
    db.execute("CREATE INDEX hub_records_by_reference ON hub_records (reference, kind)")


@MIGRATIONS()
def m081_hub_exchanges(db: Database) -> None:
    """What was said between the desk and its hubs, and where a consignment was booked."""
    _run(db, EXCHANGES)


@MIGRATIONS()
def m085_numbers_found(db: Database) -> None:
    """The shipment of a hub's number is found at once."""
    db.execute("CREATE INDEX consignments_by_number ON consignments (consignment_number)")


@MIGRATIONS()
def m062_prices_by_currency(db: Database) -> None:
    """One list may name a price in several currencies."""
    db.execute("ALTER TABLE prices RENAME TO prices_in_one_currency")
    db.execute(
        "CREATE TABLE prices ("
        " price_list TEXT NOT NULL, sku TEXT NOT NULL, min_quantity TEXT NOT NULL, valid_from TEXT NOT NULL,"
        " valid_to TEXT, amount TEXT NOT NULL, currency TEXT NOT NULL,"
        " PRIMARY KEY (price_list, sku, min_quantity, valid_from, currency)) WITHOUT ROWID"
    )
    columns = "price_list, sku, min_quantity, valid_from, valid_to, amount, currency"
    db.execute(f"INSERT INTO prices ({columns}) SELECT {columns} FROM prices_in_one_currency")
    db.execute("DROP TABLE prices_in_one_currency")


@MIGRATIONS()
def m090_people(db: Database) -> None:
    """Who works at the desk, by name; who has left stays known for what they did."""
    db.execute("CREATE TABLE people (name TEXT PRIMARY KEY, added_at TEXT NOT NULL, left_at TEXT) WITHOUT ROWID")


@MIGRATIONS()
def m091_seals(db: Database) -> None:
    """A changed figure in the rows of an issued paper is seen."""
    seal_everything(db)


@MIGRATIONS()
def m091_handed_over(db: Database) -> None:
    """States of consignments that another desk has seen, too."""
    db.execute(
        "CREATE TABLE handed_over (digest TEXT PRIMARY KEY, reference TEXT NOT NULL, way TEXT NOT NULL,"
        " body TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL)"
    )
    db.execute("CREATE INDEX handed_over_by_reference ON handed_over (reference)")


@MIGRATIONS()
def m092_inbox(db: Database) -> None:
    """What happened while nobody looked."""
    for statement in INBOX:
        db.execute(statement)


@MIGRATIONS()
def m093_long_lists(db: Database) -> None:
    """What the list of consignments shows lies together: ten years of them are listed at once."""
    db.execute(
        "CREATE INDEX consignments_listed ON consignments (created_at, reference, state, destination, consignee,"
        " route_id, packages, gross_weight_kg, value, currency, planned_departure, consignment_number, version)"
    )
