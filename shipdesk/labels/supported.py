"""Which kinds, sizes, forms and resolutions there are; every other wish is refused with the reason."""

from __future__ import annotations

from shipdesk.drawing import printer_languages
from shipdesk.errors import WrongInput
from shipdesk.labels.kinds import KINDS
from shipdesk.reference import Reference
from shipdesk.reference.label_pairs import LabelPair

COMMANDS = (printer_languages.ZPL, printer_languages.TSPL)
FORMATS = ("pdf", "png", *COMMANDS)
DPIS = (203, 300, 600)


def require_supported(kind: str, size: str, form: str, dpi: int, reference: Reference) -> LabelPair:
    """How the kind stands on the size. Raises `WrongInput` for what the desk does not make."""
    if kind not in KINDS:
        raise WrongInput("not_supported", "label_kind_not_built", kind=kind, kinds=", ".join(KINDS))
    if form not in FORMATS:
        raise WrongInput("not_supported", "label_format_not_built", format=form, formats=", ".join(FORMATS))
    if dpi not in DPIS:
        raise WrongInput("not_supported", "label_dpi_not_built", dpi=dpi, dpis=", ".join(map(str, DPIS)))
    if size not in reference.label_sizes:
        raise WrongInput("not_supported", "label_size_unknown", size=size, sizes=", ".join(reference.label_sizes))
    sizes = reference.label_pairs[kind]
    if size not in sizes.pairs:
        raise WrongInput("not_supported", sizes.refused[size], kind=kind, size=size, sizes=", ".join(sizes.pairs))
    if form in COMMANDS and reference.label_sizes[size].per_sheet > 1:
        raise WrongInput("not_supported", "label_sheet_on_roll", size=size, format=form)
    return sizes.pairs[size]
