"""The kinds of label that the desk makes."""

from __future__ import annotations

from collections.abc import Mapping

from shipdesk.labels import (
    battery_mark,
    carton_mark,
    caution_mark,
    consumer_sticker,
    limited_quantity_mark,
    logistic,
    pallet_sheet,
    phyto_carton_mark,
    waybill,
)
from shipdesk.labels.kind import LabelKind

KINDS: Mapping[str, LabelKind] = {
    logistic.NAME: logistic.KIND,
    "waybill": waybill.KIND,
    "pallet-sheet": pallet_sheet.KIND,
    "carton-mark": carton_mark.KIND,
    "phyto-carton-mark": phyto_carton_mark.KIND,
    "consumer-sticker": consumer_sticker.KIND,
    "caution-mark": caution_mark.KIND,
    "battery-mark": battery_mark.KIND,
    "limited-quantity-mark": limited_quantity_mark.KIND,
}
"""By the names that the command line gives them, in the order in which they are issued."""
