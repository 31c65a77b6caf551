"""What a maintainer publishes: keys and notices, the list of parts, checksums; and the workflow that names them."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import subprocess
import sys
from datetime import UTC, datetime

import bundle_parts
import notices
import pytest
import release
import sbom
import setting_up
import yaml
from sqlite_utils import Database

import dev
import shipdesk
from shipdesk.errors import WrongInput
from shipdesk.paths import resources
from shipdesk.updates import load_source


@pytest.fixture
def keyed(tmp_path):
    """A new secret key in its file, and the public half that was told."""
    file = tmp_path / "update.key"
    return file, notices.new_key(file)


def test_a_new_key_is_the_users_alone_and_never_overwritten(keyed):
    file, public = keyed
    if sys.platform != "win32":
        assert file.stat().st_mode & 0o777 == 0o600
    assert base64.b64decode(public) == notices.public_of(notices.read_key(file))
    with pytest.raises(FileExistsError):
        notices.new_key(file)


def test_a_version_whose_schema_no_kept_database_has_is_not_published(tmp_path):
    for kind in ("desk", "catalog", "hub"):
        (tmp_path / f"{kind}-9.sql").write_text("'m001_of_long_ago'", encoding="utf-8")
    for kind, migrations in release.KEPT.items():
        with pytest.raises(notices.NotPossible, match=f"{kind}-9.sql"):
            release.require_kept_schemas(tmp_path)
        names = [one.name for one in migrations.pending(Database(memory=True))]
        (tmp_path / f"{kind}-10.sql").write_text(" ".join(f"'{name}'" for name in names), encoding="utf-8")
    release.require_kept_schemas(tmp_path)


def test_the_key_may_come_from_the_environment(keyed, monkeypatch):
    monkeypatch.setenv(notices.KEY_VARIABLE, keyed[0].read_text(encoding="ascii"))
    assert notices.read_key(None) == notices.read_key(keyed[0])
    monkeypatch.setenv(notices.KEY_VARIABLE, "c2hvcnQ=")
    with pytest.raises(notices.NotPossible, match="No secret key"):
        notices.read_key(None)


def test_a_notice_is_taken_by_a_program_that_pins_the_key_and_by_no_other(keyed, tmp_path):
    secret = notices.read_key(keyed[0])
    source = notices.source_for_rehearsal(secret)
    setup, out = tmp_path / "ShipDesk-setup.exe", tmp_path / "notice.json"
    setup.write_bytes(b"MZ")
    notices.write_notice(out, [setup], 7, f"{source.page_prefix}x", {"en": "New."}, secret)
    assert notices.judge_as_the_program(out, source) == shipdesk.__version__
    with pytest.raises(WrongInput, match="update_not_signed"):
        notices.judge_as_the_program(out, notices.source_for_rehearsal(bytes(32)))
    content = json.loads(base64.b64decode(json.loads(out.read_bytes())["notice"]))
    assert content["downloads"][0]["sha256"] == hashlib.sha256(b"MZ").hexdigest()
    assert base64.b64encode(secret) not in out.read_bytes()


def test_nobody_publishes_with_the_placeholder():
    if not load_source(notices.PINNED).is_placeholder:
        pytest.skip("a real key is pinned")
    with pytest.raises(notices.NotPossible, match="PLACEHOLDER"):
        notices.require_real()


def test_the_command_says_why_it_does_not_publish(repository):
    command = [sys.executable, "resources/installers/release.py", "check"]
    more = {"PYTHONPATH": str(dev.WINDOWS_INSTALLER)}
    done = subprocess.run(
        command, cwd=repository, capture_output=True, check=False, env=setting_up.environment(**more), encoding="utf-8"
    )
    if load_source(notices.PINNED).is_placeholder:
        assert (done.returncode, "Not possible" in done.stdout) == (1, True), done.stderr


def test_the_list_of_parts_names_each_once_with_its_licence(tmp_path, repository):
    file = tmp_path / "parts.json"
    count = sbom.write(file, repository / "requirements.txt", datetime(2026, 12, 1, tzinfo=UTC))
    told = json.loads(file.read_text(encoding="utf-8"))
    parts = told["components"]
    assert len(parts) == count == len({one["bom-ref"] for one in parts})
    assert all(one["licenses"] for one in parts)
    packages = [one for one in parts if "purl" in one]
    assert all(one["purl"] == f"pkg:pypi/{one['name']}@{one['version']}" for one in packages)
    assert [one["name"] for one in packages if not one.get("properties")] == []
    assert set(told["dependencies"][0]["dependsOn"]) == {one["bom-ref"] for one in parts}
    assert {"Python", "pyside6-essentials", "pynacl"} <= {one["name"] for one in parts}


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("MIT", [{"license": {"id": "MIT"}}]),
        ("MIT AND CC-BY-4.0", [{"expression": "MIT AND CC-BY-4.0"}]),
        ("Apache Software License", [{"license": {"id": "Apache-2.0"}}]),
        ("Public Domain, as we say", [{"license": {"name": "Public Domain, as we say"}}]),
    ],
)
def test_licences_are_written_as_the_standard_wants(said, written):
    assert sbom._licences(said) == written


def test_checksums_are_as_other_programs_read_them(tmp_path):
    (tmp_path / "a.exe").write_bytes(b"a")
    (tmp_path / "b.dmg").write_bytes(b"b")
    sums = notices.write_sums(tmp_path).read_text(encoding="utf-8")
    assert sums == f"{hashlib.sha256(b'a').hexdigest()}  a.exe\n{hashlib.sha256(b'b').hexdigest()}  b.dmg\n"


@pytest.mark.parametrize("name", ["test", "release"])
def test_the_workflows_name_verbs_and_files_that_are_there(repository, name):
    text = (repository / ".github" / "workflows" / f"{name}.yml").read_text(encoding="utf-8")
    assert yaml.safe_load(text)["jobs"]
    verbs = re.findall(r"dev\.py ([a-z]+)", text)
    assert verbs
    assert set(verbs) <= set(dev.VERBS)
    assert [
        path for path in re.findall(r"resources/installers/[\w./-]+", text) if not (repository / path).is_file()
    ] == []


@pytest.mark.parametrize(
    ("place", "stays"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/plugins/sqldrivers/qsqlite.dll", False),
        ("PySide6/Qt6Core.dll", True),
        ("PySide6/Qt6Quick.dll", False),
        ("PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore", True),
        ("PySide6/Qt/lib/QtQml.framework/Versions/A/QtQml", False),
        ("PySide6/translations/qtbase_th.qm", True),
        ("PySide6/translations/qtbase_de.qm", False),
        ("stdnum/th/tin.py", True),
        ("stdnum/de/vat.py", False),
        ("libgtk-3.so.0", False),
        ("libcups.so.2", False),
        ("libcrypto.so.3", True),
        ("rapidfuzz/fuzz_cpp.so", True),
        ("rapidfuzz/fuzz_cpp_avx2.so", False),
    ],
)
def test_what_goes_into_a_bundle(place, stays):
    assert bundle_parts.wanted(place, linux=True) is stays


def test_resources_of_those_who_build_stay_at_home():
    names = {file.relative_to(resources()).as_posix() for file, _ in bundle_parts.resource_files(resources())}
    assert {"updates/source.toml", "licences/carried.toml", "icons/program/shipdesk-256.png", "icons/ok.svg"} <= names
    assert [name for name in names if name.startswith("installers/") or name.endswith((".py", ".ts"))] == []
