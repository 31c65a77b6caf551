"""The network: the only place that imports requests."""

from typing import TYPE_CHECKING

from shipdesk.late import late

if TYPE_CHECKING:
    from shipdesk.net.address import origin_of, require_safe
    from shipdesk.net.transport import LARGEST_FILE, Answer, HttpTransport, Patience

__all__ = ["LARGEST_FILE", "Answer", "HttpTransport", "Patience", "origin_of", "require_safe"]

__getattr__ = late(
    __name__,
    {
        "Answer": "transport",
        "HttpTransport": "transport",
        "LARGEST_FILE": "transport",
        "Patience": "transport",
        "origin_of": "address",
        "require_safe": "address",
    },
)
