"""What a release is made of, as CycloneDX 1.6 JSON: every package, font and table with its version and licence."""

from __future__ import annotations

import json
import re
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from shipdesk import __version__, paths
from shipdesk.reference.third_parties import ThirdParty, plain, third_parties

SPDX_EXPRESSION = re.compile(r"[A-Za-z0-9.+-]+( (AND|OR|WITH) [A-Za-z0-9.+-]+)*")
SPDX_OF_WORDS = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "GNU Lesser General Public License v2 or later (LGPLv2+)": "LGPL-2.0-or-later",
}
"""Older packages tell their licence in the registry's words."""
OURS = "pkg:github/shipdesk/shipdesk"


def write(file: Path, requirements: Path, moment: datetime | None = None) -> int:
    """Writes the list and returns how many parts it names."""
    hashes = pinned_hashes(requirements.read_text(encoding="utf-8"))
    parts = third_parties(paths.resources())
    components = [_component(one, hashes.get(plain(one.name), [])) for one in parts]
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid4()}",
        "version": 1,
        "metadata": {
            "timestamp": (moment or datetime.now(UTC)).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application", "bom-ref": "shipdesk", "name": "ShipDesk", "version": __version__,
                "licenses": [{"license": {"id": "Apache-2.0"}}],
            },
        },
        "components": components,
        "dependencies": [{"ref": "shipdesk", "dependsOn": [one["bom-ref"] for one in components]}],
    }  # fmt: skip
    file.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return len(components)


def pinned_hashes(requirements: str) -> dict[str, list[str]]:
    """The SHA-256 of every file that may be installed, by plain name."""
    found = {}
    for line in requirements.replace("\\\n", " ").splitlines():
        name = re.match(r"([A-Za-z0-9._-]+)==", line)
        if name:
            found[plain(name[1])] = re.findall(r"--hash=sha256:([0-9a-f]{64})", line)
    return found


def _component(one: ThirdParty, hashes: list[str]) -> dict[str, Any]:
    name = plain(one.name) if one.version else one.name
    reference = f"pkg:pypi/{name}@{one.version}" if one.version else re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    component: dict[str, Any] = {
        "type": "library" if one.version else "data",
        "bom-ref": reference,
        "name": name,
        "licenses": _licences(one.licence),
    }
    if one.version:
        component |= {"version": one.version, "purl": reference}
    if hashes:
        kept = [{"name": "sha256", "value": value} for value in hashes]
        component["properties"] = [{"name": f"shipdesk:pinned-{each['name']}", "value": each["value"]} for each in kept]
    return component


def _licences(said: str) -> list[dict[str, Any]]:
    spdx = SPDX_OF_WORDS.get(said, said)
    if not SPDX_EXPRESSION.fullmatch(spdx):
        return [{"license": {"name": said}}]
    return [{"expression": spdx}] if " " in spdx else [{"license": {"id": spdx}}]
