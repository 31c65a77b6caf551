"""The list as WeasyPrint lays out an HTML table. Runs in the peers' own environment."""

from __future__ import annotations

import html
import sys
from pathlib import Path

from drawer import Content, drawn  # type: ignore[import-not-found]  # run by its path, it finds its neighbours by theirs
from weasyprint import HTML  # type: ignore[import-not-found]
from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-not-found]

FONTS = FontConfiguration()


def prepare(content: Content) -> None:
    HTML(string=_page(content, [])).write_pdf(font_config=FONTS)


def draw(content: Content) -> bytes:
    pdf: bytes = HTML(string=_page(content, content["rows"])).write_pdf(font_config=FONTS)
    return pdf


def _page(content: Content, rows: list[list[str]]) -> str:
    columns = content["columns"]
    headings = "".join(f"<th>{html.escape(column['heading'])}</th>" for column in columns)
    body = "\n".join(_row(columns, row) for row in rows)
    widths = "".join(f'<col style="width:{column["width"]}mm">' for column in columns)
    return (
        f"<style>{_style(content)}</style><table><colgroup>{widths}</colgroup>"
        f"<thead><tr>{headings}</tr></thead><tbody>{body}</tbody></table>"
    )


def _row(columns: list[dict[str, str]], row: list[str]) -> str:
    cells = zip(columns, row, strict=True)
    return "".join(["<tr>", *(_cell(column, text) for column, text in cells), "</tr>"])


def _cell(column: dict[str, str], text: str) -> str:
    return f'<td class="{column["font"]} {column["align"]}">{html.escape(text)}</td>'


def _style(content: Content) -> str:
    names = sorted({column["font"] for column in content["columns"]})
    files = {name: (Path(content["fonts"]) / f"{name}-Regular.ttf").as_uri() for name in names}
    lines = [f'@font-face {{ font-family: {name}; src: url("{file}") }}' for name, file in files.items()]
    lines += [f"td.{name} {{ font-family: {name} }}" for name in names]
    lines += [
        "@page { size: A4; margin: 10mm 10mm 15mm 20mm }",
        "table { width: 180mm; table-layout: fixed; border-collapse: collapse }",
        f"table {{ font: {content['size']}pt {', '.join(names)} }}",
        "td, th { padding: 1.2mm 1.1mm; border-bottom: 0.12mm solid grey; text-align: left }",
        "td.right { text-align: right }",
        "th { background: whitesmoke; font-weight: normal }",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    drawn(sys.argv, prepare, draw)
