"""The hub as the desk sees it: requests, answers, three outcomes, and a client of the contract's operations."""

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
