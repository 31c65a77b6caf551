"""What the embedded hub knows before anyone asks: contract, words, services, currencies. Read once, then shared."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shipdesk.domain.money import MinorUnits
from shipdesk.embedded_hub.contract import Contract
from shipdesk.embedded_hub.served import ServedRoute

if TYPE_CHECKING:
    from shipdesk.embedded_hub.press import Press
    from shipdesk.reference.hs import HsTable

LANGUAGES = ("en", "th", "zh-Hans")


@dataclass(frozen=True)
class Service:
    """One way to travel one route."""

    code: str
    route: ServedRoute
    temperature_regimes: tuple[str, ...]
    names: Mapping[str, str]


@dataclass(frozen=True)
class Facts:
    contract: Contract
    texts: Mapping[str, Any]
    tariff: Mapping[str, Any]
    journey: Mapping[str, Any]
    services: Mapping[str, Service]
    minor_units: MinorUnits
    environment: str = "OFFLINE"
    """The contract's Environment; in SANDBOX faults can be armed and the clock put forward."""
    auth_schemes: tuple[str, ...] = ("NONE",)
    longest_wait_s: int = 0
    """How long a poll of the feed may wait; whoever serves the hub does the waiting."""
    press: Callable[[], Press] | None = None
    """Draws labels and papers; made when first needed. Without one this hub offers none."""
    hs: Callable[[], HsTable] | None = None

    @property
    def countries(self) -> frozenset[str]:
        """Destinations of any route served."""
        return frozenset(c for service in self.services.values() for c in service.route.destination_countries)


def load_facts(folder: Path, routes: Sequence[ServedRoute], minor_units: MinorUnits) -> Facts:
    """`folder` is `resources/hub`."""
    tariff = tomllib.loads((folder / "tariff.toml").read_text(encoding="utf-8"))
    return Facts(
        contract=Contract.load(folder / "contract.json"),
        texts=tomllib.loads((folder / "texts.toml").read_text(encoding="utf-8")),
        tariff=tariff,
        journey=tomllib.loads((folder / "journey.toml").read_text(encoding="utf-8")),
        services={service.code: service for service in _services(tariff["services"], routes)},
        minor_units=minor_units,
    )


def _services(kinds: Sequence[Mapping[str, Any]], routes: Sequence[ServedRoute]) -> Iterator[Service]:
    for route in routes:
        for kind in kinds:
            yield Service(
                code=f"{route.route_id}-{kind['suffix']}",
                route=route,
                temperature_regimes=tuple(kind["temperature_regimes"]),
                names={language: kind[language].format(route=route.name) for language in LANGUAGES},
            )
