"""F24: a keyring that is missing, locked, denied, has lost the value, or gets 3,000 characters."""

import keyring.backend
import keyring.errors
import pytest

from shipdesk.errors import SecretTrouble
from shipdesk.secrets import Keyring, Vault
from shipdesk.secrets import keyring as module


class InMemory(keyring.backend.KeyringBackend):
    """As strict as Windows: no entry over 1,280 characters."""

    priority = 9

    def __init__(self):
        super().__init__()
        self.kept = {}
        self.fault = None

    def get_password(self, service, username):
        self._trouble()
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self._trouble()
        if len(password) > 1_280:
            raise OSError(1783, "The stub received bad data")
        self.kept[service, username] = password

    def delete_password(self, service, username):
        self._trouble()
        if self.kept.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError

    def _trouble(self):
        if self.fault is not None:
            raise self.fault


@pytest.fixture
def backend():
    return InMemory()


@pytest.fixture
def vault(backend):
    return Vault(Keyring(backend), "https://hub.example/v1 desk")


@pytest.mark.parametrize("secret", ["t", "x" * 1_000, "y" * 3_000, "ภาษาไทย" * 100, ""])
def test_what_is_kept_comes_back(vault, secret):
    assert vault.read() is None
    vault.write("another")
    vault.write(secret)
    assert vault.read() == secret


def test_what_is_forgotten_is_gone(vault, backend):
    vault.write("z" * 3_000)
    vault.forget()
    assert backend.kept == {}
    assert vault.read() is None
    vault.forget()


def test_a_secret_that_lost_a_piece_is_none_at_all(vault, backend):
    vault.write("z" * 3_000)
    lost = next(name for name in backend.kept if name[1].endswith("#2"))
    del backend.kept[lost]
    assert vault.read() is None
    backend.kept[lost] = "z"
    assert vault.read() is None
    backend.kept[module.SERVICE, "https://hub.example/v1 desk"] = "something else"
    assert vault.read() is None


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (keyring.errors.NoKeyringError(), "keyring_missing"),
        (keyring.errors.KeyringLocked(), "keyring_locked"),
        (keyring.errors.InitError(), "keyring_locked"),
        (keyring.errors.PasswordSetError(), "keyring_denied"),
        (PermissionError(), "keyring_denied"),
    ],
)
def test_trouble_is_told_and_nothing_is_kept_elsewhere(vault, backend, fault, reason):
    backend.fault = fault
    for act in (vault.read, lambda: vault.write("secret"), vault.forget):
        with pytest.raises(SecretTrouble) as trouble:
            act()
        assert trouble.value.reason == reason
        assert "secret" not in str(trouble.value)
    assert backend.kept == {}


def test_an_endless_secret_is_refused(vault, backend):
    with pytest.raises(SecretTrouble) as trouble:
        vault.write("z" * 20_000)
    assert trouble.value.reason == "keyring_too_long"
    assert backend.kept == {}


def test_a_keyring_that_writes_plain_files_is_no_keyring(monkeypatch):
    class PlaintextKeyring(InMemory):
        priority = 99

    monkeypatch.setattr("keyring.backend.get_all_keyring", lambda: [PlaintextKeyring()])
    with pytest.raises(SecretTrouble) as trouble:
        Keyring().write("name", "secret")
    assert trouble.value.reason == "keyring_missing"
