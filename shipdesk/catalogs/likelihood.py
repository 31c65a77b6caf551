"""How likely a product is what was searched, told from its text alone: so that the hits of several catalogs compare.

The steps are those of the search in one catalog: a whole code, the beginning of one, a whole name, the beginning of a
name, of a word, anywhere, and at last what is only nearly so.
"""

from __future__ import annotations

from collections.abc import Sequence

from shipdesk.catalogs.folding import CODE_MARK, FIELD_MARK, SEARCHED_FIELDS, searched_text
from shipdesk.catalogs.near import likeness
from shipdesk.catalogs.rows import BATCH
from shipdesk.catalogs.search import needles_of
from shipdesk.catalogs.views import Listing
from shipdesk.database import Database

Likelihood = tuple[int, float, int]
"""The smaller, the likelier: the step, and what tells two hits of a step apart."""
_WORDS = 6
_NEAR = 7


def likelihood(text: str, needle: str, *, is_near: bool = False) -> Likelihood:
    """Of a product's folded text with its marks."""
    if is_near:
        return _NEAR, -likeness(text, needle), 0
    for step, begun in enumerate(_beginnings(needle)):
        position = text.find(begun)
        if position >= 0:
            return step, _from_beginning(text, position), position
    return _WORDS, 0, 0


def _beginnings(needle: str) -> tuple[str, ...]:
    return (
        CODE_MARK + needle + CODE_MARK, CODE_MARK + needle, FIELD_MARK + needle + FIELD_MARK, FIELD_MARK + needle,
        f" {needle}", needle,
    )  # fmt: skip


def _from_beginning(text: str, position: int) -> int:
    return position - max(text.rfind(mark, 0, position + 1) for mark in (FIELD_MARK, CODE_MARK))


def likelihoods(db: Database, listing: Listing, start: int, stop: int) -> list[tuple[Likelihood, int]]:
    """How likely the products are that a search has listed between two places, with their ids."""
    identities, near_from = (listing.identities or ())[start:stop], listing.total - listing.near
    texts = _texts(db, identities)
    needle = "".join(needles_of(listing.view.text))
    return [
        (likelihood(texts.get(identity, ""), needle, is_near=at >= near_from), identity)
        for at, identity in enumerate(identities, start)
    ]


def _texts(db: Database, identities: Sequence[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for at in range(0, len(identities), BATCH):
        part = identities[at : at + BATCH]
        marks = ", ".join("?" * len(part))
        asked = f"SELECT id, {', '.join(SEARCHED_FIELDS)} FROM products WHERE id IN ({marks})"
        for identity, *texts in db.execute(asked, part):
            found[identity] = searched_text(dict(zip(SEARCHED_FIELDS, texts, strict=True)))
    return found
