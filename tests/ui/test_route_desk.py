"""The route desk on a real desk: ways to choose with the keyboard, the drawn map, days and holidays, notices."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton

from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.find_consignment import find
from shipdesk.services.keep_route_notices import put_route_notices
from shipdesk.ui.map_projection import Projection
from shipdesk.ui.page_frame import ActionButton
from shipdesk.ui.route_desk import RouteDesk
from shipdesk.ui.route_map import RouteMap
from shipdesk.ui.route_notices_dialog import RouteNoticesDialog
from shipdesk.ui.theme import Mode
from tests.builders import KUNMING, VIENTIANE, body, sample_desk
from tests.ui.looks import clipped, nameless, tabbed


@pytest.fixture
def desk(tmp_path):
    desk = sample_desk(tmp_path / "desk")
    yield desk
    desk.store.close()


def idle(toolkit, qtbot):
    qtbot.waitUntil(lambda: not toolkit.tasks.running, timeout=20_000)
    qtbot.wait(10)


@pytest.fixture
def routes(toolkit, desk, qtbot):
    new_consignment(desk, body("kunming"))
    faults = []
    routes = RouteDesk(toolkit, desk, faults.append)
    qtbot.addWidget(routes)
    routes.resize(960, 420)
    routes.show()
    routes.show_shipment(find(desk, KUNMING), is_editable=True)
    idle(toolkit, qtbot)
    assert faults == []
    return routes


def ids(view):
    return [view.model.row_at(number).route.id for number in range(view.model.rowCount())]


def test_the_ways_stand_there_with_the_shipments_own_way_marked_and_explained(routes):
    assert "TH-CN-RAIL-LAOS" in ids(routes.ways)
    assert [row.route.id for row in routes.ways.chosen()] == ["TH-CN-RAIL-LAOS"]
    assert "Lao transit declaration" in routes.words.text()
    assert not routes.use.isEnabled()


def test_enter_on_a_way_asks_for_it_and_on_the_own_way_does_not(routes, qtbot):
    with qtbot.waitSignal(routes.wanted) as asked:
        routes.ways.choose("TH-CN-R3A")
        routes.ways.table.setFocus()
        qtbot.keyClick(routes.ways.table, Qt.Key.Key_Return)
    assert asked.args == ["TH-CN-R3A"]
    routes.ways.choose("TH-CN-RAIL-LAOS")
    with qtbot.assertNotEmitted(routes.wanted):
        qtbot.keyClick(routes.ways.table, Qt.Key.Key_Return)


def test_a_booked_shipment_keeps_its_way(routes, desk, qtbot):
    routes.show_shipment(find(desk, KUNMING), is_editable=False)
    routes.ways.choose("TH-CN-R3A")
    assert not routes.use.isEnabled()
    with qtbot.assertNotEmitted(routes.wanted):
        qtbot.keyClick(routes.ways.table, Qt.Key.Key_Return)


def test_a_notice_forbids_a_way_and_says_why(routes, desk, toolkit, qtbot):
    put_route_notices(desk, [{"kind": "closed", "place": "TH-CKG", "source": "The gate itself"}])
    routes.read_again()
    idle(toolkit, qtbot)
    routes.ways.choose("TH-CN-R3A")
    row = routes.ways.chosen()[0]
    assert not row.allowed
    assert ids(routes.ways)[-1] == "TH-CN-R3A"
    assert "The gate itself" in routes.words.text()
    assert "Chiang Khong" in routes.map.accessibleDescription()
    assert "Closed: Chiang Khong" in routes.map.accessibleDescription()


def test_the_latest_days_and_the_holidays_around_the_journey_are_listed(routes, toolkit):
    days = [routes.dates.model.row_at(number) for number in range(routes.dates.model.rowCount())]
    assert {"booking", "export-declaration", "transit-papers"} <= {day.key for day in days}
    assert routes.dates.chosen() == days[:1]
    assert "Source: Well known practice of the trade" in routes.date_words.text()
    shown = [routes.holidays.model.row_at(number).holiday for number in range(routes.holidays.model.rowCount())]
    assert {"TH-CONSTITUTION", "LA-NATIONAL"} <= {one.id for one in shown}
    assert all(one.country in {"TH", "LA", "CN"} for one in shown)


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_no_word_is_cut_and_no_place_of_the_cursor_is_nameless(routes, toolkit, qtbot, language):
    toolkit.languages.choose(language)
    for part in ("ways", "map", "dates", "holidays"):
        routes.enter(part)
        qtbot.waitUntil(lambda: clipped(routes) == [], timeout=20_000)
        assert nameless(routes) == []


def test_tab_comes_to_what_stands_above_the_list_first(routes):
    routes.enter("ways")
    places = tabbed(routes.bar.findChildren(QAbstractButton)[0])
    acts = [one.action for one in places if isinstance(one, ActionButton)]
    assert acts[-1] is routes.notices
    assert places.index(routes.ways.table) > max(places.index(one) for one in places if isinstance(one, ActionButton))


def colours(widget) -> set[str]:
    image = widget.grab().toImage()
    return {QColor(image.pixel(x, y)).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_the_map_draws_land_sea_the_way_by_its_mode_and_closed_gates_in_the_themes_colours(toolkit, desk, qtbot, mode):
    toolkit.theme.choose(mode)
    reference, tokens = desk.reference, toolkit.theme.tokens
    drawn = RouteMap(toolkit, reference)
    qtbot.addWidget(drawn)
    drawn.resize(800, 480)
    way = reference.routes["TH-KH-ROAD-POIPET"]
    drawn.show_ways([way], way, [])
    assert {tokens.base, tokens.info_soft, tokens.accent, tokens.text} <= colours(drawn)
    assert tokens.block not in colours(drawn)
    drawn.show_ways([way], way, ["TH-ARY"])
    assert tokens.block in colours(drawn)
    assert drawn.accessibleDescription().endswith("Closed: Aranyaprathet")


def test_the_map_of_nothing_is_calm(toolkit, desk, qtbot):
    drawn = RouteMap(toolkit, desk.reference)
    qtbot.addWidget(drawn)
    drawn.show_ways([desk.reference.routes["TH-CLMV-AIR"]], None, [])
    assert len(colours(drawn)) == 1
    assert drawn.accessibleDescription() == "No route is chosen."


def test_every_route_can_be_drawn(toolkit, desk, qtbot):
    drawn = RouteMap(toolkit, desk.reference)
    qtbot.addWidget(drawn)
    drawn.resize(400, 300)
    for route in desk.reference.routes.values():
        drawn.show_ways([route], route, route.gates.all)
        assert not drawn.grab().isNull()


POINTS = st.lists(st.tuples(st.floats(90, 130), st.floats(0, 45)), min_size=1, max_size=30)


@given(POINTS, st.integers(50, 2000), st.integers(50, 2000))
def test_every_point_lies_in_the_room_it_was_given_and_north_is_up(points, width, height):
    room = QRectF(10, 20, width, height)
    projection = Projection.fitting(points, room)
    slack = room.adjusted(-0.01, -0.01, 0.01, 0.01)
    for longitude, latitude in points:
        at = projection.at((longitude, latitude))
        assert slack.contains(at)
        assert projection.at((longitude, latitude + 1)).y() < at.y()
        assert projection.at((longitude + 1, latitude)).x() > at.x()


@pytest.fixture
def dialog(toolkit, desk, qtbot):
    dialog = RouteNoticesDialog(toolkit, desk)
    qtbot.addWidget(dialog)
    dialog.show()
    idle(toolkit, qtbot)
    return dialog


def own(desk):
    return desk.store.route_notices.all()


def test_a_shipped_closure_is_the_pattern_of_the_notice_that_lifts_it(dialog, desk, toolkit, qtbot):
    dialog.list.choose("kh-land-TH-ARY")
    assert (dialog.form.kind.value(), dialog.form.subject.value()) == ("open", "place:TH-ARY")
    assert not dialog.remove.isEnabled()
    dialog.form.first.set_value(date(2026, 12, 1))
    dialog.form.source.set_value("Broker")
    with qtbot.waitSignal(dialog.changed):
        dialog.save.click()
    idle(toolkit, qtbot)
    (known,) = own(desk)
    assert (known.notice.kind, known.notice.place, known.notice.valid_from) == ("open", "TH-ARY", date(2026, 12, 1))
    assert dialog.list.model.row_at(0).key == known.key


def test_ones_own_notice_is_changed_under_its_key_and_taken_away(dialog, desk, toolkit, qtbot):
    put_route_notices(desk, [{"kind": "closed", "place": "TH-NKI", "source": "Radio"}])
    dialog._read()
    idle(toolkit, qtbot)
    (before,) = own(desk)
    dialog.list.choose(before.key)
    dialog.form.kind.set_value("forbidden_goods")
    dialog.form.goods.set_value("0810, cereals")
    dialog.save.click()
    idle(toolkit, qtbot)
    (after,) = own(desk)
    assert after.key == before.key
    assert (after.notice.hs_prefixes, after.notice.goods) == (("0810",), ("cereals",))
    dialog.list.choose(after.key)
    dialog.remove.click()
    idle(toolkit, qtbot)
    assert own(desk) == []


def test_what_is_missing_is_marked_at_its_field(dialog, desk, toolkit, qtbot):
    dialog.save.click()
    idle(toolkit, qtbot)
    assert dialog.form.rows["/source"].mark is not None
    assert own(desk) == []


def test_a_file_is_brought_in_and_a_bad_one_is_told_above_the_list(dialog, desk, toolkit, qtbot, tmp_path):
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    notice = {"kind": "closed", "country": "MM", "modes": ["ROAD"], "source": "Press"}
    good.write_text(json.dumps({"notices": [notice]}), encoding="utf-8")
    bad.write_text(json.dumps({"notices": [notice | {"kind": "shut"}]}), encoding="utf-8")
    dialog.import_file(good)
    idle(toolkit, qtbot)
    assert [known.notice.country for known in own(desk)] == ["MM"]
    dialog.import_file(bad)
    idle(toolkit, qtbot)
    assert dialog.message.isVisible()
    assert len(own(desk)) == 1


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_no_word_of_the_dialog_is_cut(dialog, toolkit, qtbot, language):
    toolkit.languages.choose(language)
    dialog.form.kind.set_value("allowed_goods")
    qtbot.waitUntil(lambda: clipped(dialog) == [], timeout=20_000)
    assert nameless(dialog) == []


def test_laos_shows_its_own_ways(toolkit, desk, qtbot, routes):
    new_consignment(desk, body("vientiane"))
    routes.show_shipment(find(desk, VIENTIANE), is_editable=True)
    idle(toolkit, qtbot)
    assert {"TH-LA-ROAD-VIENTIANE", "TH-LA-AIR-VIENTIANE"} <= set(ids(routes.ways))
    assert not [route for route in ids(routes.ways) if route.startswith("TH-CN")]
