"""What a declaration of a parameter holds, and what is made of it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ConfigDict, TypeAdapter, ValidationError

from chnt_analysis.typed_files import Words
from chnt_analysis.wording.messages import messages


@dataclass(frozen=True)
class Option:
    """A legal value with its label."""

    value: str
    label: Words


@dataclass(frozen=True)
class Parameter:
    """The declaration of a parameter; its words are the message of its name in ``messages/LANGUAGE/parameters.ftl``.

    Attributes
    ----------
    name : str
        As notebooks and batch files write it.
    type : annotation
        Pydantic type with its bounds and validators, strict: no text is taken for a number.
    options : callable, optional
        Returns the legal values where there is a list of them; a call because they depend on the data.
    open : bool
        Whether other values than the options are legal too (the path of a file, say).
    """

    name: str
    type: Any
    options: Callable[[], Sequence[Option]] | None = None
    open: bool = False

    @property
    def title(self) -> Words:
        """Short title, in every language."""
        return self._words(self.name)

    @property
    def description(self) -> Words:
        """What it means, in every language."""
        return self._words(f"{self.name}.description")

    @property
    def legal(self) -> Words:
        """Legal values in words, in every language."""
        schema = self._json_schema()
        return self._words(f"{self.name}.legal", low=schema.get("minimum"), high=schema.get("maximum"))

    @property
    def unit(self) -> Words | None:
        """Unit of the value, in every language; ``None`` without one."""
        key = f"{self.name}.unit"
        return self._words(key) if messages("parameters", "en").has(key) else None

    def check(self, value: Any) -> Any:
        """Return the value as it is passed on to a notebook.

        Raises
        ------
        ValueError
            With what is allowed.
        """
        try:
            return self._adapter.validate_python(value)
        except ValidationError as error:
            inner = error.errors()[0].get("ctx", {}).get("error")
            bounds = any("than" in part["type"] for part in error.errors())
            said = str(inner) if inner else f"allowed is {self.legal.en}{'' if bounds else _type_given(value)}"
            raise ValueError(said) from None

    @property
    def kind(self) -> str:
        """The kind of its values in a word: ``text``, ``integer``, ``number`` or ``list of integers``."""
        schema = self._json_schema()
        words = {"string": "text", "array": f"list of {schema.get('items', {}).get('type', '')}s"}
        kind: str = schema["type"][0] if isinstance(schema["type"], list) else schema["type"]
        return words.get(kind, kind)

    def schema(self, default: Any = None) -> dict[str, Any]:
        """Return the JSON schema of the parameter with its title, unit, legal values and default."""
        about = {
            "title": self.title.en,
            "titles": self.title.model_dump(),
            "description": self.description.en,
            "descriptions": self.description.model_dump(),
            "legal": self.legal.en,
            "unit": self.unit.en if self.unit else "",
            "default": default,
        }
        values = [] if self.options is None else [o.value for o in self.options()]
        legal = {"examples" if self.open else "enum": values} if values else {}
        return {**self._json_schema(), **legal, **about}

    def _words(self, key: str, **variables: Any) -> Words:
        return Words(
            vi=messages("parameters", "vi")(key, **variables),
            en=messages("parameters", "en")(key, **variables),
        )

    def _json_schema(self) -> dict[str, Any]:
        """Return the schema of the type; of an optional type the bounds of the first and both types."""
        schema = self._adapter.json_schema()
        if "anyOf" not in schema:
            return schema
        first, other = schema["anyOf"]
        return {**first, "type": [first["type"], other["type"]]}

    @functools.cached_property
    def _adapter(self) -> TypeAdapter:
        return TypeAdapter(self.type, config=ConfigDict(strict=True, allow_inf_nan=False))


def _type_given(value: Any) -> str:
    hint = " (true and false are no text: put quotes around it)" if isinstance(value, bool) else ""
    return f"; found {type(value).__name__}{hint}"
