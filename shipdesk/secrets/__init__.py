"""Secrets in the operating system's keyring, and nowhere else."""

from typing import TYPE_CHECKING

from shipdesk.late import late

if TYPE_CHECKING:
    from shipdesk.secrets.keyring import Keyring, Vault

__all__ = ["Keyring", "Vault"]

__getattr__ = late(
    __name__,
    {
        "Keyring": "keyring",
        "Vault": "keyring",
    },
)
