"""Notices of new versions: signed by us, read only when the user allows it, and never more than a notice."""

from typing import TYPE_CHECKING

from shipdesk.late import late

if TYPE_CHECKING:
    from shipdesk.updates.notice import Download, Notice, Version
    from shipdesk.updates.sealed import LARGEST_NOTICE, Key, open_sealed, seal
    from shipdesk.updates.source import Source, load_source
    from shipdesk.updates.standing import Seen, is_news, judge

__all__ = [
    "LARGEST_NOTICE", "Download", "Key", "Notice", "Seen", "Source", "Version", "is_news", "judge", "load_source",
    "open_sealed", "seal",
]  # fmt: skip

__getattr__ = late(
    __name__,
    {
        "Download": "notice",
        "Key": "sealed",
        "LARGEST_NOTICE": "sealed",
        "Notice": "notice",
        "Seen": "standing",
        "Source": "source",
        "Version": "notice",
        "is_news": "standing",
        "judge": "standing",
        "load_source": "source",
        "open_sealed": "sealed",
        "seal": "sealed",
    },
)
