"""Typed files: a YAML file into a model, every failing key named with its line, its value and what is allowed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar, get_args

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from chnt_analysis.errors import DataError
from chnt_analysis.schema import nearest
from chnt_analysis.typed_files.yaml_files import read_yaml, shorten

Location = tuple[str | int, ...]


class Typed(BaseModel):
    """Base of every file model: unknown keys are refused, values are finite and do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


Model = TypeVar("Model", bound=Typed)


class Misplaced(ValueError):
    """Problems of a model that lie deeper than the model: each with its location below it, its value and a message."""

    def __init__(self, problems: list[tuple[Location, Any, str]]) -> None:
        super().__init__("; ".join(message for _, _, message in problems))
        self.problems = problems


class Words(Typed):
    """A text in both languages; one text serves both."""

    vi: str = Field(min_length=1)
    en: str = Field(min_length=1)

    @model_validator(mode="before")
    @classmethod
    def _one_text(cls, value: Any) -> Any:
        return {"vi": value, "en": value} if isinstance(value, str) else value

    def __getitem__(self, language: str) -> str:
        return self.vi if language == "vi" else self.en


def read_model(
    path: Path,
    model: type[Model],
    *,
    context: Any = None,
    naming: Callable[[Location, Any], str] = lambda location, content: ".".join(map(str, location)),
) -> Model:
    """Return a YAML file as a typed model.

    Parameters
    ----------
    path : Path
        The file.
    model : type
        The model.
    context : object, optional
        What its validators are given.
    naming : callable
        Returns how a message names a location of the file's content.

    Raises
    ------
    DataError
        Naming, for every failing key at once, file, line, key, value and what is allowed.
    """
    content, root = read_yaml(path)
    return validate(
        content,
        model,
        context=context,
        describe=lambda location: f"{path.name}{_line(root, location)}: {naming(location, content)}",
    )


def validate(content: Any, model: type[Model], *, context: Any = None, describe: Callable[[Location], str]) -> Model:
    """Return plain content as a typed model; ``describe`` says where a location of it stands.

    Raises
    ------
    DataError
        Naming, for every failing key at once, where it stands, its value and what is allowed.
    """
    try:
        return model.model_validate(content, context=context)
    except ValidationError as error:
        lines = [
            f"{describe(location)} = {_shown(value)}: {message}" for location, value, message in _problems(error, model)
        ]
        raise DataError("\n".join(lines)) from None


def _problems(error: ValidationError, model: type[Typed]) -> Iterator[tuple[Location, Any, str]]:
    for e in error.errors():
        inner = e.get("ctx", {}).get("error")
        if isinstance(inner, Misplaced):
            for location, value, message in inner.problems:
                yield (*e["loc"], *location), value, message
        elif e["type"] == "extra_forbidden":
            allowed = _keys(model, e["loc"][:-1])
            allowed_words = f"; allowed are {', '.join(allowed)}" if allowed else ""
            yield e["loc"], e["input"], f"not a known key{nearest(str(e['loc'][-1]), allowed)}{allowed_words}"
        elif e["type"] == "missing":
            yield e["loc"], None, "this key is missing; a value is needed"
        else:
            yield e["loc"], e["input"], e["msg"].removeprefix("Value error, ")


def _keys(model: Any, location: Location) -> list[str]:
    """Return the keys the model at a location knows."""
    for part in location:
        models = [model, *_inner(model)]
        known = [m for m in models if isinstance(m, type) and issubclass(m, Typed)]
        if known and part in known[0].model_fields:
            model = known[0].model_fields[str(part)].annotation
    for inner in (model, *_inner(model)):
        if isinstance(inner, type) and issubclass(inner, Typed):
            return list(inner.model_fields)
    return []


def _inner(annotation: Any) -> list[Any]:
    return [deeper for part in get_args(annotation) for deeper in (part, *_inner(part))]


def _line(node: Any, location: Location) -> str:
    """Return the line of the deepest key of a location that the file has; a key it lacks is named at its parent's."""
    number = None
    for part in location:
        if isinstance(node, yaml.MappingNode):
            pair = next(((k, v) for k, v in node.value if k.value == str(part)), None)
            if pair is None:
                break
            number, node = pair[0].start_mark.line + 1, pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            number = node.start_mark.line + 1
        else:
            break
    return "" if number is None else f", line {number}"


def _shown(value: Any) -> str:
    return "nothing" if value is None else shorten(value.model_dump() if isinstance(value, BaseModel) else value)
