"""Templates: a consignment kept as a pattern for the next ones to the same customer."""

from __future__ import annotations

from dataclasses import replace

from shipdesk.domain.consignment import REFERENCE
from shipdesk.domain.shapes import Text
from shipdesk.domain.texts import is_whole
from shipdesk.errors import WrongInput
from shipdesk.services.copy_consignment import add_draft, cleared
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.templates import Template

NAME = Text(80)


def save_template(desk: Desk, reference: str, name: str) -> Template:
    """The consignment without numbers and dates under a name; the same name again replaces it."""
    NAME.read(name, "/name")
    template = Template(name.strip(), cleared(find(desk, reference), "TEMPLATE"), desk.tools.now())
    with desk.store.atomic():
        desk.store.templates.put(template)
    return template


def list_templates(desk: Desk) -> list[Template]:
    """By customer."""
    return desk.store.templates.all()


def remove_template(desk: Desk, name: str) -> Template:
    """What went can be put back."""
    with desk.store.atomic():
        template = find_template(desk, name)
        if template is None:
            raise WrongInput("not_found", "template_unknown", name=name)
        desk.store.templates.remove(name)
    return template


def find_template(desk: Desk, name: str) -> Template | None:
    return desk.store.templates.get(name) if is_whole(name) else None


def put_back_template(desk: Desk, template: Template) -> None:
    """As it was; also in place of the one that was kept over it."""
    with desk.store.atomic():
        desk.store.templates.put(template)


def new_from_template(desk: Desk, name: str, reference: str) -> StoredConsignment:
    """A draft like the template; prices and names are those of the day it was kept."""
    REFERENCE.read(reference, "/client_reference")
    with desk.store.atomic():
        template = desk.store.templates.get(name)
        if template is None:
            raise WrongInput("not_found", "template_unknown", name=name)
        return add_draft(desk, replace(template.consignment, client_reference=reference))
