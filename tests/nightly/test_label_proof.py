"""All labels: kind x size x resolution x script, drawn, measured, read by zxing and zbar. Prints the decode table."""

from __future__ import annotations

from collections import Counter, defaultdict

from tests.labels.made import LANGUAGE, label_context
from tests.labels.proving import DPIS, all_cases, prove


def test_every_label_there_is_reads():
    context = label_context()
    right: Counter = Counter()
    codes: Counter = Counter()
    wrong: dict[tuple[str, str], list[str]] = defaultdict(list)
    for case in all_cases():
        try:
            codes[case.kind, case.size] += prove(case, context, by_night=True)
            right[case.kind, case.size, case.dpi] += 1
        except AssertionError as fault:
            wrong[case.kind, case.size].append(f"{case}: {fault}")
    print(f"\n{'kind':24}{'size':10}" + "".join(f"{dpi:>6} dpi" for dpi in DPIS) + "   codes  wrong")
    for kind, size in dict.fromkeys((case.kind, case.size) for case in all_cases()):
        read = "".join(f"{right[kind, size, dpi]:>10}" for dpi in DPIS)
        print(f"{kind:24}{size:10}{read}{codes[kind, size]:>8}{len(wrong[kind, size]):>7}")
    print(f"of {len(LANGUAGE)} scripts each (fruit for China: 1); {sum(codes.values())} codes, each by both readers")
    assert not any(wrong.values()), [fault for faults in wrong.values() for fault in faults]
    assert sum(codes.values()) > 500
