"""All labels: kind x size x resolution x script, drawn, measured, read by zxing and zbar. Prints a table."""

from __future__ import annotations

from collections import Counter

from tests.labels.made import label_context
from tests.labels.proving import all_cases, prove


def test_every_label_there_is_reads():
    context = label_context()
    labels: Counter = Counter()
    codes: Counter = Counter()
    for case in all_cases():
        codes[case.kind, case.dpi] += prove(case, context)
        labels[case.kind, case.dpi] += 1
    for (kind, dpi), count in labels.items():
        print(f"{kind:24} {dpi:4} dpi  {count:3} pairs x scripts  {codes[kind, dpi]:4} codes read by both readers")
    assert sum(codes.values()) > 500
