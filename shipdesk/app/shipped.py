"""What ships with the program: tables, rules, words of papers, fonts. Read once in a process, shared by its desks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from shipdesk import paths

if TYPE_CHECKING:
    from shipdesk.reference import Messages, Reference, Wording
    from shipdesk.reference.own_rules import LoadedRules
    from shipdesk.reference.raw_pack import RawPack
    from shipdesk.typeset import Typesetter


@dataclass(frozen=True)
class Shipped:
    """The folder `resources` as values that nobody changes; each is read when first asked for."""

    resources: Path

    @cached_property
    def reference(self) -> Reference:
        from shipdesk.reference import Reference

        return Reference.load(self.resources)

    @cached_property
    def messages(self) -> Messages:
        from shipdesk.reference import Messages

        return Messages.load(self.resources / "messages")

    @cached_property
    def wording(self) -> Wording:
        from shipdesk.reference import Wording

        return Wording.load(self.resources / "wording")

    @cached_property
    def typesetter(self) -> Typesetter:
        from shipdesk.typeset import load_typesetter

        return load_typesetter(self.resources)

    def rules(self, own: Path) -> LoadedRules:
        """The shipped rules under those of the user's folder `own`, with the names of places and holidays."""
        from shipdesk.reference.own_rules import LoadedRules, has_own_rules, load_rules
        from shipdesk.reference.place_words import with_place_names

        if not has_own_rules(own):
            return self._rules_alone
        loaded = load_rules(self._rule_files, own)
        return LoadedRules(with_place_names(loaded.pack, self.reference), loaded.fault)

    @cached_property
    def _rule_files(self) -> RawPack:
        from shipdesk.reference.raw_pack import read_raw_pack

        return read_raw_pack(self.resources / "rules")

    @cached_property
    def _rules_alone(self) -> LoadedRules:
        from shipdesk.reference.own_rules import LoadedRules
        from shipdesk.reference.place_words import with_place_names

        return LoadedRules(with_place_names(self.reference.rules, self.reference))


@cache
def shipped() -> Shipped:
    """What lies in the `resources` of this program."""
    return Shipped(paths.resources())
