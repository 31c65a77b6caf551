"""The outbox on a real desk and its hub: what waits, why, and sending it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from shipdesk.app.hub_door import embedded_send
from shipdesk.domain.states import Wish
from shipdesk.hub.port import HubResponse
from shipdesk.paths import DeskFolder
from shipdesk.services.book_consignment import book
from shipdesk.ui.outbox_page import OutboxPage
from shipdesk.ui.outbox_rows import reason_of, request_text
from shipdesk.ui.tasks import What
from tests.builders import VIENTIANE, Clock, Door, behind, fixed_world, packed, sample_desk
from tests.services.faults import no_connection
from tests.services.hub_desks import queue_many
from tests.ui.looks import clipped, nameless


@pytest.fixture
def world():
    return fixed_world(Clock(), 5)


@pytest.fixture
def desk(tmp_path, world):
    desk = sample_desk(tmp_path / "desk", world)
    packed(desk)
    yield desk
    desk.store.close()


@pytest.fixture
def door(desk, tmp_path, world):
    return Door(embedded_send(DeskFolder(tmp_path / "desk"), desk.reference, world.now, world.random_bytes))


@pytest.fixture
def page(toolkit, desk, door, qtbot):
    page = OutboxPage(toolkit, behind(desk, door))
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    toolkit.changed.happened.connect(page.refresh)
    return page


def shown(page):
    model = page.list.model
    return [model.row_at(number) for number in range(model.rowCount())]


def test_a_wish_waits_with_its_reason_and_is_sent_by_the_button(page, desk, door, qtbot):
    door.always = no_connection
    assert book(behind(desk, door), VIENTIANE).outbox == Wish.QUEUED
    page.refresh(frozenset(What))
    qtbot.waitUntil(lambda: len(shown(page)) == 2)
    wish = shown(page)[0]
    assert (wish.state, wish.reference) == (Wish.QUEUED, VIENTIANE)
    page.list.choose(wish.id)
    assert page.details.reason.text() == "en:hub_no_connection"
    page.send.trigger()
    qtbot.waitUntil(page.frame.message.isVisible)
    assert "1 still wait" in page.frame.message.text.text()
    door.always = None
    page.send.trigger()
    assert not page.send.isEnabled()
    qtbot.waitUntil(lambda: shown(page)[0].state == Wish.DONE)
    assert page.send.isEnabled()
    assert len(door.posted("/consignments")) == 3
    assert len({request.header("Idempotency-Key") for request in door.posted("/consignments")}) == 1


def test_a_refused_wish_says_the_hubs_own_words(desk):
    wish = desk.store.outbox.all()[0]
    problem = {"code": "validation_failed", "errors": [{"pointer": "/items/0", "code": "pattern", "detail": "No."}]}
    error = reason_of(replace(wish, state=Wish.REFUSED, problem=problem)).error
    assert error is not None
    assert (error.reason, error.values["words"]) == ("refused_by_hub", "No.")


def test_the_request_is_folded_and_readable(page, desk, qtbot):
    page.refresh(frozenset(What))
    qtbot.waitUntil(lambda: len(shown(page)) == 1)
    page.list.table.selectRow(0)
    assert not page.details.request.isVisible()
    page.details.fold.click()
    assert page.details.request.isVisible()
    assert '"kind": "SSCC"' in page.details.request.toPlainText()
    assert request_text(shown(page)[0]).startswith("POST /number-blocks\n")


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_nothing_is_clipped_or_nameless(page, toolkit, qtbot, language):
    page.refresh(frozenset(What))
    qtbot.waitUntil(lambda: len(shown(page)) == 1)
    page.list.table.selectRow(0)
    page.details.fold.click()
    toolkit.languages.choose(language)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: clipped(page) == [])
    assert nameless(page) == []


def test_h73_after_a_batch_only_what_failed_is_offered_and_tried_again(page, desk, door, qtbot):
    """Twelve go together; the two that the hub refused stand alone in the list, and go again under their keys."""
    references = queue_many(behind(desk, door), 12)
    door.plan = [None, two_refused]
    page.send.trigger()
    qtbot.waitUntil(lambda: len(shown(page)) == 2 and page.only_failed.isChecked())
    assert [row.state for row in shown(page)] == [Wish.REFUSED, Wish.REFUSED]
    keys = {row.idempotency_key for row in shown(page)}
    page.list.table.selectAll()
    page.retry.trigger()
    qtbot.waitUntil(lambda: shown(page) == [])
    posted = [one.header("Idempotency-Key").strip('"') for one in door.posted("/consignments")]
    assert set(posted) == keys
    assert {desk.store.consignments.get(one).state for one in references} == {"ACCEPTED"}


def two_refused(request, hub):
    """The hub did the others."""
    wish = json.loads(request.body)
    kept = json.dumps({"items": wish["items"][2:]}).encode()
    told = hub(replace(request, body=kept)).json()
    no = {"code": "credit_limit_exceeded", "title": "No", "status": 402, "retryable": False}
    refused = [
        {"idempotency_key": one["idempotency_key"], "status": 402, "replayed": False, "problem": no}
        for one in wish["items"][:2]
    ]
    body = json.dumps({**told, "results": refused + told["results"]}).encode()
    return HubResponse(200, {"Content-Type": "application/json"}, body)
