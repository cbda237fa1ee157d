"""A notebook with an exhibit of every kind, run through papermill: invented figures, none published anywhere."""

from __future__ import annotations

import warnings
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

SETUP = """
import pandas as pd
from chnt_analysis import charts
from chnt_analysis.exhibits import Card, Exhibit, Headline
from chnt_analysis.observations import Source
from chnt_analysis.wording import pick

vi = language == "vi"
sources = (
    Source("s1", "Cục Thống kê <Hà Nội>", "Công nghiệp & thương mại </script>", "https://example.org/a?b=1&c=2", "2025-08-29", "news"),
    Source("s2", "Sở Công Thương", "Kế hoạch", "", "2021", "official_page"),
)
months = pd.period_range("2022-01", "2025-08", freq="M", name="period")
growth = pd.Series([5 + (i % 7) - 0.1 * i for i in range(len(months))], index=months, name="value")
"""

CELLS = {
    "line": """Exhibit("line", pick(language, vi="Chỉ số sản xuất công nghiệp </script><b>", en="Industrial production </script><b>"),
    charts.line(growth.drop(growth.index[20:23]), y=charts.Axis(title="%", zero_line=True), goal=4, language=language),
    unit="%", period="2022–2025", data=growth.reset_index(), sources=sources, kinds=("published",),
    note=pick(language, vi="Thiếu <ba> tháng.", en="<Three> months are missing."), language=language)""",
    "lines": """Exhibit("lines", "Ba ngành / three sectors", charts.line(
    pd.DataFrame([(y, y - 2010 + k * 4, n) for k, n in enumerate(["Chế biến, chế tạo", "Khai khoáng", "Điện, khí đốt"]) for y in range(2015, 2026)], columns=["year", "value", "sector"]),
    x="year", series="sector", y=charts.Axis(title="%"), language=language), kinds=("estimate",), language=language)""",
    "fan": """Exhibit("fan", pick(language, vi="Dự báo", en="Forecast"), charts.fan(
    pd.DataFrame([{"period": months[-1] + h, "point": 3, "lower_80": 3 - h / 4, "upper_80": 3 + h / 4, "lower_95": 3 - h / 2,
                   "upper_95": 3 + h / 2} for h in range(1, 17)]),
    history=growth, goal=11, y=charts.Axis(title="%", zero_line=True), language=language),
    unit="%", sources=sources[:1], kinds=("published", "estimate"), language=language)""",
    "bars": """Exhibit("bars", pick(language, vi="Ba lĩnh vực", en="Three fields"), charts.bars(
    pd.DataFrame({"category": ["Linh kiện, phụ tùng", "Công nghệ cao", "Dệt may, da giày"], "value": [1234.5, -300, 200],
                  "kind": ["published", "assumption", "proxy"], "qualifier": ["about", "exact", "more_than"]}),
    value=charts.Axis(title="doanh nghiệp"), goal=900, language=language), kinds=("published", "assumption", "proxy"), sources=sources,
    language=language)""",
    "dots": """Exhibit("dots", pick(language, vi="Số doanh nghiệp và mục tiêu", en="Enterprises and goals"), charts.dots_with_goal(
    stated=pd.DataFrame({"period": ["2016..2020", "2021", "2025", "2030"], "low": [900, 900, 1000, 1200],
                         "high": [900, 900, 1000, 1400], "qualifier": ["more_than", "exact", "about", "range"]}),
    actual=pd.DataFrame({"period": pd.PeriodIndex(["2017", "2019", "2021", "2024"], freq="Y"), "value": [470, 600, 900, 920],
                         "qualifier": ["about", "exact", "more_than", "nearly"], "status": ["", "", "estimate", ""]}),
    unit="doanh nghiệp", language=language), sources=sources, language=language)""",
    "heatmap": """Exhibit("heatmap", pick(language, vi="Bảng tra nhanh", en="Ready reckoner"), charts.heatmap(
    pd.DataFrame([(s, g, (16 / s) ** 0.2 * (100 + g) - 100) for s in (8, 10, 12, 14) for g in (4.0, 6.0, 8.0)],
                 columns=["start", "growth", "value"]),
    x=charts.Axis("growth", "%"), y=charts.Axis("start", "%"), language=language), kinds=("assumption",), language=language)""",
    "stack": """Exhibit("stack", pick(language, vi="Đóng góp", en="Contributions"), charts.stacked_contributions(
    pd.DataFrame([(p, n, (i + j) % 5 - 1.5) for i, p in enumerate(pd.period_range("2023Q1", "2024Q4", freq="Q"))
                  for j, n in enumerate(["Chế biến, chế tạo", "Khai khoáng", "Điện"])], columns=["period", "part", "value"]),
    value=charts.Axis(title=pick(language, vi="điểm phần trăm", en="percentage points")), language=language), kinds=("estimate",), language=language)""",
    "ranges": """Exhibit("ranges", pick(language, vi="Chỉ số đại diện", en="Proxy"), charts.ranges(
    pd.DataFrame({"category": ["2022", "2023", "2024"], "low": [4, 5, -1.0], "central": [6, 8, 2.0], "high": [9, 10, 5.0],
                  "iip": [6, 6, 7.0]}),
    compare=charts.Axis("iip", "IIP"), kind="proxy", value=charts.Axis(title="%", zero_line=True), language=language), kinds=("proxy",),
    language=language)""",
    "timeline": """Exhibit("timeline", pick(language, vi="Mục tiêu qua các kế hoạch", en="Goals by plan"), charts.timeline(
    pd.DataFrame({"plan": ["Kế hoạch 2019–2020", "Kế hoạch 49"], "start": ["2019-01", "2021-03"], "end": ["2020", "2021"],
                  "label": ["18%", "16%"]}), language=language), sources=sources, language=language)""",
    "steps": """Exhibit("steps", pick(language, vi="Bậc thang", en="Steps"), charts.steps(
    pd.DataFrame({"year": [2019, 2020, 2021, 2023], "value": [18, 18, 16, 16.5]}), x="year", language=language),
    language=language)""",
    "table": """Exhibit("table", pick(language, vi="Bảng", en="Table"), pd.DataFrame({"period": ["2025-08", "2025Q2"],
    "Năm": [2024, 2025], "value": [1234.5, None], "x<y": ["<b>đậm</b>", "b"]}), sources=sources, language=language)""",
    "own_chart": """import altair as alt
alt.Chart(pd.DataFrame({"year": [2023, 2024, 2025], "growth": [3.7, 5.6, 6.1]}), title="Own </script> chart").mark_line().encode(
    x="year:O", y="growth")""",
    "answer": """Exhibit("answer", pick(language, vi="Trả lời", en="Answer"), pick(language, vi="Chỉ số tăng.", en="The index is up."),
    sources=sources, language=language)""",
    "headline": """Headline("gallery", pick(language, vi="Chỉ số tăng.", en="The index is up."), {"growth": float(growth.iloc[-1]) + shift},
    kinds=("published",), figures_to="2025-08", as_of="2025-12-09",
    warnings=(pick(language, vi="Số liệu <cũ> hơn ba tháng.", en="Figures are <older> than three months."),),
    cards=(Card(pick(language, vi="Chỉ số <mới>", en="<Newest> index"), "104,2", kind="estimate", note="2025"),), language=language)""",
}
CHARTS = ("line", "lines", "fan", "bars", "dots", "heatmap", "stack", "ranges", "timeline", "steps")


def notebook(*, broken: bool = False):
    """Return the gallery, not yet run; ``broken`` adds a cell that fails."""
    parameters = new_code_cell('language = "vi"  # vi or en\nshift = 0.0  # points\nplace = "ha_noi"  # place')
    parameters.metadata["tags"] = ["parameters"]
    texts = {
        "vi": "# Mọi loại hình vẽ\n\nTỷ trọng là $s_t = s_0 \\frac{1+g}{1+m}$, giá 5 $ không phải công thức.\n\n$$\\sum_i c_i = g$$",
        "en": "# Exhibits of every kind\n\nThe share is $s_t = s_0 \\frac{1+g}{1+m}$.\n\n$$\\sum_i c_i = g$$\n\n<img src=x onerror=alert(1)>"
        "\n\n![](https://example.org/p.png)",
    }
    cells = []
    for code, text in texts.items():
        cell = new_markdown_cell(text)
        cell.metadata["tags"] = [f"lang-{code}"]
        cells.append(cell)
    cells += [parameters, new_code_cell(SETUP.strip())]
    if broken:
        cells.append(new_code_cell("open('/no/such/folder/file.csv')"))
    cells += [new_code_cell(source) for source in CELLS.values()]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    question = {"question": {"vi": "Câu hỏi", "en": "Question"}}
    return new_notebook(cells=cells, metadata={"kernelspec": kernel, "chnt": question})


def execute(folder: Path, *, language: str, broken: bool = False, **parameters: object) -> Path:
    """Run the gallery through papermill as the batch does; return the executed notebook's path."""
    from chnt_analysis import _fast_imports  # noqa: F401, I001
    import papermill

    name = f"gallery-{'broken-' if broken else ''}{language}"
    source, done = folder / f"{name}.source.ipynb", folder / f"{name}.ipynb"
    nbformat.write(notebook(broken=broken), source)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # papermill and nbclient warn of their own dependencies
        try:
            papermill.execute_notebook(
                source,
                done,
                parameters={"language": language, **parameters},
                kernel_name="python3",
                progress_bar=False,
            )
        except papermill.PapermillExecutionError:
            if not broken:
                raise
    return done
