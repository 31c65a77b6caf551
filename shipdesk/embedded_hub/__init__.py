"""The default hub: in this process, without network, obeying the hub's contract."""

from shipdesk.embedded_hub.embedded import EmbeddedHub, open_embedded_hub
from shipdesk.embedded_hub.facts import Facts, load_facts
from shipdesk.embedded_hub.served import ServedLeg, ServedRoute

__all__ = ["EmbeddedHub", "Facts", "ServedLeg", "ServedRoute", "load_facts", "open_embedded_hub"]
