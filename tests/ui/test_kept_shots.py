"""Pictures held against those kept: what a person would see is seen, what no person would see is none."""

from __future__ import annotations

import pytest
from PIL import Image, ImageFilter
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from shipdesk.app.shots import SCALES
from shipdesk.ui.editor_model import STEPS
from shipdesk.ui.pictures import COLOURS, LANGUAGES
from tests import kept_shots

WIDTH, HEIGHT = 1280, 800


class Scene(QWidget):
    """A heading, a sentence, a button and an icon in a window of the usual size."""

    def __init__(self, toolkit):
        super().__init__()
        self.heading, self.words = QLabel("Shipments", self), QLabel("Gross weight of all cartons: 612.5 kg", self)
        self.button, self.icon = QPushButton("New shipment", self), QLabel(self)
        for widget, place in ((self.heading, (24, 16)), (self.words, (24, 120)), (self.button, (1100, 52))):
            widget.move(*place)
            widget.adjustSize()
        self.icon.setPixmap(toolkit.picture("warning", "warn", 20, 1.0))
        self.icon.move(24, 200)
        self.resize(WIDTH, HEIGHT)


@pytest.fixture
def scene(toolkit, qtbot, tmp_path):
    """With the way to take its picture."""
    root, file = Scene(toolkit), tmp_path / "scene.png"
    qtbot.addWidget(root)
    root.show()

    def look():
        QApplication.processEvents()
        root.grab().save(str(file))
        with Image.open(file) as picture:
            return picture.convert("RGB")

    return root, look


def differ(one, other):
    return kept_shots.differing(kept_shots.tiles_of(one), kept_shots.tiles_of(other))


CHANGES = {
    "moved by six pixels": lambda root: root.button.move(root.button.x() - 6, root.button.y()),
    "a line lower": lambda root: root.words.move(root.words.x(), root.words.y() + 4),
    "cut": lambda root: root.words.setFixedWidth(root.words.width() - 40),
    "gone": lambda root: root.icon.hide(),
    "another word": lambda root: root.button.setText("New"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_a_person_would_see_is_seen(scene, change):
    root, look = scene
    before = look()
    assert differ(before, look()) == []
    CHANGES[change](root)
    assert differ(before, look()) != []


def test_what_another_machine_draws_a_little_otherwise_is_no_difference(scene):
    before = scene[1]()
    assert differ(before, before.point(lambda value: max(0, value - 2))) == []
    softened = Image.blend(before, before.filter(ImageFilter.GaussianBlur(0.5)), 0.3)
    assert differ(before, softened) == []


def test_what_is_kept_comes_back_and_each_difference_has_a_line(tmp_path):
    white, black = bytes([255]) * kept_shots.COLUMNS * kept_shots.ROWS, bytes(kept_shots.COLUMNS * kept_shots.ROWS)
    kept_shots.write_kept({"b": white, "a": black, "gone": white}, tmp_path / "kept.bin")
    kept = kept_shots.read_kept(tmp_path / "kept.bin")
    assert (kept["a"], kept["b"]) == (black, white)
    now = {"a": black, "b": black, "new": white}
    assert [line.partition(":")[0] for line in kept_shots.compare(kept, now)] == ["gone", "new", "b"]


def test_every_page_and_step_is_kept_in_each_language_colour_and_scale():
    """A page that is added is kept too: `python dev.py shots --keep`."""
    kept = {name.rsplit("-", 3)[0] for name in kept_shots.read_kept()}
    assert {f"editor-{step}" for step in STEPS} <= kept
    assert {"today", "shipments", "catalog", "parties", "papers", "settings"} <= kept
    looks = [f"{language}-{mode.value}-{scale}" for language in LANGUAGES for mode in COLOURS for scale in SCALES]
    assert set(kept_shots.read_kept()) == {f"{scene}-{look}" for scene in kept for look in looks}
