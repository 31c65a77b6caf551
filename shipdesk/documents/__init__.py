"""Trade papers on A4, each drawn from one frozen value.

data = documents.paper_data_of(consignment, reference, wording, second="th", revision=1)
rendered = documents.render("commercial-invoice", data, PaperContext(typesetter, reference, wording))
"""

from typing import TYPE_CHECKING

from shipdesk.late import late

if TYPE_CHECKING:
    from shipdesk.documents.building import paper_data_of
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
    "paper_data_of",
    "render",
    "render_manifest",
    "sheet_findings",
]

__getattr__ = late(
    __name__,
    {
        "IssuedPaper": "paper_data",
        "KINDS": "rendering",
        "ManifestPaper": "manifest_data",
        "PaperContext": "rendering",
        "PaperData": "paper_data",
        "Rendered": "rendering",
        "SheetFindings": "findings_data",
        "manifest_paper": "manifest_data",
        "paper_data_of": "building",
        "render": "rendering",
        "render_manifest": "manifest_rendering",
        "sheet_findings": "findings_data",
    },
)
