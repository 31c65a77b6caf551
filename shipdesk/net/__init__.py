"""The network: the only place that imports requests."""

from shipdesk.net.address import origin_of, require_safe
from shipdesk.net.transport import LARGEST_FILE, Answer, HttpTransport, Patience

__all__ = ["LARGEST_FILE", "Answer", "HttpTransport", "Patience", "origin_of", "require_safe"]
