"""Addresses that a token may be sent to: https anywhere, plain http on this computer only."""

from __future__ import annotations

import ipaddress
from urllib.parse import SplitResult, urlsplit

from shipdesk.errors import WrongInput


def require_safe(base_url: str) -> SplitResult:
    """Raises `WrongInput` for anything else, and for names, passwords or queries in it."""
    try:
        parts = urlsplit(base_url)
        host, _ = parts.hostname or "", parts.port
    except ValueError as error:
        raise WrongInput("pattern", "hub_address", pointer="/url", address=base_url) from error
    if parts.scheme not in ("http", "https") or not host or parts.username or parts.query or parts.fragment:
        raise WrongInput("pattern", "hub_address", pointer="/url", address=base_url)
    if parts.scheme == "http" and not is_loopback(host):
        raise WrongInput("pattern", "hub_address_not_https", pointer="/url", address=base_url)
    return parts


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def origin_of(base_url: str) -> str:
    """Scheme, host and port, where the sign-in lives beside the API."""
    parts = require_safe(base_url)
    return f"{parts.scheme}://{parts.netloc}"
