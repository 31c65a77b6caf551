"""Which fact of a product answers which rule, as `product_needs.toml` says."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Answer:
    """The fields that answer one sentence of a rule; without a key any sentence of it."""

    rule: str
    key: str | None
    fields: tuple[str, ...]

    def answers(self, rule: str, key: str) -> bool:
        return rule == self.rule and self.key in (None, key)


@dataclass(frozen=True, kw_only=True)
class ProductNeeds:
    always: tuple[str, ...]
    answers: tuple[Answer, ...]
    label_rules: frozenset[str]
    label_keys: frozenset[str]
    label_fields: Mapping[str, str]
    paper_fields: Mapping[str, tuple[str, ...]]
    each_shipment: frozenset[str]
    barred: frozenset[str]

    @property
    def rules(self) -> frozenset[str]:
        """Every rule that must be asked."""
        return self.label_rules | self.each_shipment | self.barred | {one.rule for one in self.answers}


def read_product_needs(file: Path) -> ProductNeeds:
    entry = tomllib.loads(file.read_text(encoding="utf-8"))
    return ProductNeeds(
        always=tuple(entry["always"]),
        answers=tuple(Answer(one["rule"], one.get("key"), tuple(one["fields"])) for one in entry["needs"]),
        label_rules=frozenset(entry["label_rules"]),
        label_keys=frozenset(entry["label_keys"]),
        label_fields=dict(entry["label_fields"]),
        paper_fields={name: tuple(fields) for name, fields in entry["paper_fields"].items()},
        each_shipment=frozenset(entry["each_shipment"]["rules"]),
        barred=frozenset(entry["barred"]["rules"]),
    )
