"""A label's dots put where the printer needs them: turned, stretched, moved by whole dots, on the medium's size."""

from __future__ import annotations

from decimal import Decimal

from PIL import Image, ImageChops

from shipdesk.domain.printer import PrinterProfile
from shipdesk.drawing.bits import Bits, bits_of
from shipdesk.drawing.units import MM_PER_INCH
from shipdesk.errors import WrongInput

WHITE = 255
TOLERANCE_MM = Decimal("1.0")
"""A page box and a roll of the same label may differ so much."""
_TURNS = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}
"""The profile turns with the clock, Pillow against it."""


def place(picture: Image.Image, profile: PrinterProfile, *, may_be_cut: bool = False) -> Bits:
    """The dots for the printer's medium. Raises `WrongInput` where the label is of another size or would be cut off."""
    require_medium(picture.size, profile)
    turned = picture.transpose(_TURNS[profile.rotation]) if profile.rotation else picture
    stretched = _stretched(turned, profile)
    across, along = (_dots(mm, profile.dpi) for mm in (profile.offset_x_mm, profile.offset_y_mm))
    if stretched is turned and not across and not along:
        return bits_of(turned)
    sheet = Image.new("1", turned.size, WHITE)
    sheet.paste(stretched, (across, along))
    if not may_be_cut and _black(sheet) < _black(stretched):
        raise WrongInput("out_of_range", "label_runs_off_medium", printer=profile.name)
    return bits_of(sheet)


def require_medium(dots: tuple[int, int], profile: PrinterProfile) -> None:
    """Raises `WrongInput` where the label is not of the size of what lies in the printer."""
    sides = [Decimal(side) * Decimal(str(MM_PER_INCH)) / profile.dpi for side in dots]
    if all(abs(mine - its) <= TOLERANCE_MM for mine, its in zip(sides, profile.size_mm, strict=True)):
        return
    size = " x ".join(f"{side:.0f}" for side in sides)
    raise WrongInput(
        "not_supported", "label_not_on_this_medium", printer=profile.name, medium=profile.medium, size=size
    )


def _stretched(picture: Image.Image, profile: PrinterProfile) -> Image.Image:
    """Whole rows and columns are doubled or dropped: no dot turns grey."""
    width, height = picture.size
    wanted = (round(width * profile.scale_across), round(height * profile.scale_along))
    return picture if wanted == picture.size else picture.resize(wanted, Image.Resampling.NEAREST)


def _dots(mm: Decimal, dpi: int) -> int:
    return round(float(mm) / MM_PER_INCH * dpi)


def _black(picture: Image.Image) -> int:
    return ImageChops.invert(picture).histogram()[255]
