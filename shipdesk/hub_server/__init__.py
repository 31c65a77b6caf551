"""The embedded hub behind HTTP: a thin door, with what only a network knows: who asks, how much, and broken lines.

app = HubApp(hub, Access(...), accounts=("acc-desk",))
serve(app, listening_socket)
"""

from shipdesk.hub_server.app import HubApp
from shipdesk.hub_server.running import listen, serve, server_of

__all__ = ["HubApp", "listen", "serve", "server_of"]
