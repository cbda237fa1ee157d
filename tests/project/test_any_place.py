"""Any plan, any place: another country's city with a programme of its own, and a goal typed where no plan states one."""

import importlib
import json
import re

import numpy as np
import pandas as pd
import pytest

from chnt_analysis import levels, userdata, wording
from chnt_analysis import observations as obs
from chnt_analysis.batch import notebooks
from chnt_analysis.charts import theme
from chnt_analysis.cli import main
from chnt_analysis.errors import DataError, NotPublishedError
from chnt_analysis.goals import read_goals
from chnt_analysis.parameters import CATALOGUE
from chnt_analysis.questions import industry
from chnt_analysis.questions.refusals import in_words
from chnt_analysis.questions.row_fates import fates
from chnt_analysis.questions.uses import questions_of

HEAD = "place,document,years,published,what,number,group,vi,en,owner,start,end,budget,budget_unit,indicator,period,goal,qualifier,result,status,source\n"
CODES = {
    "places": "code,vi,en\nbangkok,Băng Cốc,Bangkok\n",
    "units": "code,vi,en\nfarms,trang trại,farms\nbaht_million,triệu baht,THB million\n",
    "sectors": "code,vi,en\nagriculture,Nông nghiệp,Agriculture\n",
    "indicators": "code,vi,en,units,bases,sectors,status,low,high\n"
    "organic_farms,Trang trại hữu cơ,Organic farms,farms,count,agriculture,actual,0,10000\n"
    "farm_trainees,Người được đào tạo,Farm trainees,persons,count,agriculture,actual,0,100000\n",
}


def task(number, *, indicator="", period="", goal="", result="", status="under_way"):
    group = 1 if number <= 4 else 2
    about = f"Office {group},2025-0{number},2026-12,{number},baht_million"
    return f",,,,task,{number},{group},,Task {number},{about},{indicator},{period},{goal},,{result},{status},\n"


def programme():
    """A programme of seven tasks in two groups, with a goal reached in the one and a goal ahead in the other."""
    first = "bangkok,City plan 12,2025..2027,2025-01-15,group,1,,,Farms" + "," * 11 + ",City office\n"
    goals = {
        1: {"indicator": "organic_farms", "period": "2027", "goal": "150"},
        5: {"indicator": "farm_trainees", "period": "2025", "goal": "300", "result": "320", "status": "done"},
    }
    tasks = "".join(task(n, **goals.get(n, {})) for n in range(1, 8))
    return HEAD + first + ",,,,group,2,,,Training" + "," * 12 + "\n" + tasks


@pytest.fixture
def city(tmp_path, own_folder):
    """The project folder of a city of another country."""
    (own_folder / "codes").mkdir(parents=True)
    for name, text in CODES.items():
        (own_folder / "codes" / f"{name}.csv").write_text(text, "utf8")
    for name, text in (
        ("plan.csv", programme()),
        ("farms.csv", "indicator,place,period,value\norganic_farms,bangkok,2024,105\norganic_farms,bangkok,2025,120\n"),
    ):
        (tmp_path / name).write_text(text, "utf8")
        userdata.add(tmp_path / name)
    return own_folder


def ask(name, **parameters):
    return importlib.import_module(f"chnt_analysis.questions.{name}").ask(**{"language": "en", **parameters})


def shown(name, question) -> str:
    """All that a notebook shows of a question."""
    book = json.loads(notebooks.names()[name].read_text("utf8"))
    lines = ["".join(c["source"]).strip() for c in book["cells"] if c["cell_type"] == "code"]
    exhibits = [eval(line, {"question": question}) for line in lines if line.startswith("question.")]
    return json.dumps([e.payload() for e in exhibits], default=str, ensure_ascii=False)


def test_a_city_of_another_country_has_its_programme_monitored(city):
    page = ask("programme", place="bangkok")
    assert "300 farm trainees (2025) and 150 organic farms (2027)" in page.result.sentence
    assert "7 of the 7 tasks in 2 groups of City plan 12 (2025–2027) have been entered." in page.result.sentence
    assert page.headline().numbers["goals_with_result"] == 1
    table = page.monitored_table().data.set_index("indicator")
    assert table.loc["farm_trainees", "result"] == "320" and table.loc["farm_trainees", "state"] == "reached"
    assert "so far 120" in table.loc["organic_farms", "state"]
    tasks = page.tasks_table()
    assert tasks.data.loc[4, ["owner", "begins", "budget", "state"]].tolist() == [
        "Office 2",
        "2025-05",
        "5 THB million",
        "done",
    ]
    assert "own" in tasks.kinds, "what the city entered was not published"


EID = ("2016-07-06", "2017-06-25", "2018-06-15", "2019-06-05", "2020-05-24", "2021-05-13", "2022-05-02", "2023-04-22")
EID += ("2024-04-10", "2025-03-31", "2026-03-20", "2027-03-10")
A_DAY = -0.04  # log points that a day of the holiday takes from its month


def level() -> pd.Series:
    """A monthly level with a season, in which each of three days of Eid costs four percent of a month."""
    months = pd.period_range("2016-01", "2025-12", freq="M", name="period")
    noise = np.random.default_rng(1).normal(0, 0.003, len(months))
    season = np.tile([0, -0.05, 0.03, 0, 0.01, 0.02, 0, 0, 0.01, 0.01, 0.02, 0.03], 10)
    days = pd.Series([pd.Period(day, "D") + shift for day in EID for shift in range(3)])
    lost = days.dt.asfreq("M").value_counts().reindex(months, fill_value=0).to_numpy()
    return pd.Series(100 * np.exp(0.003 * np.arange(len(months)) + season + A_DAY * lost + noise), index=months)


@pytest.fixture
def industrial_city(city, tmp_path):
    """The city with rates of its own industry and a movable holiday."""
    days = [pd.Timestamp(day) + pd.Timedelta(days=shift) for day in EID for shift in range(3)]
    rows = [f"bangkok,,Eid al-Fitr,{day:%Y-%m-%d}" for day in days]
    (city / "holidays.csv").write_text("\n".join(["place,vi,en,date", *rows]), "utf8")
    x, lines = level(), ["indicator,place,sector,period,basis,value"]
    for basis, rate in (("mom", x.pct_change()), ("yoy", x.pct_change(12))):
        for month, value in (100 * rate).dropna().round(1).items():
            lines += [
                f"iip_growth,bangkok,{sector},{month},{basis},{value}" for sector in ("all_industry", "manufacturing")
            ]
    (tmp_path / "iip.csv").write_text("\n".join(lines), "utf8")
    userdata.add(tmp_path / "iip.csv")
    return city


def test_a_city_abroad_has_its_own_holidays_instead_of_lunar_new_year(industrial_city):
    (eid,) = obs.holidays_of("bangkok")
    assert eid.en == eid.vi == "Eid al-Fitr" and len(eid.dates) == 3 * len(EID)
    adjusted = industry.seasonally_adjusted(level(), (eid,))
    assert adjusted.tet == "none" and adjusted.effects["holiday_1"] == pytest.approx(A_DAY, abs=0.004)
    assert levels.level("bangkok", "manufacturing").holidays == (eid,)
    assert [h.code for h in obs.holidays_of("bac_ninh_2025")] == ["tet"]


def test_a_forecast_takes_the_holidays_of_the_project_folder_by_name_or_place(industrial_city, tmp_path, capsys):
    x = level()
    x.rename("value").rename_axis("period").to_csv(tmp_path / "x.csv")
    named, unnamed = tmp_path / "named.csv", tmp_path / "none.csv"
    ahead = ["forecast", str(tmp_path / "x.csv"), "--horizon", "4"]
    assert main([*ahead, "-o", str(named), "--holiday", "eid al-fitr"]) == 0
    assert main([*ahead, "-o", str(tmp_path / "place.csv"), "--holiday", "bangkok"]) == 0
    assert main([*ahead, "-o", str(unnamed)]) == 0
    assert named.read_text("utf8") == (tmp_path / "place.csv").read_text("utf8")
    march = pd.Period("2026-03")  # three days of Eid in 2026, as 1 in 2025; April has none, 2024 had all three
    true = 100 * np.exp(0.003 * 122 + 0.03 + A_DAY * 3)
    point = {path: pd.read_csv(path).set_index("period")["point"][str(march)] for path in (named, unnamed)}
    assert abs(point[named] / true - 1) < 0.015 < abs(point[unnamed] / true - 1)
    assert main([*ahead, "-o", str(named), "--holiday", "eid al fitr"]) == 2
    assert "did you mean 'Eid al-Fitr'" in capsys.readouterr().err
    assert main([*ahead[:2], "--horizon", "36", "-o", str(named), "--holiday", "bangkok"]) == 2
    assert "Eid al-Fitr has dates to 2027, and the forecast reaches 2028-12" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("bangkok,,Eid,31/03/2025", "row 2: date = '31/03/2025'; allowed is YYYY-MM-DD"),
        ("bankok,,Eid,2025-03-31", "row 2: place = 'bankok' is not known"),
        ("bangkok,,Eid,2023-04-22\nbangkok,,Eid,2025-03-31", "Eid has no date in 2024"),
    ],
)
def test_a_fault_of_the_holidays_is_named(city, rows, said):
    (city / "holidays.csv").write_text(f"place,vi,en,date\n{rows}\n", "utf8")
    with pytest.raises(DataError, match=said):
        obs.holidays_of("bangkok")


ELSEWHERE = re.compile(
    r"Ha Noi|Hà Nội|Viet Nam|Việt Nam|Tết|\bTet\b|Lunar|12 individual tasks|5 groups|Plan 49|Decision 6126"
)


@pytest.mark.parametrize("language", ["en", "vi", "th"])
def test_every_page_of_the_city_answers_or_says_what_there_is(industrial_city, language):
    translate(industrial_city)
    answered = set()
    for name in notebooks.names():
        try:
            page = ask(name, place="bangkok", language=language)
            text = shown(name, page) + str(page.headline())
        except NotPublishedError as reason:
            said = in_words(reason, language)
            assert said.startswith({"en": "Bangkok", "vi": "Băng Cốc", "th": "Bangkok"}[language])
            assert not ELSEWHERE.search(said) and not re.search(r"[a-z]+_[a-z]+", said.replace("chnt_add", ""))
            continue
        answered.add(name)
        assert not ELSEWHERE.search(text), name
    assert answered >= {"bulletin", "data_audit", "data_request", "goals_together", "index_level", "programme"}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ((",task,3,", ",task,,"), "row 6: number is empty; a task has a number"),
        (("Office 1,2025-02,2026-12", "Office 1,2025-02,2024"), "row 5: end = '2024' lies before start '2025-02'"),
        (("organic_farms,2027,150", ",2027,150"), "row 4: goal = '150' without an indicator"),
        ((",City office\n", ",\n"), "source is empty"),
        (("farm_trainees", "farm_trainee"), "row 8: indicator = 'farm_trainee'; did you mean 'farm_trainees'"),
        ((",task,7,2,", ",task,7,3,"), "row 10: group = '3'"),
        (("done", "finished"), "row 8: status = 'finished'"),
        (("City plan 12,2025..2027", "City plan 12,the next years"), "years = 'the next years'"),
    ],
)
def test_a_fault_of_a_programme_is_named_with_row_column_and_value(tmp_path, own_folder, change, said):
    (own_folder / "codes").mkdir(parents=True)
    for name, text in CODES.items():
        (own_folder / "codes" / f"{name}.csv").write_text(text, "utf8")
    path = tmp_path / "plan.csv"
    path.write_text(programme().replace(*change), "utf8")
    with pytest.raises(DataError) as caught:
        userdata.add(path)
    assert said in str(caught.value)
    assert obs.programmes()["origin"].eq("shipped").all()


def test_a_share_typed_as_goal_is_answered_where_no_plan_states_one(tmp_path):
    with pytest.raises(NotPublishedError, match=r"a level that no plan states can be typed: goal = 16"):
        ask("output_share", place="hai_phong")
    page = ask("output_share", place="hai_phong", goal=16.0)
    assert not page.facts.asked.is_stated and page.facts.asked.unit == "percent_of_manufacturing_output"
    assert page.facts.start.files == ("assumptions/starting_share_elsewhere.yml",)
    assert "no probability of 16%" in page.result.sentence
    shares = "indicator,place,period,value,vintage\n" + "".join(
        f"cnht_output_share,hai_phong,{year},{value},{year + 1}-03-31\n"
        for year, value in ((2023, 9.6), (2024, 10.1), (2025, 10.5))
    )
    (tmp_path / "shares.csv").write_text(shares, "utf8")
    userdata.add(tmp_path / "shares.csv")
    page = ask("output_share", place="hai_phong", goal=16.0)
    assert page.facts.start.central == 10.5 and page.facts.asked.low == 16.0
    assert "From 3 actual shares, 2023–2025" in page.result.sentence


@pytest.mark.parametrize("name", ["output_share", "share_evidence", "output_growth"])
def test_every_exhibit_of_a_typed_goal_shows_without_a_plan(name):
    assert shown(name, ask(name, place="hai_phong", goal=16.0))


def test_a_place_without_goals_has_its_figures_its_peers_and_its_audit():
    assert not read_goals(place="thai_nguyen")
    for name in ("data_audit", "places", "whats_new"):
        assert shown(name, ask(name, place="thai_nguyen"))


MESSAGES = {
    "common": "language-name = ไทย\nkinds =\n    .own = ตัวเลขของเรา\n",
    "pages": "frame =\n    .home = หน้าแรก\n",
    "programme": "tasks =\n    .note = งานของแผน\n",
}


def translate(city):
    """Give the city a third language, of which some messages are given."""
    for topic, text in MESSAGES.items():
        path = city / "languages" / "th" / f"{topic}.ftl"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf8")
    (city / "codes" / "places.csv").write_text("code,vi,en,th\nbangkok,Băng Cốc,Bangkok,กรุงเทพฯ\n", "utf8")


@pytest.fixture
def translated(city):
    """The city with a third language."""
    translate(city)
    return city


def test_a_third_language_is_a_folder_of_message_files_and_english_fills_its_gaps(translated):
    page = ask("programme", place="bangkok", language="th")
    tasks = page.tasks_table()
    assert tasks.note == "งานของแผน" and "7 of 7 tasks" in tasks.title
    assert wording.messages("pages", "th")("frame.home") == "หน้าแรก"
    assert wording.messages("pages", "th")("frame.code") == "Code"
    assert wording.kind("own", "th") == "ตัวเลขของเรา" and wording.kind("published", "th") == "published"
    assert obs.label("place", "bangkok", "th") == "กรุงเทพฯ" and obs.label("place", "ha_noi", "th") == "Ha Noi"
    assert wording.number(1234.5, 1, "th") == "1,234.5"
    assert [o.label.en for o in CATALOGUE["language"].options()] == ["Tiếng Việt", "English", "ไทย"]
    assert CATALOGUE["language"].check("th") == "th"
    with pytest.raises(ValueError, match="allowed are vi and en and th"):
        CATALOGUE["language"].check("fr")


def test_a_third_language_writes_numbers_and_dates_as_its_file_says(translated):
    form = translated / "languages" / "th" / "form.yml"
    form.write_text("decimal: ','\nthousands: ' '\ndate: D.M.YYYY\nmonth: MM.YYYY\n", "utf8")
    assert wording.number(1234.5, 1, "th") == "1 234,5" and wording.percent(7.25, 2, "th") == "7,25%"
    assert wording.date("2025-12-09", "th") == "9.12.2025" and wording.period("2025-08", "th") == "08.2025"
    assert wording.number(1234.5, 1, "en") == "1,234.5" and wording.date("2025-12-09", "en") == "9 December 2025"
    assert theme.locale("th")["number"]["decimal"] == "," and theme.locale("th")["time"]["months"][0] == "January"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("decimal: ','\nthousands: ','\n", "decimal and thousands are both ','"),
        ("decimal: ''\n", "line 1: decimal"),
        ("date: DD/MM\n", "date = 'DD/MM': allowed are a day"),
        ("months: [a, b]\n", "months"),
        ("desimal: ','\n", "did you mean 'decimal'"),
    ],
)
def test_a_fault_of_the_numbers_and_dates_of_a_language_is_named(translated, capsys, text, said):
    (translated / "languages" / "th" / "form.yml").write_text(text, "utf8")
    assert main(["run", "programme", "--dry-run"]) == 2
    assert said in capsys.readouterr().err


def test_a_page_in_a_third_language_says_what_stands_in_english(translated, tmp_path):
    (translated / "languages" / "th" / "form.yml").write_text("date: D.M.YYYY\n", "utf8")
    assert main(["run", "programme", "-p", "place=bangkok", "-p", "language=th", "--out", str(tmp_path / "site")]) == 0
    (page,) = (tmp_path / "site" / "internal").glob("programme*.th.html")
    text = page.read_text("utf8")
    assert re.search(r"\b\d{1,2}\.\d{1,2}\.20\d\d\b", text) and not re.search(r"\d January 20\d\d", text)
    assert '<html lang="th">' in text and "งานของแผน" in text and "messages exist in the language th" in text
    assert "<h2" in text and "Việc" not in re.sub(r"<script.*?</script>", "", text, flags=re.DOTALL)


@pytest.mark.parametrize(
    ("topic", "text", "said"),
    [
        ("programme", "tasks =\n    .titel = x\n", r"message 'tasks.titel' is not known; did you mean 'tasks.title'"),
        ("programme", "tasks =\n    .title = { $group }\n", r"message 'tasks.title' names \$group; allowed are none"),
        ("programme", "tasks\n", "not in Fluent's syntax"),
        ("programmes", "tasks = x\n", "no messages are called 'programmes'; did you mean 'programme'"),
    ],
)
def test_a_fault_of_a_message_file_is_named_and_refuses_a_run(translated, capsys, topic, text, said):
    (translated / "languages" / "th" / f"{topic}.ftl").write_text(text, "utf8")
    assert main(["run", "programme", "--dry-run"]) == 2
    assert re.search(said, capsys.readouterr().err)
    assert main(["status"]) == 0
    out = capsys.readouterr().out
    assert "NOT USED" in out and re.search(said, out) and re.search(r"common.ftl.*2 of \d+ messages; the rest", out)


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("holidays.csv", "place,date\nmars,2025-01-01\n", "place = 'mars'"),
        ("scenarios/mine.yml", "x: [\n", "not a YAML file"),
        ("assumptions/proxy.yml", "author: x\n", "this key is missing"),
        ("assumptions/starting_share_mine.yml", "author: x\n", "this key is missing"),
    ],
)
def test_a_bad_file_of_any_kind_refuses_a_run_and_status_names_it(own_folder, capsys, file, text, said):
    (own_folder / file).parent.mkdir(parents=True, exist_ok=True)
    (own_folder / file).write_text(text, "utf8")
    assert main(["run", "programme", "--dry-run"]) == 2
    assert said in capsys.readouterr().err
    assert main(["status"]) == 0
    listed = capsys.readouterr().out.partition(file)[2]
    assert "NOT USED" in listed and said in listed


def test_an_assumption_that_nothing_reads_is_said_to_be_unused(own_folder, capsys):
    (own_folder / "assumptions").mkdir(parents=True)
    (own_folder / "assumptions" / "proxi.yml").write_text("author: x\n", "utf8")
    assert main(["status"]) == 0 and "unused: no assumption has this name" in capsys.readouterr().out


def test_a_folder_that_is_a_file_is_one_error(tmp_path, capsys):
    (tmp_path / "file").write_text("x", "utf8")
    assert main(["status", "--data", str(tmp_path / "file")]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_what_a_programme_states_is_read_by_it_and_a_goal_that_nothing_assesses_is_said_to_be_unused(city, tmp_path):
    goals = "indicator,place,period,value,document\norganic_farms,ha_noi,2028,50,City plan 12\norganic_farms,bangkok,2028,170,City plan 12\n"
    (tmp_path / "more.csv").write_text(goals, "utf8")
    userdata.add(tmp_path / "more.csv")
    listed = {entry.file.rpartition("/")[2].partition("-")[0]: entry for entry in userdata.listing(fates)}
    assert [(fate.used_by, fate.reason) for fate in listed["farms"].each] == [(("programme",), "")] * 2
    here, there = listed["more"].each
    assert not here.used_by and "no notebook assesses Organic farms there" in here.reason
    assert here.name.startswith("Organic farms, Ha Noi") and here.period == "2028"
    assert not there.used_by and "no programme of the place states it" in there.reason, "the plan names 2027 alone"
    assert "places" in questions_of("iip_growth", "ha_noi") and "places" not in questions_of("iip_growth", "bangkok")
