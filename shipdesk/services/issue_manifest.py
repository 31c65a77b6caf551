"""Print a manifest: rendered, frozen, kept; issued again with nothing changed it is the very same file."""

from __future__ import annotations

import hashlib
from pathlib import Path

from shipdesk.database import turn
from shipdesk.domain.manifest import ManifestLine
from shipdesk.errors import DeskUnusable, WrongInput
from shipdesk.services.business_settings import get_setting
from shipdesk.services.desk import Desk
from shipdesk.services.issued_files import PATIENCE_SECONDS, HandedOut, folder_name, read_issued, write_whole
from shipdesk.services.show_manifest import ManifestView, show_manifest
from shipdesk.services.take_product_facts import LOCAL_LANGUAGE
from shipdesk.store.issued import IssuedFile
from shipdesk.store.manifest_papers import PrintedManifest

KIND = "manifest"
FOLDER = "manifests"


def issue_manifest(desk: Desk, name: str, out: Path, language: str | None = None) -> list[HandedOut]:
    """A copy of the frozen file in the user's folder."""
    printed = freeze_manifest(desk, name, language)
    file = printed.file
    write_whole(out / file.name, read_issued(desk, file))
    return [HandedOut(file.name, KIND, name, file.sha256, file.pages, printed.revision)]


def freeze_manifest(desk: Desk, name: str, language: str | None = None) -> PrintedManifest:
    """Into the desk's own papers folder. One at a time over all windows and commands."""
    view = show_manifest(desk, name)
    if not any(line.is_included for line in view.lines):
        raise WrongInput("too_few_items", "manifest_empty", manifest=name)
    form = language or second_language(view)
    with turn(desk.folder.issuing_lock, patience_seconds=PATIENCE_SECONDS) as ours:
        if not ours:
            raise DeskUnusable("busy", "issuing_busy", reference=name)
        return _freeze(desk, view, form)


def still_fits(desk: Desk, name: str, printed: PrintedManifest) -> bool:
    """Whether it would be printed just so today."""
    return printed.content_sha256 == _content_of(desk, show_manifest(desk, name), printed.form)


def second_language(view: ManifestView) -> str:
    """The language read where all of it goes; Thai where it goes to several countries."""
    countries = {line.destination for line in view.lines if line.is_included}
    return LOCAL_LANGUAGE[countries.pop()] if len(countries) == 1 else "th"


def _freeze(desk: Desk, view: ManifestView, form: str) -> PrintedManifest:
    content = _content_of(desk, view, form)
    latest = desk.store.manifest_papers.latest(view.manifest.id, form)
    if latest is not None and latest.content_sha256 == content and _is_intact(desk, latest):
        return latest
    revision = 1 if latest is None else latest.revision + 1
    pdf, pages = _rendered(desk, view, form, revision)
    file_name = f"{view.manifest.name.replace('/', '_')}-{KIND}-{form}-r{revision}.pdf"
    path = f"{FOLDER}/{folder_name(view.manifest.name, view.manifest.id)}/{file_name}"
    write_whole(desk.folder.papers / path, pdf)
    file = IssuedFile(path, file_name, hashlib.sha256(pdf).hexdigest(), pages)
    printed = PrintedManifest(view.manifest.id, form, revision, content, desk.tools.now().isoformat(), file)
    with desk.store.atomic():
        desk.store.manifest_papers.add(printed)
    return printed


def _rendered(desk: Desk, view: ManifestView, form: str, revision: int) -> tuple[bytes, int]:
    from shipdesk import documents

    training = get_setting(desk, "training") == "yes"
    context = documents.PaperContext(desk.typesetter(), desk.reference, desk.wording, training=training)
    data = documents.manifest_paper(
        view.manifest, view.lines, desk.reference, desk.wording, second=form, revision=revision
    )
    rendered = documents.render_manifest(data, context)
    return rendered.pdf, rendered.pages


def _content_of(desk: Desk, view: ManifestView, form: str) -> str:
    """SHA-256 of everything that could change the paper: the hub's own version of it does not."""
    one = view.manifest
    told = (
        (form, get_setting(desk, "training"), one.name, one.is_closed, one.manifest_number, one.departure_id),
        (one.route_id, one.departs_at, one.arrives_at, one.cut_off_at),
        (one.vehicle_reference, one.vehicle_plate, one.seal_number, one.state == "CANCELLED"),
        tuple(_printed(line) for line in view.lines if line.is_included),
    )
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _printed(line: ManifestLine) -> tuple[object, ...]:
    return (
        line.reference,
        line.consignment_number,
        line.exporter,
        line.consignee,
        line.destination,
        line.goods,
        line.goods_count,
        line.hs_codes,
        line.packages,
        line.gross_weight_kg,
        line.value,
        line.transport_units,
    )


def _is_intact(desk: Desk, printed: PrintedManifest) -> bool:
    try:
        read_issued(desk, printed.file)
    except DeskUnusable:
        return False
    return True
