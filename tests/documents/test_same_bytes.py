"""Every paper, drawn in other processes under other hash seeds, is the same byte for byte."""

from __future__ import annotations

import os
import subprocess
import sys

DRAWER = """
import hashlib, sys
from shipdesk import documents, paths
from shipdesk.documents import PaperContext
from shipdesk.reference import Reference, Wording
from shipdesk.reference.rules import load_rule_pack
from shipdesk.typeset import load_typesetter
from tests.documents import samples
from tests.documents.test_findings_sheet import DAY, GATE, TERM

resources = paths.resources()
context = PaperContext(load_typesetter(resources), Reference.load(resources), Wording.load(resources / "wording"))
kinds = list(documents.KINDS)
for kind in reversed(kinds) if "reversed" in sys.argv else kinds:
    findings = documents.sheet_findings([GATE, TERM], load_rule_pack(resources / "rules"), DAY, "zh")
    data = documents.paper_data_of(
        samples.of_kind(kind), context.reference, context.wording, second="zh", revision=1, findings=findings
    )
    print(kind, hashlib.sha256(documents.render(kind, data, context).pdf).hexdigest())
"""


def drawn(repository, seed: str, *words: str) -> list[str]:
    variables = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Bangkok" if words else "UTC"}
    done = subprocess.run(
        [sys.executable, "-c", DRAWER, *words],
        cwd=repository,
        env=variables,
        capture_output=True,
        text=True,
        check=True,
    )
    return sorted(done.stdout.splitlines())


def test_same_bytes_in_another_process_order_time_zone_and_hash_seed(repository):
    first = drawn(repository, "1")
    assert len(first) > 10
    assert drawn(repository, "4242", "reversed") == first
