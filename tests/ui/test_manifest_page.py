"""The page of manifests: making one from a departure, what stands on it, closing, cancelling, the time left."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from shipdesk.services.book_consignment import book
from shipdesk.services.close_manifest import new_manifest
from shipdesk.services.find_departures import departures
from shipdesk.services.show_manifest import find_manifest, show_manifest
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.manifest_page import ManifestPage
from shipdesk.ui.manifest_words import left_tone, left_word
from tests.builders import Clock, fixed_world, packed, sample_desk
from tests.ui.looks import clipped, nameless

ROUTE = "TH-LA-ROAD-VIENTIANE"
WAIT = 20_000


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(tmp_path, clock):
    desk = sample_desk(tmp_path / "desk", fixed_world(clock))
    for reference in ("A", "B", "C"):
        packed(desk, reference)
        book(desk, reference)
    packed(desk, "NOT-BOOKED")
    yield desk
    desk.store.close()


@pytest.fixture
def departure(desk):
    return next(one for one in departures(desk, ROUTE, f"{ROUTE}-STD") if one.status == "OPEN")


@pytest.fixture
def page(toolkit, desk, qtbot):
    page = ManifestPage(toolkit, desk, AskPath())
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    return page


@pytest.fixture
def opened(page, desk, departure, qtbot):
    """The page with one open manifest on it."""
    new_manifest(desk, "MF-1", departure.departure_id, ["A", "B"])
    read(page, qtbot)
    return page


def read(page, qtbot):
    page.refresh(frozenset())
    qtbot.waitUntil(lambda: page.details.view is not None, timeout=WAIT)


def standing(page, name):
    view = page.details.view
    return view is not None and view.manifest.name == name and view.manifest.state


def test_an_empty_page_says_what_to_do_first(page, qtbot):
    page.refresh(frozenset())
    qtbot.waitUntil(page.list.empty.isVisible, timeout=WAIT)
    assert page.list.empty.button.text() == page.new.text()
    assert not any(action.isEnabled() for action in (page.add, page.close_, page.print, page.cancel))


def test_a_manifest_is_made_from_a_departure_with_everything_ticked(page, desk, departure, qtbot):
    page.new.trigger()
    dialog = page.acts.question
    qtbot.waitUntil(lambda: bool(dialog.picker.ticked()), timeout=WAIT)
    assert dialog.picker.ticked() == ["A", "B", "C"]
    assert dialog.name.text() == "MF-2026-12-04"
    shown = [dialog.picker.topLevelItem(number) for number in range(4)]
    assert [item.isDisabled() for item in shown] == [False, False, False, True]
    qtbot.waitUntil(lambda: clipped(dialog) == [], timeout=WAIT)
    assert nameless(dialog) == []
    shown[2].setCheckState(0, Qt.CheckState.Unchecked)
    dialog.go.click()
    qtbot.waitUntil(lambda: standing(page, "MF-2026-12-04") == "DRAFT" or _refreshed(page), timeout=WAIT)
    view = show_manifest(desk, "MF-2026-12-04")
    assert [line.reference for line in view.lines] == ["A", "B"]
    assert view.manifest.departure_id == departure.departure_id


def _refreshed(page):
    """A page alone hears of no change: the main window passes it on."""
    page.refresh(frozenset())
    return False


def test_a_manifest_says_what_is_on_it_and_what_is_missing(opened, qtbot):
    figures = {name: one.value.text() for name, one in opened.details.figures.items()}
    assert figures == {"consignments": "2", "packages": "28", "gross": "206.04 kg", "values": "12,038.00 THB"}
    rows = [opened.details.list.model.row_at(number) for number in range(2)]
    assert [row.missing_papers for row in rows] == [("COMMERCIAL_INVOICE", "PACKING_LIST")] * 2
    assert "2 d 9 h left" in opened.details.standing.text()
    qtbot.waitUntil(lambda: clipped(opened) == [], timeout=WAIT)
    assert nameless(opened) == []


@pytest.mark.parametrize("language", ["th", "zh"])
def test_it_fits_in_other_languages(opened, toolkit, qtbot, language):
    toolkit.languages.choose(language)
    qtbot.waitUntil(lambda: clipped(opened) == [], timeout=WAIT)
    assert nameless(opened) == []


def test_closing_asks_first_and_takes_everything_along(opened, desk, qtbot):
    opened.close_.trigger()
    dialog = opened.acts.question
    dialog.seal.setText("TH0001")
    assert find_manifest(desk, "MF-1").state == "DRAFT"
    dialog.go.click()
    qtbot.waitUntil(lambda: find_manifest(desk, "MF-1").state == "CLOSED", timeout=WAIT)
    assert find_manifest(desk, "MF-1").seal_number == "TH0001"
    opened.refresh(frozenset())
    qtbot.waitUntil(lambda: standing(opened, "MF-1") == "CLOSED", timeout=WAIT)
    assert not opened.close_.isEnabled()
    assert opened.cancel.isEnabled()


def test_add_and_remove(opened, desk, qtbot):
    opened.add.trigger()
    qtbot.waitUntil(lambda: opened.acts.question is not None, timeout=WAIT)
    assert opened.acts.question.picker.ticked() == ["C"]
    opened.acts.question.go.click()
    qtbot.waitUntil(lambda: show_manifest(desk, "MF-1").totals.consignments == 3, timeout=WAIT)
    opened.refresh(frozenset())
    qtbot.waitUntil(lambda: opened.details.list.model.rowCount() == 3, timeout=WAIT)
    opened.details.list.choose(opened.details.view.lines[0].consignment_id)
    opened.remove.trigger()
    assert "The hub is told" in opened.acts.question.text.text()
    opened.acts.question.button.click()
    qtbot.waitUntil(lambda: show_manifest(desk, "MF-1").totals.consignments == 2, timeout=WAIT)


def test_cancelling_asks_first(opened, desk, qtbot):
    opened.cancel.trigger()
    assert find_manifest(desk, "MF-1").state == "DRAFT"
    opened.acts.question.button.click()
    qtbot.waitUntil(lambda: find_manifest(desk, "MF-1").state == "CANCELLED", timeout=WAIT)


def test_what_the_hub_refuses_is_told_on_the_page(opened, desk, clock, qtbot):
    opened.close_.trigger()
    clock.forward(days=3)
    opened.acts.question.go.click()
    qtbot.waitUntil(opened.frame.message.isVisible, timeout=WAIT)
    assert "refused_by_hub" in opened.frame.message.text.text()
    assert find_manifest(desk, "MF-1").state == "DRAFT"


def test_after_the_cut_off_nothing_can_be_closed(opened, clock, qtbot):
    clock.forward(days=2, hours=9)
    opened._count_down()
    assert opened.details.standing.text() == "Open · cut-off passed"
    assert not opened.close_.isEnabled()
    assert not opened.add.isEnabled()
    assert opened.cancel.isEnabled()


def test_the_printed_manifest_is_shown(opened, desk, qtbot):
    opened.print.trigger()
    qtbot.waitUntil(lambda: opened.acts.question is not None, timeout=WAIT)
    assert opened.acts.question.windowTitle() == "MF-1-manifest-lo-r1.pdf"
    assert opened.acts.question.view.can_print


@pytest.mark.parametrize(
    ("left", "words", "tone"),
    [
        (None, "", "muted"),
        (timedelta(0), "cut-off passed", "block"),
        (timedelta(minutes=1), "0 h 1 min left", "warn"),
        (timedelta(hours=24), "24 h 0 min left", "warn"),
        (timedelta(hours=47, minutes=59), "47 h 59 min left", "info"),
        (timedelta(days=2), "2 d 0 h left", "info"),
    ],
)
def test_the_time_left(left, words, tone):
    assert (left_word(left), left_tone(left)) == (words, tone)
