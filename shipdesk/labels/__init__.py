"""Labels for handling units, read back before they leave.

labels = label_data(consignment, reference, specimen_ssccs=block_numbers)
files = render("logistic-sscc", labels, LabelContext(typesetter, wording), form="pdf", dpi=203)
"""

from shipdesk.labels.label_data import LabelData, label_data
from shipdesk.labels.rendering import LabelContext, LabelFile, render

__all__ = ["LabelContext", "LabelData", "LabelFile", "label_data", "render"]
