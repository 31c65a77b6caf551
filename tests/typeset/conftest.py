"""The bundled fonts, opened once, and sentences in the seven languages."""

import tomllib

import pytest

from shipdesk import paths
from shipdesk.typeset import Typesetter, load_typesetter


@pytest.fixture(scope="session")
def typesetter() -> Typesetter:
    return load_typesetter(paths.resources())


@pytest.fixture(scope="session")
def sentences() -> list[tuple[str, str]]:
    """(language, sentence)."""
    table = tomllib.loads((paths.resources() / "typeset" / "sample_sentences.toml").read_text("utf-8"))
    return [(language, sentence) for language, listed in table.items() for sentence in listed]
