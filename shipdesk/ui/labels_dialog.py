"""Choose labels before they are made: kinds with reasons, size, place on a sheet, file, a look at one."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from shipdesk.errors import WrongInput
from shipdesk.services.choose_labels import LabelChoice, label_choices, look_at_label
from shipdesk.services.desk import Desk
from shipdesk.services.issue_labels import LabelWish
from shipdesk.ui.editor_words import papers
from shipdesk.ui.fields import DecimalField
from shipdesk.ui.label_words import form_words, size_words
from shipdesk.ui.messages import MessageBar, Tone
from shipdesk.ui.pdf_view import PdfView
from shipdesk.ui.tab_order import TabbedDialog
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

DPIS = (203, 300, 600)
SHEETS_ONLY_AS = ("pdf", "png")
MOST_COPIES = 9999


class LabelsDialog(TabbedDialog):
    """`wish` is what was chosen; `chosen` is called with it when the user makes the labels."""

    def __init__(
        self, toolkit: Toolkit, desk: Desk, reference: str, chosen: Callable[[LabelWish], None],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._toolkit, self._desk, self._reference, self._chosen = toolkit, desk, reference, chosen
        self._choices: dict[str, LabelChoice] = {}
        self._copies: dict[str, Decimal] = {}
        self._wrong_copies: WrongInput | None = None
        self.setWindowTitle(self.tr("Labels of {reference}").format(reference=reference))
        self.setModal(True)
        self.resize(112 * GRID, 76 * GRID)
        # In the order in which they are read, and Tab goes.
        self.message, self.kinds = MessageBar(toolkit, self), QListWidget(self)
        self.copies = DecimalField("", 0, Decimal(1), Decimal(MOST_COPIES), self)
        self.size_box, self.start = QComboBox(self), QComboBox(self)
        self.form_box, self.dpi_box = QComboBox(self), QComboBox(self)
        self.view = PdfView(toolkit, self)
        self.back, self.printing = QPushButton(self.tr("Back"), self), QPushButton(self.tr("&Print…"), self)
        self.main = QPushButton(self.tr("Make the labels"), self)
        self.to_print: Callable[[LabelWish], None] | None = None
        self._fill()
        self._lay_out()
        toolkit.tasks.run(lambda _: label_choices(desk, reference), self._list, self._tell, owner=self)

    @property
    def wish(self) -> LabelWish:
        return LabelWish(
            kinds=tuple(self._ticked()),
            form=str(self.form_box.currentData()),
            size=str(self.size_box.currentData()),
            dpi=int(self.dpi_box.currentData()),
            start=max(1, self.start.currentIndex() + 1),
            copies=tuple((kind, int(count)) for kind, count in self._copies.items()),
            usual=True,
        )

    def make(self) -> None:
        try:
            self._count(self.copies.value())
        except WrongInput as fault:
            self._copies_faulted(fault)
            return
        if self._ticked() and self.size_box.count():
            wish = self.wish
            self.accept()
            self._chosen(wish)

    def print(self) -> None:
        """The one kind that is ticked; other kinds lie in other printers."""
        if self.to_print is not None and len(self._ticked()) == 1 and self.size_box.count():
            wish = self.wish
            self.accept()
            self.to_print(wish)

    def _fill(self) -> None:
        for form, words in form_words().items():
            self.form_box.addItem(words, form)
        for dpi in DPIS:
            self.dpi_box.addItem(self.tr("{dpi} dpi").format(dpi=dpi), dpi)
        self.kinds.setAccessibleName(self.tr("Kinds of label"))
        self.kinds.itemChanged.connect(self._kinds_changed)
        self.kinds.currentItemChanged.connect(self._kind_chosen)
        self.copies.line.setPlaceholderText(self.tr("as many as usual"))
        self.copies.edited.connect(self._count)
        self.copies.faulted.connect(self._copies_faulted)
        self.size_box.currentIndexChanged.connect(self._size_changed)
        self.dpi_box.currentIndexChanged.connect(self._look)
        self.start.currentIndexChanged.connect(self._look)
        self.view.failed.connect(self._tell)
        self.main.setProperty("role", "primary")
        self.main.setShortcut("Ctrl+Return")
        self.main.setToolTip("Ctrl+Enter")
        self.main.clicked.connect(self.make)
        self.printing.setToolTip(self.tr("One kind at a time: through the print queue, none twice"))
        self.printing.clicked.connect(self.print)
        self.view.bar.removeAction(self.view.print_action)
        self.view.print_action.setShortcut(QKeySequence())
        self.back.clicked.connect(self.reject)
        # Until the kinds are read there is nothing to count or to make.
        for widget in (self.copies, self.main, self.printing):
            widget.setEnabled(False)

    def _list(self, choices: tuple[LabelChoice, ...]) -> None:
        """Those the shipment needs are ticked; what it has no label of says why and can't be."""
        self.kinds.blockSignals(True)
        for choice in choices:
            self._choices[choice.kind] = choice
            item = QListWidgetItem(self._named(choice), self.kinds)
            item.setData(Qt.ItemDataRole.UserRole, choice.kind)
            can, needed = choice.lack is None, choice.need is not None
            item.setFlags(_usable(can))
            if not can:
                item.setForeground(QColor(self._toolkit.theme.tokens.muted))
            item.setCheckState(Qt.CheckState.Checked if can and needed else Qt.CheckState.Unchecked)
            item.setToolTip(self._reason(choice))
        self.kinds.blockSignals(False)
        self._kinds_changed()
        self.kinds.setCurrentRow(0)

    def _named(self, choice: LabelChoice) -> str:
        """The kind with how many there will be."""
        copies, name = self._copies.get(choice.kind), papers()[choice.kind]
        count = choice.usual if copies is None else choice.labels * int(copies)
        return self.tr("{kind} × {count}").format(kind=name, count=count) if count else name

    def _kind_chosen(self) -> None:
        """The number of copies is of the kind under the cursor."""
        item = self.kinds.currentItem()
        self.copies.set_value(self._copies.get(_kind(item)))
        self.copies.setEnabled(self._choices[_kind(item)].lack is None)
        self._look()

    def _count(self, copies: Decimal | None) -> None:
        item = self.kinds.currentItem()
        self._copies.pop(_kind(item), None)
        if copies is not None:
            self._copies[_kind(item)] = copies
        self.kinds.blockSignals(True)
        item.setText(self._named(self._choices[_kind(item)]))
        self.kinds.blockSignals(False)

    def _copies_faulted(self, fault: WrongInput | None) -> None:
        """What else is told there stays."""
        if fault is not None:
            self.message.tell_error(fault)
        elif self._wrong_copies is not None:
            self.message.take_back(self._wrong_copies)
        self._wrong_copies = fault

    def _reason(self, choice: LabelChoice) -> str:
        if choice.lack is not None:
            return self._toolkit.words(choice.lack)
        language = self._toolkit.languages.code
        return "" if choice.need is None else choice.need.why.get(language, choice.need.why["en"])

    def _ticked(self) -> list[str]:
        items = (self.kinds.item(row) for row in range(self.kinds.count()))
        return [_kind(item) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _kinds_changed(self) -> None:
        """Sizes in which every ticked kind comes."""
        ticked, had = self._ticked(), self.size_box.currentData()
        sizes = [self._choices[kind].sizes for kind in ticked]
        common = [code for code in self._desk.reference.label_sizes if all(code in one for one in sizes)]
        self.size_box.blockSignals(True)
        self.size_box.clear()
        for code in common if ticked else []:
            self.size_box.addItem(size_words(code), code)
        if had in common:
            self.size_box.setCurrentIndex(common.index(had))
        self.size_box.blockSignals(False)
        if ticked and not common:
            self.message.tell(Tone.WARN, self.tr("No size holds all of these kinds. Make them one after another."))
        else:
            self.message.hide()
        self.main.setEnabled(bool(ticked and common))
        self.printing.setEnabled(bool(len(ticked) == 1 and common))
        self._size_changed()

    def _size_changed(self) -> None:
        size = self._desk.reference.label_sizes.get(str(self.size_box.currentData()))
        places = size.per_sheet if size else 1
        if self.start.count() != places:
            self.start.blockSignals(True)
            self.start.clear()
            self.start.addItems([str(number + 1) for number in range(places)])
            self.start.blockSignals(False)
        self.start.setEnabled(places > 1)
        for row in range(self.form_box.count()):
            fits = places == 1 or self.form_box.itemData(row) in SHEETS_ONLY_AS
            self.form_box.model().item(row).setEnabled(fits)  # type: ignore[attr-defined]
            if not fits and self.form_box.currentIndex() == row:
                self.form_box.setCurrentIndex(0)
        self._look()

    def _look(self) -> None:
        """The first label of the kind under the cursor, where it is ticked."""
        row = self.kinds.currentRow()
        if row < 0 or self.kinds.item(row).checkState() is not Qt.CheckState.Checked or not self.size_box.count():
            self.view.clear()
            return
        desk, reference, kind, wish = self._desk, self._reference, _kind(self.kinds.item(row)), self.wish
        self._toolkit.tasks.run(
            lambda _: look_at_label(desk, reference, kind, wish), lambda pdf: self._show(pdf, kind), self._tell,
            owner=self,
        )  # fmt: skip

    def _show(self, pdf: bytes, kind: str) -> None:
        self.view.show_pdf(pdf, papers()[kind])

    def _tell(self, fault: Exception) -> None:
        self.view.clear()
        self.message.tell_error(fault)

    def _lay_out(self) -> None:
        form = QFormLayout()
        for caption, field in (
            (self.tr("Of each label"), self.copies), (self.tr("Size"), self.size_box),
            (self.tr("First place on the sheet"), self.start),
            (self.tr("File"), self.form_box), (self.tr("Resolution"), self.dpi_box),
        ):  # fmt: skip
            form.addRow(caption, field)
            field.setAccessibleName(caption)
        self.copies.line.setAccessibleName(self.tr("Of each label"))
        left = QVBoxLayout()
        left.addWidget(self.kinds, 1)
        left.addLayout(form)
        columns = QHBoxLayout()
        columns.addLayout(left, 2)
        columns.addWidget(self.view, 3)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.printing)
        buttons.addWidget(self.main)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.message)
        column.addLayout(columns, 1)
        column.addLayout(buttons)


def _usable(can: bool) -> Qt.ItemFlag:
    flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
    return flags | Qt.ItemFlag.ItemIsEnabled if can else flags


def _kind(item: QListWidgetItem) -> str:
    return str(item.data(Qt.ItemDataRole.UserRole))
