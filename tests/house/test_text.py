"""No text names a machine it was made on or where packages come from; every text is opened with its encoding."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

# Put together here so that this file does not hold what it forbids.
HOSTS = ["py" + "pi.org", "python" + "hosted", "npm" + "js.", "debian" + ".org"]
MACHINE = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/op" + "t/py", "C:\\\\" + "Users"]
FORBIDDEN = re.compile("|".join(HOSTS + MACHINE))


def tracked_texts(repository: Path) -> list[tuple[str, str]]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=repository, capture_output=True, check=False)
    if listed.returncode != 0:
        pytest.skip("this is no git checkout")
    texts = []
    for name in listed.stdout.decode().split("\0"):
        path = repository / name
        if name and path.is_file() and not path.is_symlink():
            data = path.read_bytes()
            if b"\0" not in data[:8000]:
                texts.append((name, data.decode("utf-8", "replace")))
    return texts


def test_no_text_names_a_machine_or_a_package_host(repository: Path) -> None:
    texts = tracked_texts(repository)
    found = [
        f"{name}:{number}: {line.strip()[:80]}"
        for name, text in texts
        for number, line in enumerate(text.splitlines(), 1)
        if FORBIDDEN.search(line)
    ]
    assert found == []


def lint_of_encodings(place: Path) -> subprocess.CompletedProcess[str]:
    """One rule of ruff's that is still a preview; switched on for all, previews would change other rules too."""
    rule = ["--preview", "--select", "PLW1514", "--output-format", "concise", "--no-cache"]
    return subprocess.run(
        [sys.executable, "-m", "ruff", "check", *rule, str(place)], capture_output=True, encoding="utf-8", check=False
    )


def test_every_text_file_is_opened_with_its_encoding(repository: Path) -> None:
    """Without it, Thai is Thai on one computer and rubbish on the next, which has another code page."""
    done = lint_of_encodings(repository)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_lint_of_encodings_sees_one_that_is_missing(tmp_path: Path) -> None:
    sample = tmp_path / "sample.py"
    sample.write_text("from pathlib import Path\n\nPath('x').read_text()\n", encoding="utf-8")
    done = lint_of_encodings(sample)
    assert done.returncode == 1
    assert "PLW1514" in done.stdout or "unspecified-encoding" in done.stdout
