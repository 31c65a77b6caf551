"""The default hub: in this process, without network, obeying the hub's contract."""

from typing import TYPE_CHECKING

from shipdesk.late import late

if TYPE_CHECKING:
    from shipdesk.embedded_hub.embedded import EmbeddedHub, open_embedded_hub
    from shipdesk.embedded_hub.facts import Facts, load_facts
    from shipdesk.embedded_hub.served import ServedLeg, ServedRoute

__all__ = ["EmbeddedHub", "Facts", "ServedLeg", "ServedRoute", "load_facts", "open_embedded_hub"]

__getattr__ = late(
    __name__,
    {
        "EmbeddedHub": "embedded",
        "Facts": "facts",
        "ServedLeg": "served",
        "ServedRoute": "served",
        "load_facts": "facts",
        "open_embedded_hub": "embedded",
    },
)
