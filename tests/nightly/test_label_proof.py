"""All labels: kind x size x resolution x script, drawn, measured, read by zxing and zbar. Prints the decode table."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest

from shipdesk.labels import KINDS
from tests.labels.made import label_context
from tests.labels.proving import DPIS, all_cases, prove


@pytest.mark.parametrize("kind", list(KINDS))
def test_every_label_there_is_reads(kind, capsys):
    """Read: labels right in that many scripts; wrong: those that are not, with the reason."""
    context, cases = label_context(), [case for case in all_cases() if case.kind == kind]
    right: Counter = Counter()
    codes: Counter = Counter()
    wrong: dict[str, list[str]] = defaultdict(list)
    for case in cases:
        try:
            codes[case.size] += prove(case, context, by_night=True)
            right[case.size, case.dpi] += 1
        except AssertionError as fault:
            wrong[case.size].append(f"{case}: {fault}")
    with capsys.disabled():
        print(f"\n{kind:24}" + "".join(f"{dpi:>6} dpi" for dpi in DPIS) + "   codes  wrong")
        for size in dict.fromkeys(case.size for case in cases):
            read = "".join(f"{right[size, dpi]:>10}" for dpi in DPIS)
            print(f"  {size:22}{read}{codes[size]:>8}{len(wrong[size]):>7}")
    assert not any(wrong.values()), dict(wrong)
    assert right.total() == len(cases) > 0
