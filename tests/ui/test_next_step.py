"""The one button of a shipment, from its state and what else is known."""

from __future__ import annotations

import pytest

from shipdesk.ui.next_step import Facts, Step, next_step

CLEAN, PRINTED = Facts(), Facts(is_printed=True)


@pytest.mark.parametrize(
    ("state", "facts", "step"),
    [
        ("DRAFT", Facts(blocks=1, blocks_before_packing=1), Step.COMPLETE),
        ("DRAFT", Facts(blocks=1), Step.PACK),
        ("DRAFT", CLEAN, Step.PACK),
        ("PACKED", Facts(blocks=2, is_printed=True), Step.CHECK),
        ("PACKED", CLEAN, Step.PRINT),
        ("PACKED", PRINTED, Step.BOOK),
        ("REFUSED", PRINTED, Step.COMPLETE),
        ("QUEUED", PRINTED, Step.SEND),
        ("UNKNOWN", PRINTED, Step.SEND),
        ("ACCEPTED", CLEAN, Step.PRINT),
        ("ACCEPTED", PRINTED, Step.TRACK),
        ("ACCEPTED", Facts(is_printed=True, open_manifest="MF-1"), Step.CLOSE_MANIFEST),
        ("ACCEPTED", Facts(open_manifest="MF-1"), Step.PRINT),
        ("MANIFESTED", Facts(is_printed=True), Step.TRACK),
        ("IN_TRANSIT", CLEAN, Step.TRACK),
        ("DELIVERED", CLEAN, Step.TRACK),
        ("A_STATE_OF_TOMORROW", CLEAN, Step.TRACK),
        ("CANCELLED", CLEAN, None),
    ],
)
def test_the_next_step(state, facts, step):
    assert next_step(state, facts) is step
