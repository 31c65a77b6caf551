"""`shipdesk hub serve` where it cannot serve; `tests/hub_rules` has the server itself."""

import json
import sys

import pytest
from click.testing import CliRunner

from shipdesk.app.main import ShipDesk
from shipdesk.cli.main import build


def told(folder, *words: str):
    result = CliRunner().invoke(build(ShipDesk()), ["--desk", str(folder), "--json", "hub", "serve", *words])
    return result.exit_code, json.loads(result.stdout or "{}").get("error", {}).get("code")


def test_a_port_that_another_program_has(tmp_path):
    from shipdesk.hub_server import listen

    with listen(0) as other:
        assert told(tmp_path, "--port", str(other.getsockname()[1])) == (1, "busy")


def test_without_the_extra_it_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "shipdesk.hub_server", None)
    assert told(tmp_path, "--port", "0") == (1, "not_supported")


@pytest.mark.parametrize("port", ["65536", "-1", "x"])
def test_a_port_that_is_none(tmp_path, port):
    assert told(tmp_path, "--port", port)[0] == 2
