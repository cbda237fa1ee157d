"""A PX-Web answer of our own making: places by years, as a statistics office's database gives them."""

import json
from datetime import date

import pytest

from chnt_analysis.cli import main
from chnt_analysis.errors import DataError
from chnt_analysis.readers.entries import read_entries
from chnt_analysis.readers.pxweb import read_pxweb

URL = "https://example.org/api/v1/vi/table.px"
PLACES = ["CẢ NƯỚC", "Đồng bằng sông Hồng", "Hà Nội", "Bắc Ninh"]
YEARS = ["2022", "2024", "Sơ bộ 2025"]
VALUES = [107.8, 108.2, 109.3, 108.1, 108.0, 109.0, 108.8, 105.9, 107.2, 104.3, None, 109.6]


def answer(**changes):
    """The table: index of industrial production by place and year, the year before = 100."""
    whole = {
        "version": "2.0",
        "class": "dataset",
        "label": "Chỉ số sản xuất công nghiệp phân theo địa phương",
        "source": "Cục Thống kê",
        "updated": "2026-05-06T08:00:00Z",
        "id": ["place", "year", "unit"],
        "size": [len(PLACES), len(YEARS), 1],
        "dimension": {
            "place": {
                "label": "Địa phương",
                "category": {"index": {str(i): i for i in range(len(PLACES))}, "label": dict(enumerate(PLACES))},
            },
            "year": {"label": "Năm", "category": {"index": YEARS, "label": {y: y for y in YEARS}}},
            "unit": {"label": "Đơn vị", "category": {"label": {"0": "%"}}},
        },
        "value": VALUES,
    }
    return {**json.loads(json.dumps(whole)), **changes}


def kept(folder, content):
    path = folder / "answer.json"
    path.write_text(json.dumps(content, ensure_ascii=False), "utf8")
    return path


def read(folder, content):
    return read_pxweb(kept(folder, content), indicator="iip_growth", url=URL)


@pytest.mark.parametrize("sparse", [False, True])
def test_an_index_by_place_and_year_becomes_growth_with_its_source(tmp_path, sparse):
    content = answer(value={str(n): v for n, v in enumerate(VALUES) if v is not None}) if sparse else answer()
    table = read(tmp_path, content)
    rows = table.rows.set_index(["place", "period"])
    assert rows["value"].to_dict() == {
        ("viet_nam", "2022"): "7.8",
        ("viet_nam", "2024"): "8.2",
        ("viet_nam", "2025"): "9.3",
        ("ha_noi", "2022"): "8.8",
        ("ha_noi", "2024"): "5.9",
        ("ha_noi", "2025"): "7.2",
        ("bac_ninh", "2022"): "4.3",
        ("bac_ninh_2025", "2025"): "9.6",
    }, "the region and the empty cell are left out, and a merged place has its own code"
    assert rows.loc[("ha_noi", "2025"), ["basis", "unit", "status", "frequency", "vintage"]].tolist() == [
        "yoy",
        "percent",
        "estimate",
        "Y",
        "2026-05-06",
    ]
    assert rows.loc[("ha_noi", "2024"), "status"] == "actual" and set(rows["publisher"]) == {"Cục Thống kê"}
    assert any("100 was subtracted" in note for note in table.notes)
    assert any("Đồng bằng sông Hồng" in note for note in table.notes)


def test_what_was_read_goes_on_to_add_as_published(tmp_path, capsys):
    out = tmp_path / "rows.csv"
    assert main(["import", "pxweb", str(kept(tmp_path, answer())), "--url", URL, "-o", str(out)]) == 0
    assert "8 figures of 4 places, 2022 to 2025" in capsys.readouterr().out
    entries = read_entries(out, today=date(2026, 11, 30))
    assert set(entries.rows["kind"]) == {"published"}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"class": "collection"}, "not a table in JSON-stat 2"),
        ({"size": [4, 2, 1]}, "dimension 'year' has 3 categories, and size says 2"),
        ({"value": VALUES[:-1]}, "11 values for 12 cells"),
        (
            {
                "dimension": {
                    **answer()["dimension"],
                    "unit": {"label": "Đơn vị", "category": {"label": {"0": "%", "1": "tỷ đồng"}}},
                },
                "size": [4, 3, 2],
                "value": VALUES * 2,
            },
            r"one category of each other dimension; there are Đơn vị \(2 categories\)",
        ),
        (
            {
                "dimension": {
                    **answer()["dimension"],
                    "place": {
                        "label": "Địa phương",
                        "category": {"label": {"a": "Hà Nội", "b": "Bắc Ninh", "c": "Atlantis", "d": "Hải Phòng"}},
                    },
                }
            },
            "'Atlantis' is no place",
        ),
        (
            {
                "dimension": {
                    **answer()["dimension"],
                    "year": {"label": "Năm", "category": {"label": {"a": "x", "b": "y", "c": "z"}}},
                }
            },
            "one dimension of places and one of periods",
        ),
    ],
)
def test_what_is_not_understood_is_named(tmp_path, changes, said):
    with pytest.raises(DataError, match=said):
        read(tmp_path, answer(**changes))


def test_only_fetch_uses_the_network_and_its_answer_is_kept(tmp_path, monkeypatch, capsys):
    import io
    import urllib.request

    asked = []

    def urlopen(request, timeout):
        asked.append((request.full_url, json.loads(request.data)))
        return io.BytesIO(json.dumps(answer()).encode())

    monkeypatch.setattr(urllib.request, "urlopen", urlopen)
    command = ["fetch", "pxweb", URL, "--keep", str(tmp_path / "a.json"), "-o", str(tmp_path / "rows.csv")]
    assert main(command) == 0
    assert asked == [(URL, {"query": [], "response": {"format": "json-stat2"}})]
    assert (tmp_path / "a.json").is_file() and "8 figures" in capsys.readouterr().out
    assert main(["fetch", "pxweb", "file:///etc/hostname", *command[3:]]) == 2
