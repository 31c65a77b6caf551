"""The kinds of label that the desk makes."""

from __future__ import annotations

from collections.abc import Mapping

from shipdesk.labels import caution_mark, logistic
from shipdesk.labels.kind import LabelKind

KINDS: Mapping[str, LabelKind] = {
    logistic.NAME: logistic.KIND,
    "caution-mark": caution_mark.KIND,
}
"""By the names that the command line gives them."""
