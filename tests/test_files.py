"""A file is written whole or not at all."""

import os

import platformdirs
import pytest
from platformdirs.macos import MacOS
from platformdirs.unix import Unix

from chnt_analysis import files, observations
from chnt_analysis.errors import DataError


def test_a_text_takes_the_place_of_the_old_one_with_its_line_ends_and_letters(tmp_path):
    path = tmp_path / "figures.csv"
    path.write_text("old", "utf8")
    files.write_text(path, "tháng\r\n1\n")
    assert path.read_bytes() == "tháng\r\n1\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_an_error_while_writing_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "page.html"
    path.write_text("old", "utf8")
    with pytest.raises(RuntimeError, match="half way"), files.replacing(path) as part:
        part.write_text("half of", "utf8")
        raise RuntimeError("half way")
    assert path.read_text("utf8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_the_old_file_is_seen_until_the_new_one_is_whole(tmp_path):
    path = tmp_path / "ledger.jsonl"
    path.write_text("old", "utf8")
    with files.replacing(path) as part:
        part.write_text("new", "utf8")
        assert path.read_text("utf8") == "old"
    assert path.read_text("utf8") == "new"


def test_the_neighbour_lies_in_the_same_folder_is_hidden_and_keeps_the_ending(tmp_path):
    with files.replacing(tmp_path / "page.en.xlsx") as part:
        assert part.parent == tmp_path
        assert part.name.startswith(".") and part.suffix == ".xlsx"
        part.write_bytes(b"x")


def test_the_content_reaches_the_disk_before_the_rename(tmp_path, monkeypatch):
    path, order = tmp_path / "a.csv", []
    flush = os.fsync
    monkeypatch.setattr(os, "fsync", lambda number: (order.append(path.exists()), flush(number))[1])
    files.write_text(path, "1")
    assert order == [False]


def test_two_writers_of_one_file_each_have_their_own_neighbour(tmp_path):
    path = tmp_path / "a.csv"
    with files.replacing(path) as first, files.replacing(path) as second:
        assert first != second
        first.write_text("first", "utf8")
        second.write_text("second", "utf8")
    assert path.read_text("utf8") == "first"


def test_a_new_file_has_the_rights_of_any_other_file_of_the_user(tmp_path):
    (tmp_path / "plain").write_text("x")
    files.write_text(tmp_path / "whole", "x")
    assert (tmp_path / "whole").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_folder_that_is_missing_is_an_error_of_the_system(tmp_path):
    with pytest.raises(FileNotFoundError):
        files.write_text(tmp_path / "none" / "a.csv", "x")


@pytest.mark.parametrize(
    ("kind", "usual"), [("data", ".local/share/chnt"), ("cache", ".cache/chnt"), ("state", ".local/state/chnt")]
)
def test_the_users_folders_lie_where_linux_has_them_and_where_the_user_moved_them(kind, usual, tmp_path, monkeypatch):
    monkeypatch.setattr(platformdirs, "PlatformDirs", Unix)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv(f"XDG_{kind.upper()}_HOME", raising=False)
    assert files.user_folder(kind) == tmp_path / usual
    monkeypatch.setenv(f"XDG_{kind.upper()}_HOME", str(tmp_path / "moved"))
    assert files.user_folder(kind) == tmp_path / "moved" / "chnt"


def test_on_another_system_a_folder_that_the_user_already_has_stays_in_use(tmp_path, monkeypatch):
    monkeypatch.setattr(platformdirs, "PlatformDirs", MacOS)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    own = tmp_path / "Library" / "Application Support" / "chnt"
    assert files.user_folder("data") == own
    before = tmp_path / ".local" / "share" / "chnt"
    before.mkdir(parents=True)
    assert files.user_folder("data") == before
    own.mkdir(parents=True)
    assert files.user_folder("data") == own


def test_the_folder_of_own_figures_is_the_one_named_else_the_systems(tmp_path, monkeypatch):
    monkeypatch.setenv("CHNT_DATA", str(tmp_path / "named"))
    assert observations.user_folder() == tmp_path / "named"
    monkeypatch.delenv("CHNT_DATA")
    assert observations.user_folder() == files.user_folder("data")


def test_a_text_written_with_its_folder_makes_the_folder_or_names_it(tmp_path):
    path = tmp_path / "new" / "site" / "index.html"
    assert files.write_with_folder(path, "x") == path and path.read_text("utf8") == "x"
    with pytest.raises(DataError, match="cannot be written"):
        files.write_with_folder(path / "index.html", "x")
