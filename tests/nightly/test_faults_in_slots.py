"""F47 with its full number: thirty faults in slots while somebody types."""

from tests.ui.conftest import dressed_app, icons, qtbot, toolkit  # noqa: F401 - fixtures
from tests.ui.test_editor import desk, filled  # noqa: F401 - fixtures
from tests.ui.test_faults_in_slots import fail_while_typing


def test_f47_thirty_faults(toolkit, desk, qtbot, monkeypatch):  # noqa: F811
    fail_while_typing(toolkit, desk, qtbot, monkeypatch, 30)
