"""A signal that would end the program is heard, also before anybody listens, and as long as the window is there."""

from __future__ import annotations

import os
import signal

import pytest

from shipdesk.app.asked_to_end import NAMES, asked_to_end

SIGNALS = [getattr(signal, name) for name in NAMES if hasattr(signal, name)]


@pytest.mark.skipif(os.name == "nt", reason="Windows can only end a process, not ask it")
@pytest.mark.parametrize("one", SIGNALS)
def test_a_signal_is_heard_whenever_it_comes(one):
    former, ends = signal.signal(one, signal.SIG_DFL), []
    try:
        with asked_to_end() as listen:
            os.kill(os.getpid(), one)
            listen(lambda: ends.append("end"))
            os.kill(os.getpid(), one)
        assert ends == ["end", "end"]
        assert signal.getsignal(one) is signal.SIG_DFL
    finally:
        signal.signal(one, former)


def test_what_was_to_be_ignored_stays_ignored():
    former = signal.signal(SIGNALS[0], signal.SIG_IGN)
    try:
        with asked_to_end():
            assert signal.getsignal(SIGNALS[0]) is signal.SIG_IGN
    finally:
        signal.signal(SIGNALS[0], former)
