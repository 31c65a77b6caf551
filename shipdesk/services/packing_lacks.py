"""What stands between a consignment and its cartons, line by line, without packing anything."""

from __future__ import annotations

from shipdesk.domain.carton_data import carton_data
from shipdesk.domain.consignment import Consignment
from shipdesk.errors import WrongInput


def packing_lacks(consignment: Consignment) -> list[WrongInput]:
    """One fault for every line that can't be packed into cartons; empty where packing will go through."""
    lacks = []
    for index, item in enumerate(consignment.items):
        try:
            carton_data(item, consignment.product(item.line_no), f"/items/{index}")
        except WrongInput as lack:
            lacks.append(lack)
    return lacks
