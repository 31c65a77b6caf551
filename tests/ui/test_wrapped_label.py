"""Long text without spaces wraps, and the break points stay on the screen."""

from __future__ import annotations

from dataclasses import replace

from shipdesk.ui.wrapped_label import WrappedLabel

BREAK = "\u200b"


def test_a_text_without_spaces_wraps_at_the_given_breaks_only_for_the_eye(toolkit, qtbot):
    lao = "ທຸລຽນສົດຈາກສວນ" * 6
    breaking = replace(toolkit, breaks=lambda text: BREAK.join(text[at : at + 14] for at in range(0, len(text), 14)))
    plain, wrapped = WrappedLabel(toolkit, lao), WrappedLabel(breaking, lao)
    for label in (plain, wrapped):
        qtbot.addWidget(label)
    assert wrapped.text() == lao
    assert wrapped.heightForWidth(160) > 2 * plain.fontMetrics().height()
    assert wrapped.minimumSizeHint().width() < plain.sizeHint().width()
