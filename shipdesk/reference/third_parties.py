"""Whose work the program stands on, under which licence: asked of the installed packages and of `resources/licences`.

A bundle carries each package's own account of itself, so the answer is the same from a checkout and from a bundle.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

OWN_EXTRAS = frozenset({"server"})
"""What else of ours is in a bundle; other packages' extras are not."""
NAME_OF_A_TEXT = re.compile(r"(licen[cs]es?|copying|notice)\b", re.IGNORECASE)
INSTALLS_OTHERS = "pip"
"""Asked for by sqlite-utils' own command line, which nobody here uses; no bundle has it."""
IN_CLASSIFIER = re.compile(r"^License :: (?:OSI Approved :: )?(.+)$")


@dataclass(frozen=True)
class ThirdParty:
    name: str
    version: str
    """Empty for what comes inside a package."""
    licence: str
    texts: tuple[str, ...]


def third_parties(resources: Path) -> tuple[ThirdParty, ...]:
    """By name; every one has at least one text of its licence."""
    carried = tomllib.loads((resources / "licences" / "carried.toml").read_text(encoding="utf-8"))
    left_out = carried["left_out"]
    parts = [ThirdParty(part["name"], "", part["licence"], _read(resources, part["texts"])) for part in carried["part"]]
    for name, one in distributions_of("shipdesk").items():
        texts = _texts(one) or _read(resources, left_out.get(name, []))
        parts.append(ThirdParty(one.metadata["Name"], one.version, licence_of(one), texts))
    return tuple(sorted(parts, key=lambda one: one.name.lower()))


def distributions_of(package: str) -> dict[str, Distribution]:
    """Every installed package that it needs, and that those need, by plain name; itself left out."""
    found: dict[str, Distribution] = {}
    waiting = list(_needs(distribution(package), OWN_EXTRAS))
    while waiting:
        name = waiting.pop()
        if name in found or name == INSTALLS_OTHERS:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            continue  # of another system or another Python
        waiting += _needs(found[name], frozenset())
    return dict(sorted(found.items()))


def licence_of(one: Distribution) -> str:
    """By the expression where there is one, else by what older packages say."""
    expressions = one.metadata.get_all("License-Expression") or []
    classifiers = one.metadata.get_all("Classifier") or []
    classified = [match[1] for text in classifiers if (match := IN_CLASSIFIER.match(text))]
    said = [text.strip().partition("\n")[0] for text in one.metadata.get_all("License") or []]
    return " OR ".join(expressions or classified or said)


def _needs(one: Distribution, extras: frozenset[str]) -> Iterator[str]:
    for line in one.requires or ():
        wish, _, condition = line.partition(";")
        extra = re.search(r"extra == ['\"]([^'\"]+)['\"]", condition)
        if extra is None or extra[1] in extras:
            yield plain(re.split(r"[^A-Za-z0-9._-]", wish.strip(), maxsplit=1)[0])


def plain(name: str) -> str:
    """As the registry compares names."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _texts(one: Distribution) -> tuple[str, ...]:
    inside = re.compile(r"\.dist-info/")
    files = [file for file in one.files or () if inside.search(file.as_posix())]
    wanted = [file for file in files if NAME_OF_A_TEXT.match(file.name) or "/licenses/" in file.as_posix()]
    return tuple(_decoded(Path(str(file.locate())).read_bytes()) for file in sorted(wanted))


def _decoded(data: bytes) -> str:
    """Some are older than UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _read(resources: Path, names: list[str]) -> tuple[str, ...]:
    return tuple((resources / name).read_text(encoding="utf-8") for name in names)
