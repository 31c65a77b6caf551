"""What one call of the command line works with, and how it answers: one object, one exit status."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, Protocol

import click

from shipdesk import paths
from shipdesk.cli.plain_text import render
from shipdesk.errors import DeskError, WrongInput
from shipdesk.paths import DeskFolder

if TYPE_CHECKING:
    from shipdesk.reference import Messages
    from shipdesk.services.desk import Desk

GRAVEST = (5, 4, 3, 1, 0)
"""Of several exit statuses the worst decides, in this order."""


class Program(Protocol):
    """What `app` hands to the command line."""

    @property
    def messages(self) -> Messages: ...

    def open_desk(self, folder: Path | None) -> Desk: ...

    def open_window(self, folder: Path | None) -> int: ...

    def look_at(self, folder: Path | None, database: Path) -> Desk:
        """The desk with another file of it, as that of a backup: nothing of it can be changed."""

    def insist_on(self, folder: Path | None) -> None:
        """A cloud-synced or network folder is used as a desk all the same."""

    def make_sample(self, desk: Desk) -> Mapping[str, Any]: ...

    def remove_sample(self, desk: Desk) -> Mapping[str, Any]: ...

    def selftest(self) -> Mapping[str, Any]: ...

    def fault_of_disk(self, error: Exception) -> DeskError | None:
        """The desk's word for what the disk did; None for what is a fault of the program."""

    def demo(self, out: Path) -> Mapping[str, Any]: ...

    def serve_hub(
        self,
        folder: Path | None,
        port: int,
        database: Path | None,
        accounts: Sequence[str],
        announce: Callable[[Mapping[str, Any]], None],
    ) -> None: ...


@dataclass
class Session:
    program: Program
    folder: Path | None
    as_json: bool
    language: str
    person: str = ""
    opened: list[Desk] = field(default_factory=list)

    @cached_property
    def desk(self) -> Desk:
        desk = self.program.open_desk(self.folder)
        self.opened.append(desk)
        if self.person:
            self._sit_down(desk)
        return desk

    def _sit_down(self, desk: Desk) -> None:
        from shipdesk.services.people import sit_down

        try:
            sit_down(desk, self.person)
        except DeskError as error:
            self.answer({}, error=error)

    @property
    def desk_folder(self) -> DeskFolder:
        """Where the desk lies, for what must work when it can't be opened."""
        return DeskFolder(self.folder or paths.default_desk_folder())

    def sentence(self, error: DeskError) -> str:
        return self.program.messages.sentence(self.language, error.reason, error.values)

    def error_members(self, error: DeskError) -> dict[str, Any]:
        """`error`, and `errors` where a file has several faults."""
        members: dict[str, Any] = {"error": self.problem(error)}
        if isinstance(error, WrongInput) and len(error.all) > 1:
            members["errors"] = [self.problem(one) for one in error.all[:100]]
        return members

    def answer(self, members: Mapping[str, Any], *, status: int = 0, error: DeskError | None = None) -> NoReturn:
        """Prints the one object and ends the program with the status."""
        whole = dict(members) | ({} if error is None else self.error_members(error))
        if self.as_json:
            click.echo(json.dumps(whole, ensure_ascii=False, indent=2))
        else:
            self._tell(members, error)
        self.close()
        sys.exit(error.exit_status if error is not None and status == 0 else status)

    def run(self, work: Callable[[], Mapping[str, Any]], empty: Mapping[str, Any] | None = None) -> NoReturn:
        """Answers with what `work` gives, or with `empty` members and the error it raises."""
        try:
            members = work()
        except DeskError as error:
            self.answer(empty or {}, error=error)
        except Exception as fault:
            # A disk that fails or is full where nobody looked for it; what is a fault of the program stays one.
            told = self.program.fault_of_disk(fault)
            if told is None:
                raise
            self.answer(empty or {}, error=told)
        self.answer(members)

    def close(self) -> None:
        for desk in self.opened:
            desk.store.close()
        self.opened.clear()

    def problem(self, error: DeskError) -> dict[str, Any]:
        """Code, sentence and place of an error."""
        return {"code": error.code, "message": self.sentence(error), "pointer": error.pointer}

    def _tell(self, members: Mapping[str, Any], error: DeskError | None) -> None:
        if error is None:
            click.echo(render(members))
            return
        shown = {name: value for name, value in members.items() if value not in (None, [], {}, 0)}
        if shown:
            click.echo(render(shown))
        for one in getattr(error, "all", (error,))[:100]:
            place = f"{one.pointer}: " if one.pointer else ""
            click.echo(f"{place}{self.sentence(one)}", err=True)


def worst(statuses: list[int]) -> int:
    """The gravest of several exit statuses."""
    return next((status for status in GRAVEST if status in statuses), 0)


pass_session = click.make_pass_decorator(Session)
