"""A picture in black and white as a label printer gets it: rows of packed dots."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageChops

DOTS_IN_A_BYTE = 8


@dataclass(frozen=True)
class Bits:
    """`rows` are packed one after another, the leftmost dot in the highest bit, 1 is black, padding is white."""

    width: int
    height: int
    rows: bytes

    @property
    def stride(self) -> int:
        """Bytes in a row."""
        return -(-self.width // DOTS_IN_A_BYTE)

    def row(self, number: int) -> bytes:
        return self.rows[number * self.stride : (number + 1) * self.stride]

    def picture(self) -> Image.Image:
        """The same dots as a picture of mode "1"."""
        return ImageChops.invert(Image.frombytes("1", (self.width, self.height), self.rows))


def bits_of(picture: Image.Image) -> Bits:
    """The dots of a picture of mode "1"."""
    return Bits(picture.width, picture.height, ImageChops.invert(picture).tobytes())


def bits_of_png(png: bytes) -> Bits:
    """The dots of a file in black and white."""
    with Image.open(BytesIO(png)) as picture:
        return bits_of(picture.convert("1", dither=Image.Dither.NONE))
