"""The embedded hub behind HTTP: a thin door, with what only a network knows: who asks, how much, and broken lines.

app = hub_app(hub, Access(...), accounts=("acc-desk",), prefix="http://127.0.0.1:8643")
serve(app, listening_socket)
"""

from shipdesk.hub_server.app import hub_app
from shipdesk.hub_server.running import listen, serve

__all__ = ["hub_app", "listen", "serve"]
