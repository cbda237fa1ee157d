"""A file is written whole or not at all."""

import os

import pytest

from chnt_analysis import files


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
