"""Trade papers on A4, each drawn from one frozen value.

data = documents.paper_data(consignment, reference, wording, second="th", revision=1)
rendered = documents.render("commercial-invoice", data, PaperContext(typesetter, reference, wording))
"""

from shipdesk.documents.building import paper_data
from shipdesk.documents.findings_data import SheetFindings, sheet_findings
from shipdesk.documents.manifest_data import ManifestPaper, manifest_paper
from shipdesk.documents.manifest_rendering import render_manifest
from shipdesk.documents.paper_data import IssuedPaper, PaperData
from shipdesk.documents.rendering import KINDS, PaperContext, Rendered, render

__all__ = [
    "KINDS",
    "IssuedPaper",
    "ManifestPaper",
    "PaperContext",
    "PaperData",
    "Rendered",
    "SheetFindings",
    "manifest_paper",
    "paper_data",
    "render",
    "render_manifest",
    "sheet_findings",
]
