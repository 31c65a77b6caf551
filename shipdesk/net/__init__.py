"""The network: the only place that imports requests."""

from shipdesk.net.transport import Answer, HttpTransport

__all__ = ["Answer", "HttpTransport"]
