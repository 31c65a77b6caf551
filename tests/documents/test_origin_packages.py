"""Packages of a form: whatever lies in whichever carton, each carton counts once and no weight is counted twice."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as some

from shipdesk.documents.origin.packages import packages_of
from shipdesk.domain.consignment import HandlingUnit, UnitContent
from shipdesk.domain.measures import Length, Weight, total_weight
from tests.documents import samples

LINES = 5
CONSIGNMENT = samples.consignment("CN", tuple("24" for _ in range(LINES)))
CARTON = CONSIGNMENT.handling_units[0]


def unit(number: int, holds: set[int], kind: str) -> HandlingUnit:
    contents = tuple(UnitContent(line_no=line, quantity=Decimal(1)) for line in sorted(holds))
    return replace(
        CARTON,
        client_unit_reference=f"U{number}",
        package_type=kind,
        gross_weight_kg=Weight(Decimal(number + 1)),
        length_cm=Length(Decimal(10)),
        contents=contents,
    )


lines = some.sets(some.integers(1, LINES), min_size=1)


@given(
    packed=some.lists(some.tuples(lines, some.sampled_from(["CT", "BX"])), min_size=1, max_size=12),
    wanted=lines,
)
def test_every_package_counts_once_and_weighs_once(packed, wanted):
    units = tuple(unit(number, holds, kind) for number, (holds, kind) in enumerate(packed))
    found = packages_of(replace(CONSIGNMENT, handling_units=units), sorted(wanted))
    touched = [one for one, (holds, _) in zip(units, packed, strict=True) if holds & wanted]
    assert list(found.units) == touched
    assert sum(sum(line.counts.values()) for line in found.by_line.values()) == len(touched) == found.counts.total()
    own = [line.gross for line in found.by_line.values() if line.gross is not None and line.counts]
    assert total_weight(own) <= total_weight(one.gross_weight_kg for one in touched)
    pure = all(holds <= wanted for holds, _ in packed if holds & wanted)
    assert (found.gross is not None) is (pure and bool(touched))
    for line_no, line in found.by_line.items():
        beside = {other for holds, _ in packed for other in holds & wanted if line_no in holds and other < line_no}
        assert line.shared_with <= beside
        if any(line_no in holds for holds, _ in packed):
            assert line.counts or line.shared_with
