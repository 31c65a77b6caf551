"""Services with their routes, and departures."""

from __future__ import annotations

from datetime import datetime

from shipdesk.hub.calls.call import Inquiry, get, moment, unless_still

LARGEST_PAGE = 200


def services(
    *, origin: str | None = None, destination: str | None = None, mode: str | None = None, etag: str | None = None
) -> Inquiry:
    headers = unless_still(etag)
    return get(
        "listServices", "services", headers=headers, origin_country=origin, destination_country=destination, mode=mode
    )


def departures(
    *,
    route_id: str | None = None,
    service_code: str | None = None,
    since: datetime | None = None,
    before: datetime | None = None,
    cursor: str | None = None,
) -> Inquiry:
    return get(
        "listDepartures",
        "departures",
        route_id=route_id,
        service_code=service_code,
        departs_from=moment(since),
        departs_before=moment(before),
        cursor=cursor,
        limit=LARGEST_PAGE,
    )


def departure(departure_id: str) -> Inquiry:
    return get("getDeparture", "departures", departure_id)
