"""YAML as users write it: nothing guessed, a key given once, no value too large to name."""

import pytest

from chnt_analysis.errors import DataError
from chnt_analysis.typed_files import read_value
from chnt_analysis.typed_files.yaml_files import read_yaml


def test_a_value_of_many_aliases_is_refused():
    levels = ", ".join(f"&{b} [{', '.join(['*' + a] * 9)}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    with pytest.raises(DataError, match="aliases expand to more than 200,000 values"):
        read_value(f"[&a [1, 1], {levels}]")


def test_a_repeated_key_is_named_with_its_line(tmp_path):
    (tmp_path / "x.yml").write_text("name: a\nyear: 2030\nname: b\n", "utf8")
    with pytest.raises(DataError, match=r"x\.yml, line 3: key 'name' is there twice"):
        read_yaml(tmp_path / "x.yml")
