"""Read and change the settings that belong to the business."""

from __future__ import annotations

from shipdesk.services.desk import Desk
from shipdesk.settings import SETTINGS, setting


def get_setting(desk: Desk, key: str) -> str:
    """The value set, else the default; an unknown key is `WrongInput`."""
    declared = setting(key)
    value = desk.store.settings.get(key)
    return declared.default if value is None else value


def set_setting(desk: Desk, key: str, value: str) -> str:
    """Validates, stores and returns the value."""
    valid = setting(key).validate(value)
    with desk.store.atomic():
        desk.store.settings.set(key, valid)
    return valid


def list_settings(desk: Desk) -> dict[str, str]:
    return {key: get_setting(desk, key) for key in SETTINGS}
