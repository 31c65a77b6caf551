"""One label to a machine on the network: taken, not taken, or nobody knows; never twice."""

from __future__ import annotations

import pytest

from shipdesk.drawing import zpl
from shipdesk.drawing.bits import Bits
from shipdesk.drawing.press_setup import PressSetup
from shipdesk.printing import Done, PrintLoad, Refused, Unknown
from shipdesk.printing.network import NetworkPrinter, Patience
from shipdesk.printing.status import status_language
from tests.printing.fake_printer import PAPER_OUT, READY

BITS = Bits(800, 120, bytes(range(250)) * 48)
LOAD = PrintLoad("SO-1 C1", zpl.encode(BITS, PressSetup()), BITS, 203)
QUICK = Patience(connect=2, write=2, close=2, status=0.2)


def send(machine, *, trouble="well"):
    machine.troubles = [trouble]
    return NetworkPrinter("127.0.0.1", machine.port, "zpl", QUICK).send(LOAD)


@pytest.mark.parametrize("trouble", ["well", "mute", "slow"])
def test_what_is_taken_is_whole_and_once(machine, trouble):
    assert send(machine, trouble=trouble) == Done()
    machine.close()
    assert machine.printed == [LOAD.data.strip()]
    assert machine.connections == 1


def test_a_printer_without_paper_gets_nothing(machine):
    outcome = send(machine, trouble="paper-out")
    assert (type(outcome), outcome.reason) == (Refused, "printer_paper_out")
    machine.close()
    assert machine.printed == []


@pytest.mark.parametrize(
    ("trouble", "reason"),
    [("cut-off", "print_cut_off"), ("late-cut", "print_cut_off"), ("silent", "print_not_confirmed")],
)
def test_nobody_knows_what_became_of_it(machine, trouble, reason):
    outcome = send(machine, trouble=trouble)
    assert (type(outcome), outcome.reason) == (Unknown, reason)
    machine.close()
    assert machine.connections == 1
    assert len(machine.printed) <= 1


@pytest.mark.parametrize(
    ("trouble", "outcome"), [("silent", Done), ("mute", Done), ("late-cut", Unknown), ("cut-off", Unknown)]
)
def test_of_a_silent_printer_what_it_let_in_is_sent(machine, trouble, outcome):
    machine.troubles = [trouble]
    printer = NetworkPrinter("127.0.0.1", machine.port, "zpl", QUICK, silent=True)
    assert isinstance(printer.send(LOAD), outcome)
    machine.close()
    assert machine.connections == 1


def test_a_hanging_printer_is_not_known_to_have_printed(machine):
    outcome = send(machine, trouble="hang")
    assert isinstance(outcome, Unknown)
    assert machine.connections == 1


def test_a_printer_that_is_gone_is_refused_and_nothing_was_sent(machine):
    machine.close()
    outcome = send(machine)
    assert (type(outcome), outcome.reason) == (Refused, "printer_not_reached")
    assert outcome.values["address"] == f"127.0.0.1:{machine.port}"


def test_a_mute_printer_is_asked_once_in_a_run(machine):
    printer = NetworkPrinter("127.0.0.1", machine.port, "zpl", QUICK)
    machine.troubles = ["mute", "mute"]
    assert [printer.send(LOAD), printer.send(LOAD)] == [Done(), Done()]
    machine.close()
    assert machine.printed == [LOAD.data.strip()] * 2


@pytest.mark.parametrize(
    ("answer", "trouble"),
    [
        (READY, None),
        (PAPER_OUT, "printer_paper_out"),
        (READY.replace(b"030,0,0", b"030,0,1"), "printer_paused"),
        (READY.replace(b"000,0,0,0,0", b"000,0,1,0,0"), "printer_head_open"),
        (READY.replace(b"000,0,0,0,0", b"000,0,0,1,0"), "printer_ribbon_out"),
        (b"\x02garbage\x03", None),
        (b"", None),
    ],
)
def test_what_zebras_say_of_themselves(answer, trouble):
    assert status_language("zpl").trouble(answer) == trouble


@pytest.mark.parametrize(
    ("answer", "trouble"),
    [
        (b"\0", None),
        (b"\x20", None),
        (b"\x04", "printer_paper_out"),
        (b"\x05", "printer_head_open"),
        (b"\x02", "printer_jam"),
    ],
)
def test_what_tsc_machines_say_of_themselves(answer, trouble):
    assert status_language("tspl").trouble(answer) == trouble
