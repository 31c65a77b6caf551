"""`shipdesk consignment template`: patterns for the next shipment to the same customer."""

from __future__ import annotations

from typing import Any

import click

from shipdesk.cli import shapes
from shipdesk.cli.session import Session, pass_session
from shipdesk.domain.codec import encode
from shipdesk.services import consignment_templates as templates


@click.group()
def template() -> None:
    """Templates, by customer."""


@template.command()
@click.argument("ref")
@click.argument("name")
@pass_session
def save(session: Session, ref: str, name: str) -> None:
    """Keep a consignment as a template, without its numbers and dates."""
    session.run(lambda: {"template": shapes.template(templates.save_template(session.desk, ref, name))})


@template.command("list")
@pass_session
def list_(session: Session) -> None:
    """Every template."""
    session.run(
        lambda: {"templates": [shapes.template(one) for one in templates.list_templates(session.desk)]},
        {"templates": []},
    )


@template.command()
@click.argument("name")
@click.argument("newref")
@pass_session
def new(session: Session, name: str, newref: str) -> None:
    """Make a consignment like the template."""
    session.run(
        lambda: shapes.consignment(templates.new_from_template(session.desk, name, newref)), {"reference": newref}
    )


@template.command()
@click.argument("name")
@pass_session
def remove(session: Session, name: str) -> None:
    """Forget a template."""

    def work() -> dict[str, Any]:
        gone = templates.remove_template(session.desk, name)
        return {"removed": name, "template": encode(gone.consignment)}

    session.run(work)
