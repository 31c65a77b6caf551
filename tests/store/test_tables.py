"""The smaller tables: numbers used once, tracking sorted and told once, issued papers, parties, settings."""

import sqlite3
import threading
from datetime import timedelta
from decimal import Decimal

import pytest

from shipdesk.domain.codec import decode
from shipdesk.domain.party import KnownParty, Party
from shipdesk.store.feed import FeedPosition, Hint
from shipdesk.store.hub_files import HubFile
from shipdesk.store.hub_records import HubRecord
from shipdesk.store.issued import Issued, IssuedFile
from shipdesk.store.numbers import NumberBlock, UsedSscc
from tests.store.conftest import NOW
from tests.store.test_consignments import stored


def used(sscc, consignment="c1", source="BLOCK"):
    return UsedSscc(sscc, source, consignment, "C1")


def test_an_sscc_is_used_once_for_ever(store):
    store.numbers.use([used("1" * 18)], NOW)
    with pytest.raises(sqlite3.IntegrityError):
        store.numbers.use([used("1" * 18, "c2")], NOW)
    assert store.numbers.used("1" * 18) == used("1" * 18)
    assert store.numbers.used("2" * 18) is None
    assert set(store.numbers.of_consignment("c1")) == {"1" * 18}


def test_the_number_of_a_deleted_thought_is_free_again(store):
    def think_again():
        with store.atomic():
            store.numbers.use([used("1" * 18)], NOW)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        think_again()
    assert store.numbers.used("1" * 18) is None


def block(name, remaining=50, days=30, environment="OFFLINE", kind="SSCC"):
    expires = (NOW + timedelta(days=days)).isoformat()
    return NumberBlock(name, environment, kind, "3" * 18, "4" * 18, remaining, expires)


def test_blocks_come_in_their_order_without_the_empty_the_old_and_the_others(store):
    blocks = [
        block("b"),
        block("empty", remaining=0),
        block("old", days=-1),
        block("elsewhere", environment="SANDBOX"),
        block("waybills", kind="WAYBILL"),
        block("a"),
    ]
    for one in blocks:
        store.numbers.add_block(one)
    assert store.numbers.blocks("OFFLINE", "SSCC", NOW) == [blocks[0], blocks[-1]]


def test_a_block_told_twice_keeps_what_was_used_of_it(store):
    store.numbers.add_block(block("b"))
    store.numbers.advance_block("b", "3" * 17 + "9", 20)
    store.numbers.add_block(block("b"))
    assert [(one.next, one.remaining) for one in store.numbers.blocks("OFFLINE", "SSCC", NOW)] == [("3" * 17 + "9", 20)]


def event(name, at, recorded="2026-12-01T00:00:00Z", consignment_id="con_1", **more):
    return {"eventID": name, "recordTime": recorded, "eventTime": at, "consignment_id": consignment_id} | more


def test_events_are_sorted_by_when_they_happened_whatever_their_offset(store):
    later = event("late", "2026-12-01T12:00:00+07:00")
    early = event("early", "2026-12-01T04:59:59Z")
    tie = event("tie", "2026-12-01T05:00:00Z", recorded="2026-12-02T00:00:00Z")
    store.tracking.add_events([tie, later, early, event("other", "2026-12-01T00:00:00Z", consignment_id="con_2")])
    assert store.tracking.events("con_1") == [early, later, tie]


def test_an_event_told_twice_is_kept_once_and_a_correction_stands_beside_it(store):
    first = event("e", "2026-12-01T00:00:00Z", city="คุนหมิง")
    correction = event("e", "2026-12-01T00:00:00Z", "2026-12-03T00:00:00Z", errorDeclaration={"reason": "x"})
    store.tracking.add_events([first, first, correction])
    assert store.tracking.events("con_1") == [first, correction]


def test_events_within_one_second_keep_their_order(store):
    first, second = event("z", "2026-12-01T00:00:00.100Z"), event("a", "2026-12-01T00:00:00.200Z")
    store.tracking.add_events([second, first])
    assert store.tracking.events("con_1") == [first, second]
    assert store.tracking.last_events(["con_1", "con_9"]) == {"con_1": second}


def test_a_correction_of_the_same_record_time_takes_the_place_of_what_it_corrects(store):
    first = event("e", "2026-12-01T00:00:00Z")
    correction = first | {"errorDeclaration": {"reason": "did_not_occur"}}
    store.tracking.add_events([first, correction])
    store.tracking.add_events([first])
    assert store.tracking.events("con_1") == [correction]


def test_a_feed_item_is_new_once(store):
    assert store.feed.new_items(["i1", "i2", "i1"]) == {"i1", "i2"}
    assert store.feed.new_items(["i2", "i3"]) == {"i3"}


def test_each_hub_and_account_has_its_own_place_in_the_feed(store):
    assert store.feed.position("OFFLINE", "a") == FeedPosition()
    first, second = FeedPosition("one", NOW, 60), FeedPosition("two", NOW, 5)
    for position in (second, first):
        store.feed.set_position("OFFLINE", "a", position)
    store.feed.set_position("OFFLINE", "b", second)
    assert (store.feed.position("OFFLINE", "a"), store.feed.position("OFFLINE", "b")) == (first, second)
    assert store.feed.position("SANDBOX", "a") == FeedPosition()


def test_a_hint_is_kept_for_the_highest_version_until_it_is_followed(store):
    store.feed.add_hints("OFFLINE", "a", [Hint("LABEL", "l", 2), Hint("LABEL", "l", 5), Hint("LABEL", "l", 3)])
    store.feed.add_hints("OFFLINE", "a", [Hint("CONSIGNMENT", "c", 1), Hint("CONSIGNMENT", "c"), Hint("MANIFEST", "m")])
    assert store.feed.hints("OFFLINE", "b", 9) == []
    told = [Hint("LABEL", "l", 5), Hint("MANIFEST", "m"), Hint("CONSIGNMENT", "c")]
    assert store.feed.hints("OFFLINE", "a", 9) == told, "consignments have the last word"
    store.feed.add_hints("OFFLINE", "a", [Hint("LABEL", "l", 6)])
    store.feed.followed("OFFLINE", "a", told)
    assert store.feed.hints("OFFLINE", "a", 9) == [Hint("LABEL", "l", 6)], "told anew while it was read"


def hub_record(version, state="READY", **more):
    names = {"environment": "OFFLINE", "account": "a", "consignment_id": "con_1"} | more
    return HubRecord(
        kind="LABEL", id="lbl_1", state=state, version=version, told_at=NOW, body={"state": state, "new": [1]}, **names
    )


@pytest.mark.parametrize(
    ("known", "told", "kept"), [(2, 3, "NEW"), (3, 3, "NEW"), (3, 2, "OLD"), (None, 1, "NEW"), (3, None, "NEW")]
)
def test_an_overtaken_answer_changes_nothing(store, known, told, kept):
    store.hub_records.put([hub_record(known, "OLD")])
    store.hub_records.put([hub_record(told, "NEW")])
    found = store.hub_records.get("LABEL", "lbl_1")
    assert (found.state, found.body["new"]) == (kept, [1])
    assert store.hub_records.of_consignment("LABEL", "con_1") == [found]
    assert store.hub_records.of_kind("LABEL", "OFFLINE", "a") == [found]
    assert store.hub_records.of_kind("LABEL", "SANDBOX", "a") == []


def test_a_file_that_is_here_is_not_given_up_for_one_that_is_not(store):
    store.hub_files.put(HubFile("LABEL", "l", None, "0" * 64, 1, "digest_mismatch"))
    here = HubFile("LABEL", "l", "x/y.pdf", "0" * 64)
    for one in (here, HubFile("LABEL", "l", None, "0" * 64, 2)):
        store.hub_files.put(one)
    assert store.hub_files.get("LABEL", "l") == here
    assert store.hub_files.here("LABEL", ["l", "m"]) == {"l": here}


def issued(revision, kind="packing-list", form="zh", id_="id-A/1"):
    files = (IssuedFile(f"a/{revision}.pdf", f"{revision}.pdf", "0" * 64, 2), IssuedFile("a/2", "2", "1" * 64, 1))
    return Issued(f"{kind}{form}{revision}", id_, "paper", kind, form, revision, "2" * 64, NOW.isoformat(), files)


def test_the_latest_revision_of_each_form(store):
    store.consignments.add(stored(), NOW)
    for one in (issued(1), issued(2), issued(1, form="lo"), issued(1, "commercial-invoice")):
        store.issued.add(one)
    assert store.issued.latest("id-A/1", "paper", "packing-list", "zh") == issued(2)
    assert store.issued.latest("id-A/1", "paper", "packing-list", "lo") == issued(1, form="lo")
    assert store.issued.latest("id-A/1", "label", "packing-list", "zh") is None
    assert len(store.issued.of_consignment("id-A/1")) == 4


def test_a_revision_is_never_written_over_nor_for_nobody(store):
    store.consignments.add(stored(), NOW)
    store.issued.add(issued(1))
    with pytest.raises(sqlite3.IntegrityError):
        store.issued.add(issued(1))
    with pytest.raises(sqlite3.IntegrityError):
        store.issued.add(issued(3, id_="nobody"))


PARTY = decode(
    Party,
    {
        "name_latin": "Kunming Fruit",
        "name_native": "昆明水果",
        "native_language": "zh",
        "registrations": [{"scheme": "CN_USCC", "value": "91530100MA6K2XQ473"}],
        "address": {
            "country_code": "CN",
            "latin": {"language": "en", "lines": ["1 Road"], "city": "Kunming"},
            "native": {"language": "zh", "lines": ["云南省昆明市"]},
            "latitude": "25.04",
            "longitude": "-102.7",
        },
    },
)


def test_parties_by_name_and_the_newest_word_under_a_key(store):
    first = KnownParty("K", ("consignee", "buyer"), PARTY)
    store.parties.put_all([KnownParty("Z", (), PARTY), first])
    renamed = KnownParty("Z", ("exporter",), decode(Party, {"name_latin": "Aroi", "address": first_address()}))
    store.parties.put(renamed)
    assert store.parties.all() == [renamed, first]
    assert store.parties.get("K") == first
    assert store.parties.get("K").party.address.latitude == Decimal("25.04")
    assert store.parties.get("nobody") is None


def first_address():
    return {"country_code": "TH", "latin": {"language": "en", "lines": ["1 Road"]}}


def test_settings_are_set_changed_and_cleared(store):
    store.settings.set("language", "th")
    store.settings.set("language", "zh")
    assert store.settings.get("language") == "zh"
    store.settings.clear("language")
    assert store.settings.get("language") is None


def test_each_thread_has_a_connection_of_its_own(open_store):
    store = open_store()
    store.settings.set("language", "th")
    seen = []

    def other():
        try:
            seen.append(store.settings.get("language"))
        finally:
            store.close()

    thread = threading.Thread(target=other)
    thread.start()
    thread.join()
    assert seen == ["th"]
    assert store.settings.get("language") == "th"
