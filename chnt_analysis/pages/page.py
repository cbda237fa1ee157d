"""One executed notebook into one self-contained page."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jinja2
from markupsafe import Markup

from chnt_analysis.exhibits import shown
from chnt_analysis.files import write_with_folder
from chnt_analysis.pages import bundle
from chnt_analysis.pages.figures import Sources, badges, figure, source_list
from chnt_analysis.pages.notebook import Document, Part, read
from chnt_analysis.pages.words import parameter_name, words
from chnt_analysis.parameters import repeat
from chnt_analysis.wording import Language, date, period, pick

HERE = Path(__file__).parent
_LANGUAGE_IN_NAME = re.compile(r"(?<![a-z])(vi|en)(?![a-z])")


def export(
    executed_notebook_path: Path | str,
    out_html: Path | str,
    language: Language,
    *,
    files: Sequence[str] = (),
    notebook: str = "",
) -> None:
    """Write the page of an executed notebook: self-contained, no request to any network, opened from a file.

    Parameters
    ----------
    executed_notebook_path : path
        The notebook as papermill saved it.
    out_html : path
        The page; its folder is made. It is written whole or not at all.
    language : {"vi", "en"}
        Which markdown cells are kept, and the language of the frame.
    files : sequence of str
        Names of Word and Excel files beside the page that hold the same; it links to them.
    notebook : str
        Name of the shipped notebook, for the command that opens it with the page's parameters; none where it is empty.

    Raises
    ------
    DataError
        When the file is not a notebook or the page cannot be written.
    """
    source, out = Path(executed_notebook_path), Path(out_html)
    document = read(source, language)
    opens = repeat.command("lab", notebook, document.chosen) if notebook else ""
    sister = sister_name(out, language)
    write_with_folder(out, render(document, language, sister=sister, files=files, name=out.stem, opens=opens))


def render(
    document: Document,
    language: Language,
    *,
    sister: str = "",
    files: Sequence[str] = (),
    name: str = "",
    opens: str = "",
) -> str:
    """Return the page of a document.

    ``sister`` is the address of the same page in the other language, ``files`` are those of the same in other forms, ``name`` is the run's own,
    ``opens`` the command that opens the notebook.
    """
    sources = Sources()
    answer, rest = _answer(document, language, sources)
    body = [_html(part, language, sources, serial) for serial, part in enumerate(rest, start=1)]
    charts = any(part.form == "exhibit" and part.payload["form"] == "chart" for part in rest)
    template = templates().get_template("page.html.j2")
    return template.render(
        language=language,
        other=pick(language, vi="en", en="vi"),
        title=document.title,
        t=words(language),
        answer=answer,
        parameters=_parameters(document.parameters, language),
        body=[Markup(piece) for piece in body],
        has_code=any(part.form == "code" for part in rest),
        sister=sister,
        files=[(quote(file), _FILE_KINDS.get(Path(file).suffix, file)) for file in files],
        name=name,
        opens=opens,
        style=Markup(asset("style.css")),
        script=Markup(asset("page.js")),
        vega=Markup(bundle.vega_script()) if charts else "",
    )


_FILE_KINDS = {".docx": "Word", ".xlsx": "Excel"}


@functools.cache
def templates() -> jinja2.Environment:
    """Return the templates; every value is escaped unless marked as HTML of ours."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@functools.cache
def asset(name: str) -> str:
    """Return the text of a style sheet or script beside the templates."""
    return (HERE / "templates" / name).read_text(encoding="utf-8")


def sister_name(out: Path, language: Language) -> str:
    """Return the relative address of the page in the other language, as its name suggests; empty without a
    hint.

    Examples
    --------
    >>> sister_name(Path("site/output_share-vi.html"), "vi"), sister_name(Path("site/vi/a.html"), "vi")
    ('output_share-en.html', '../en/a.html')
    """
    other = pick(language, vi="en", en="vi")
    found = [match for match in _LANGUAGE_IN_NAME.finditer(out.name) if match[1] == language]
    if found:
        return out.name[: found[-1].start()] + other + out.name[found[-1].end() :]
    return f"../{other}/{out.name}" if out.parent.name == language else ""


def _answer(document: Document, language: Language, sources: Sources) -> tuple[dict[str, Any] | None, list[Part]]:
    """Return the box on top, and the parts below it; a sentence the box already says is not said again."""
    headline = document.headline
    if headline is None:
        return None, list(document.parts)
    same = [
        part for part in document.parts if part.form == "exhibit" and part.payload["sentence"] == headline["sentence"]
    ]
    records = {record["id"] or record["title"]: record for part in same for record in part.payload["sources"]}
    box = {
        "sentence": headline["sentence"],
        "badges": Markup(badges(headline["kinds"], language)),
        "figures_to": period(headline["figures_to"], language) if headline["figures_to"] else "",
        "as_of": date(headline["as_of"], language) if headline["as_of"] else "",
        "warnings": headline["warnings"],
        "cards": headline.get("cards", []),
        "traces": shown(headline, language),
        "sources": Markup(source_list(list(records.values()), language, sources)) if records else "",
        "notes": [part.payload["note"] for part in same if part.payload["note"]],
    }
    return box, [part for part in document.parts if not any(part is said for said in same)]


def _html(part: Part, language: Language, sources: Sources, serial: int) -> str:
    if part.form == "text":
        return f'<section class="text">{part.html}</section>'
    if part.form == "code":
        label = words(language)["code"]
        return f'<details class="code"><summary>{label}</summary><pre><code>{part.html}</code></pre></details>'
    if part.form == "exhibit":
        return figure(part.payload, language, sources, serial=serial)
    if part.form == "error":
        return f'<p class="error"><b>{words(language)["failed"]}:</b> {part.html}</p>'
    return f'<pre class="output">{part.html}</pre>'


def _parameters(values: dict[str, Any], language: Language) -> list[tuple[str, str, str]]:
    text = words(language)
    shown = []
    for name, value in values.items():
        if value == "" or value is None:
            said = text["default"] if name == "as_of" else text["empty"]
        elif isinstance(value, list | tuple):
            said = ", ".join(str(item) for item in value)
        else:
            said = str(value)
        shown.append((parameter_name(name, language), name, said))
    return shown
