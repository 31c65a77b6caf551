"""The hub as the desk sees it: requests, answers, three outcomes, and a client of the contract's operations."""

from typing import TYPE_CHECKING

from shipdesk.late import late

if TYPE_CHECKING:
    from shipdesk.hub.client import HubClient
    from shipdesk.hub.outcome import classify
    from shipdesk.hub.port import Done, FieldFault, HubRequest, HubResponse, Outcome, Problem, Refused, Send, Unknown

__all__ = [
    "Done",
    "FieldFault",
    "HubClient",
    "HubRequest",
    "HubResponse",
    "Outcome",
    "Problem",
    "Refused",
    "Send",
    "Unknown",
    "classify",
]

__getattr__ = late(
    __name__,
    {
        "Done": "port",
        "FieldFault": "port",
        "HubClient": "client",
        "HubRequest": "port",
        "HubResponse": "port",
        "Outcome": "port",
        "Problem": "port",
        "Refused": "port",
        "Send": "port",
        "Unknown": "port",
        "classify": "outcome",
    },
)
