"""`dev.py` before it has installed anything: what it says, and what it finds missing."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import bundling
import pytest
import setting_up
import wheels

import dev


def said(repository: Path, *words: str, **variables: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, str(repository / "dev.py"), *words],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **variables},
    )
    return done.returncode, done.stdout


@pytest.mark.parametrize("file", ["dev.py", "resources/installers/setting_up.py"])
def test_it_stands_on_the_standard_library_alone(repository: Path, file: str) -> None:
    tree = ast.parse((repository / file).read_text(encoding="utf-8"))
    named = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    named |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    assert {name.split(".")[0] for name in named} <= {*sys.stdlib_module_names, "setting_up"}


def test_every_verb_is_explained(repository: Path) -> None:
    status, text = said(repository, "--help")
    assert status == 0
    assert [verb for verb in dev.VERBS if f"\n{verb} " not in text] == []


@pytest.mark.parametrize("words", [(), ("dance",)])
def test_an_unknown_verb_is_a_usage_error(repository: Path, words: tuple[str, ...]) -> None:
    status, text = said(repository, *words)
    assert status == 2
    assert "run " in text


def test_a_missing_library_is_told_by_its_package() -> None:
    wanted = {"libno-such-thing.so.9": "libno-such-thing9"}
    missing = setting_up.missing_packages(wanted, {"no-such-program": "no-such-tools"})
    assert missing == ["libno-such-thing9", "no-such-tools"]


@pytest.mark.parametrize("want", ["qt", "window", "test", "nightly", "bench", "bundle", "release"])
def test_what_a_verb_wants_stands_in_the_table_of_packages(want: str) -> None:
    assert {**setting_up.listed("libraries", want), **setting_up.listed("programs", want)}


def test_what_is_installed_is_known_by_what_was_pinned(tmp_path: Path) -> None:
    pinned = tmp_path / "pinned.txt"
    pinned.write_text("one==1", encoding="utf-8")
    assert not setting_up.is_installed(tmp_path, pinned)
    setting_up.note_installed(tmp_path, pinned)
    assert setting_up.is_installed(tmp_path, pinned)
    pinned.write_text("one==2", encoding="utf-8")
    assert not setting_up.is_installed(tmp_path, pinned)


def test_without_root_the_exact_line_is_named(capsys, monkeypatch) -> None:
    if sys.platform == "win32":
        pytest.skip("no system packages on Windows")
    monkeypatch.setattr("shutil.which", lambda name: "/usr/bin/" + name)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(SystemExit) as ended:
        setting_up.bring_system_packages(["libgl1", "libegl1"])
    assert ended.value.code == 1
    assert "sudo apt-get install --yes --no-install-recommends libgl1 libegl1\n" in capsys.readouterr().out


def test_no_screen_is_seen_by_the_two_variables(monkeypatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert not dev.has_screen()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert dev.has_screen()


def test_sizes_name_every_part_over_five_megabytes(tmp_path: Path, capsys) -> None:
    (tmp_path / "inside" / "big").mkdir(parents=True)
    (tmp_path / "inside" / "big" / "a.bin").write_bytes(bytes(4_000_000))
    (tmp_path / "inside" / "big" / "b.bin").write_bytes(bytes(2_000_000))
    (tmp_path / "inside" / "small.bin").write_bytes(bytes(1_000_000))
    bundling.print_sizes(tmp_path)
    text = capsys.readouterr().out
    assert "size: 7 MB in 3 files" in text
    assert "6.0 MB  inside/big\n" in text
    assert "small.bin" not in text


def test_the_lock_is_pinned_and_hashed_for_every_system(repository: Path) -> None:
    lines = (repository / "requirements.txt").read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    assert [line[:60] for line in lines if "==" not in line or "--hash=sha256:" not in line] == []
    text = "\n".join(lines)
    assert "sys_platform == 'win32'" in text
    assert "sys_platform == 'darwin'" in text


def ended(status: int) -> subprocess.Popen[str]:
    program = f"import sys; sys.stderr.write('what uv said'); sys.exit({status})"
    return subprocess.Popen([sys.executable, "-c", program], stderr=subprocess.PIPE, encoding="utf-8")


@pytest.mark.parametrize(
    ("statuses", "verdict", "word"),
    [((0, 0), True, "there"), ((0, 1), False, "LACKING"), ((2, 0), True, "not known")],
)
def test_a_lacking_wheel_fails_and_a_silent_registry_is_told(
    capsys, statuses: tuple[int, ...], verdict: bool, word: str
) -> None:
    asked = {f"system {number}": ended(status) for number, status in enumerate(statuses)}
    assert wheels.are_there(asked) is verdict
    text = capsys.readouterr().out
    assert word in text
    assert ("what uv said" in text) == any(statuses)
