"""karrio's server behind the port: a second provider, whose REST API wears the contract's clothes.

It has no idempotency, no versions, no routes, no feed, one HS code and one description for a line, and money in binary
floating point. What it lacks is not made up: the operation is told as absent (`offer`), and a booking that would lose
something dangerous on the way is refused. What the desk promises, each booking once, is kept here by a search before
each create (`bookings`).
"""

from typing import TYPE_CHECKING

from shipdesk.late import late

if TYPE_CHECKING:
    from shipdesk.hub.karrio.key import ServerKey
    from shipdesk.hub.karrio.provider import KarrioProvider

__all__ = ["KarrioProvider", "ServerKey"]

__getattr__ = late(
    __name__,
    {
        "KarrioProvider": "provider",
        "ServerKey": "key",
    },
)
