"""The embedded hub behind HTTP: a thin door, with what only a network knows: who asks, how much, and broken lines.

app = HubApp(hub, Access(...), accounts=("acc-desk",))
serve(app, listening_socket)
"""

from typing import TYPE_CHECKING

from shipdesk.late import late

if TYPE_CHECKING:
    from shipdesk.hub_server.app import HubApp
    from shipdesk.hub_server.running import listen, serve, server_of

__all__ = ["HubApp", "listen", "serve", "server_of"]

__getattr__ = late(
    __name__,
    {
        "HubApp": "app",
        "listen": "running",
        "serve": "running",
        "server_of": "running",
    },
)
