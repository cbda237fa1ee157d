"""One executed notebook into one self-contained page."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jinja2
from markupsafe import Markup

from chnt_analysis import __version__, project
from chnt_analysis import observations as obs
from chnt_analysis.errors import InputError
from chnt_analysis.exhibits import shown
from chnt_analysis.files import write_with_folder
from chnt_analysis.pages import bundle, layout, origins, pictures
from chnt_analysis.pages.figures import Figures, badges, key_of
from chnt_analysis.pages.lines import citation
from chnt_analysis.pages.notebook import Document, Part, read
from chnt_analysis.pages.words import parameter_name, words
from chnt_analysis.parameters import repeat
from chnt_analysis.wording import SHIPPED, Language, date, extent, kind, messages, period, pick

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Beside:
    """What a page needs to know beside its notebook.

    Attributes
    ----------
    name : str
        The run's own name, by which ``chnt why`` finds its numbers.
    sister : str
        Address of the same page in the other language.
    files : sequence of str
        Names of Word and Excel files beside the page that hold the same; it links to them.
    opens : str
        The command that opens the notebook with the page's parameters.
    data : str
        Hash of the data it was made from.
    in_site : bool
        Whether it shares the scripts of live charts with the other pages of its folder; a page alone holds them.
    """

    name: str = ""
    sister: str = ""
    files: Sequence[str] = ()
    opens: str = ""
    data: str = ""
    in_site: bool = False


def export(
    executed_notebook_path: Path | str,
    out_html: Path | str,
    language: Language,
    *,
    files: Sequence[str] = (),
    notebook: str = "",
    data: str = "",
    in_site: bool = False,
) -> None:
    """Write the page of an executed notebook: no request to any network, opened from a file; alone it is self-contained.

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
    data : str
        Hash of the data the notebook was run on, for the page's record of its origin.
    in_site : bool
        Whether the pages of its folder share one file of the scripts of live charts (:func:`chnt_analysis.pages.index` writes it). Its charts
        stand in the page all the same, and it can save itself as one file.

    Raises
    ------
    DataError
        When the file is not a notebook or the page cannot be written.
    """
    source, out = Path(executed_notebook_path), Path(out_html)
    document = read(source, language)
    opens = repeat.command("lab", notebook, document.chosen) if notebook else ""
    beside = Beside(out.stem, sister_name(out, language), files, opens, data, in_site)
    write_with_folder(out, render(document, language, beside))


def render(document: Document, language: Language, beside: Beside | None = None) -> str:
    """Return the page of a document."""
    beside = beside or Beside()
    charts = _charts(document)
    drawn = zip(map(key_of, charts), pictures.draw(charts), strict=True)
    figures = Figures(language, dict(drawn))
    answer, rest = _answer(document, language, figures)
    order = layout.ordered(rest, document.lead, language)
    lead = figures.html({**order.lead, "level": 2}) if order.lead else ""  # no section stands above it
    pieces = [_html(part, language, figures) for part in order.body]
    body, contents = layout.with_contents(pieces)
    if answer is not None:
        answer["traces"] = origins.unfolded(answer["traces"], figures.sources, language)
    vega = bundle.vega() if any(map(pictures.is_live, charts)) else None
    style, script, printed = asset("style.css"), asset("page.js"), _print_style(document, language)
    return (
        templates()
        .get_template("page.html.j2")
        .render(
            internal=document.internal,
            partly=_partly(language),
            language=language,
            other=pick(language, vi="en", en="vi"),
            title=document.title,
            brief=document.brief,
            t=words(language),
            answer=answer,
            lead=Markup(lead),
            contents=contents,
            parameters=_parameters(document.parameters, language),
            body=[Markup(piece) for piece in body],
            sources=[Markup(source) for source in figures.sources.listed(language)],
            source_note=messages("pages", language)("full-sources", count=len(figures.sources.listed(language))),
            has_code=any(part.form == "code" for part in rest),
            beside=beside,
            files=[(quote(file), _FILE_KINDS.get(Path(file).suffix, file)) for file in beside.files],
            citation=citation(document, language),
            version=__version__,
            contact=project.contact(),
            track="estimate" in ((document.headline or {}).get("kinds") or ()),
            policy=policy([style, printed], [script], *_scripts_of(vega, beside)),
            style=Markup(style),
            printed=Markup(printed),
            script=Markup(script),
            vega=Markup(vega.data) if vega and not beside.in_site else "",
            shared=bundle.SHARED if vega and beside.in_site else "",
        )
    )


def _scripts_of(vega: bundle.Packed | None, beside: Beside) -> list[str]:
    """Return what a page allows for its live charts: the scripts by their hash, in a site also the shared file, whose hash a page opened from a file cannot check."""
    return [] if vega is None else [vega.hash, "'self'"] if beside.in_site else [vega.hash]


_FILE_KINDS = {".docx": "Word", ".xlsx": "Excel", ".pdf": "PDF"}


def policy(styles: Sequence[str], scripts: Sequence[str], *more: str) -> str:
    """Return the Content-Security-Policy of a page: nothing from outside, these inline styles and scripts and no others.

    Parameters
    ----------
    styles, scripts : sequence of str
        Texts of the style sheets and scripts in the page.
    *more : str
        Hashes of further scripts (:func:`bundle.policy_hash`).
    """
    kinds = {
        "style-src": [bundle.policy_hash(text) for text in styles],
        "script-src": [*(bundle.policy_hash(text) for text in scripts), *more],
    }
    listed = [f"{kind} {' '.join(hashes)}" for kind, hashes in kinds.items()]
    return "; ".join(["default-src 'none'", *listed, "img-src data:", "base-uri 'none'", "form-action 'none'"])


@functools.cache
def templates() -> jinja2.Environment:
    """Return the templates; every value is escaped unless marked as HTML of ours."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["kind_word"] = kind
    return environment


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
    matches = list(re.finditer(rf"(?<![a-z]){re.escape(language)}(?![a-z])", out.name))
    if matches:
        return out.name[: matches[-1].start()] + other + out.name[matches[-1].end() :]
    return f"../{other}/{out.name}" if out.parent.name == language else ""


def _partly(language: Language) -> str:
    """Return how much of the messages a language of the project folder has, in words; empty for one that has all."""
    if language in SHIPPED or (covered := extent(language)).given == covered.total:
        return ""
    return messages("pages", language)("partly-translated", language=language, **covered._asdict())


def _charts(document: Document) -> list[dict[str, Any]]:
    return [p.payload["spec"] for p in document.parts if p.form == "exhibit" and p.payload["form"] == "chart"]


def _answer(document: Document, language: Language, figures: Figures) -> tuple[dict[str, Any] | None, list[Part]]:
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
        "language": language,
        "badges": Markup(badges(headline["kinds"], language)),
        "figures_to": period(headline["figures_to"], language) if headline["figures_to"] else "",
        "as_of": date(headline["as_of"], language) if headline["as_of"] else "",
        "warnings": headline["warnings"],
        "cards": headline.get("cards", []),
        "traces": shown(headline, language),
        "sources": Markup(figures.sources.line(list(records.values()), language)) if records else "",
        "notes": [part.payload["note"] for part in same if part.payload["note"]],
    }
    return box, [part for part in document.parts if not any(part is said for said in same)]


def _html(part: Part, language: Language, figures: Figures) -> str:
    if part.form == "text":
        return f'<section class="text">{part.html}</section>'
    if part.form == "code":
        kept = " kept" if part.payload else ""
        start = f'<details class="code{kept}"{" open" if part.payload.get("open") else ""}>'
        return f"{start}<summary>{words(language)['code']}</summary><pre><code>{part.html}</code></pre></details>"
    if part.form == "exhibit":
        return figures.html(part.payload)
    if part.form == "rich":
        return part.html
    if part.form == "error":
        return f'<p class="error"><b>{words(language)["failed"]}:</b> {part.html}</p>'
    return f'<pre class="output">{part.html}</pre>'


def _parameters(values: dict[str, Any], language: Language) -> list[tuple[str, str, str]]:
    say = messages("pages", language)
    shown = []
    for name, value in values.items():
        if value == "" or value is None:
            said = say(f"default-value.{name}" if say.has(f"default-value.{name}") else "default-value")
        elif isinstance(value, list | tuple):
            said = ", ".join(str(item) for item in value)
        else:
            said = _in_words(name, str(value), language)
        shown.append((parameter_name(name, language), name, said))
    return shown


def _in_words(name: str, value: str, language: Language) -> str:
    """Return a parameter's value, a code of a place, a group of places or a sector with its words."""
    try:
        if name == "place":
            return f"{obs.label('place', value, language)} ({value})"
        if name == "sector":
            return f"{obs.label('sector', value, language)} ({value})"
    except InputError:
        return value
    known = obs.code_table("place_groups") if name == "peers" else None
    groups = {} if known is None else dict(zip(known["group"], known[pick(language, vi="vi", en="en")], strict=True))
    return f"{groups[value]} ({value})" if value in groups else value


def _print_style(document: Document, language: Language) -> str:
    """Return the style of the running foot on paper: what the page is and its number."""
    said = re.sub(r'[\\"<\n]', lambda match: f"\\{ord(match[0]):x} ", citation(document, language))
    numbered = messages("pages", language)("page-number").split("#")
    first, between, last = [*numbered, "", ""][:3]
    number = f'"{first}" counter(page) "{between}" counter(pages) "{last}"'
    margin = " margin: 11mm 12mm 14mm;" if document.brief else ""
    return f'@page {{{margin} @bottom-left {{ content: "{said}"; }} @bottom-right {{ content: {number}; }} }}'
