"""Secrets in the operating system's keyring, and nowhere else."""

from shipdesk.secrets.keyring import Keyring, Vault

__all__ = ["Keyring", "Vault"]
