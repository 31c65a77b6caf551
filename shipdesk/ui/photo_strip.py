"""The photos of a product in a row: drop or paste a picture here, or choose a file; Delete takes one away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QIcon,
    QImage,
    QImageWriter,
    QKeyEvent,
    QKeySequence,
    QPixmap,
)
from PySide6.QtWidgets import QHBoxLayout, QListView, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from shipdesk.services.desk import Desk
from shipdesk.services.product_photos import (
    ProductPhotos,
    add_photo,
    add_photo_file,
    full_photo,
    photos_of,
    remove_photo,
)
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.language import Retranslated
from shipdesk.ui.messages import Remedy, Tone
from shipdesk.ui.photo_view import PhotoView
from shipdesk.ui.tasks import Latest, What, was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

SIDE = 9 * GRID

Key = tuple[str, str]
"""Catalog and SKU."""


class PhotoStrip(Retranslated, QWidget):
    """`failed` tells what can't be kept, with its reason; `row` has room for further buttons."""

    failed = Signal(object)
    told = Signal(object, str, object)

    def __init__(
        self, toolkit: Toolkit, desk: Desk, ask_path: AskPath | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._ask_path = toolkit, desk, ask_path or AskPath()
        self._key: tuple[str, str] | None = None
        self._latest = Latest(toolkit.tasks, self)
        self.view: PhotoView | None = None
        self.photos, self.add = QListWidget(self), QPushButton(self)
        self.photos.setViewMode(QListView.ViewMode.IconMode)
        self.photos.setFlow(QListView.Flow.LeftToRight)
        self.photos.setWrapping(False)
        self.photos.setIconSize(QSize(SIDE, SIDE))
        self.photos.setSpacing(GRID // 2)
        self.photos.setFixedHeight(SIDE + 3 * GRID)
        self.photos.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.photos.setMovement(QListView.Movement.Static)
        self.photos.itemActivated.connect(lambda item: self._look(self.photos.row(item) + 1))
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._choose)
        self.setAcceptDrops(True)
        self.row = QHBoxLayout()
        self.row.setContentsMargins(0, 0, 0, GRID)
        self.row.setSpacing(GRID)
        self.row.addWidget(self.add)
        self.row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.photos)
        layout.addLayout(self.row)
        self.retranslate()

    def show_product(self, catalog: str, sku: str) -> None:
        catalogs, self._key = self._desk.catalogs, (catalog, sku)
        self._latest.ask(lambda _: photos_of(catalogs, sku, catalog=catalog), self._fill, self._complain)

    def retranslate(self) -> None:
        self.photos.setAccessibleName(self.tr("Photos"))
        self.photos.setToolTip(self.tr("Drop or paste a photo here. Enter shows one large, Delete takes it away."))
        self.add.setText(self.tr("Add a photo…"))

    def add_files(self, files: list[Path]) -> None:
        """Each one is kept or refused for itself."""
        for file in files:
            self._add_file(file)

    def paste(self) -> None:
        """A picture of the clipboard, or files that were copied there."""
        clipboard = QGuiApplication.clipboard()
        files = [Path(url.toLocalFile()) for url in clipboard.mimeData().urls() if url.isLocalFile()]
        image = clipboard.image()
        if files:
            self.add_files(files)
        elif not image.isNull():
            self._add_image(image)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.photos.currentRow()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_Delete and at >= 0:
            self._take_away(at + 1)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if files:
            self.add_files(files)
        elif event.mimeData().hasImage():
            self._add_image(QImage(event.mimeData().imageData()))

    def _take_away(self, number: int) -> None:
        """The catalog's own undo goes back over products; a photo is put back here, as the last one."""
        catalogs, key, gone = self._desk.catalogs, self._key, list[bytes]()

        def work(of: Key) -> ProductPhotos:
            gone.append(full_photo(catalogs, of[1], number, catalog=of[0]))
            return remove_photo(catalogs, of[1], number, catalog=of[0])

        def put_back() -> None:
            self._write(lambda of: add_photo(catalogs, of[1], gone[0], catalog=of[0]), key=key)

        def tell() -> None:
            self.told.emit(Tone.INFO, self.tr("The photo was taken away."), Remedy(self.tr("Put it back"), put_back))

        self._write(work, tell)

    def _add_file(self, file: Path) -> None:
        self._write(lambda key: add_photo_file(self._desk.catalogs, key[1], file, catalog=key[0]))

    def _add_image(self, image: QImage) -> None:
        content = _as_png(image)
        self._write(lambda key: add_photo(self._desk.catalogs, key[1], content, catalog=key[0]))

    def _choose(self) -> None:
        kinds = self.tr("Photos (*.jpg *.jpeg *.png *.webp *.gif);;All files (*)")
        file = self._ask_path.to_open(self, self.tr("Add a photo"), kinds)
        if file is not None:
            self.add_files([file])

    def _write(
        self,
        work: Callable[[Key], ProductPhotos],
        then: Callable[[], None] | None = None,
        key: Key | None = None,
    ) -> None:
        key = key or self._key
        if key is None:
            return
        self._toolkit.tasks.write(
            lambda _: work(key), {What.CATALOG}, lambda kept: self._kept(key, kept, then), self._complain,
            self.tr("Keeping the photo"), self,
        )  # fmt: skip

    def _kept(self, key: Key, kept: ProductPhotos, then: Callable[[], None] | None) -> None:
        if key == self._key:
            self._fill(kept)
        if then is not None:
            then()

    def _fill(self, kept: ProductPhotos) -> None:
        self.photos.clear()
        self.photos.setVisible(bool(kept.photos))
        for number, one in enumerate(kept.photos, 1):
            pixmap = QPixmap()
            pixmap.loadFromData(one.thumbnail)
            item = QListWidgetItem(QIcon(pixmap), "")
            words = self.tr("Photo {number}, {width} x {height}")
            told = words.format(number=number, width=one.width, height=one.height)
            item.setToolTip(told)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
            self.photos.addItem(item)

    def _look(self, number: int) -> None:
        if self._key is None:
            return
        catalogs, (catalog, sku) = self._desk.catalogs, self._key
        self._toolkit.tasks.run(
            lambda _: full_photo(catalogs, sku, number, catalog=catalog), self._show_large, self._complain, owner=self
        )

    def _show_large(self, jpeg: bytes) -> None:
        self.view = PhotoView(jpeg, self.tr("Photo"), self.window())
        self.view.finished.connect(self.view.deleteLater)
        self.view.open()

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.failed.emit(error)


def _as_png(image: QImage) -> bytes:
    """A picture of the clipboard has no file: it is written as one, and judged like any other."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(buffer.data().data())
