"""The project folder: found by one rule, laid over the shipped data, listed, taken back; a bad file of it is named."""

import threading

import pytest

from chnt_analysis import observations as obs
from chnt_analysis import project, userdata
from chnt_analysis.cli import main
from chnt_analysis.errors import DataError, InputError, ParameterError
from chnt_analysis.goals import read_goals, standing_goals
from chnt_analysis.questions.row_fates import fates

SHARES = "indicator,place,period,value,vintage\ncnht_output_share,ha_noi,2024,14.2,2025-03-31\n"


def written(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf8")
    return path


# -- where it is


def test_the_folder_is_that_of_the_option_else_of_the_environment_else_of_the_config_file(
    tmp_path, monkeypatch, capsys
):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    written(project.config_file(), 'data = "../../figures"\n')
    assert main(["status", "--data", str(tmp_path / "named")]) == 0
    assert f"Project folder: {tmp_path / 'named'} (--data)" in capsys.readouterr().out
    assert main(["status"]) == 0
    assert "own (CHNT_DATA)" in capsys.readouterr().out
    monkeypatch.delenv("CHNT_DATA")
    assert main(["status"]) == 0
    assert f"figures ({project.config_file()})" in capsys.readouterr().out


@pytest.mark.parametrize("content", ["date = 'x'\n", "data = 5\n", "data = \n"])
def test_a_config_file_that_says_something_else_is_named(tmp_path, monkeypatch, content):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("CHNT_DATA")
    written(project.config_file(), content)
    with pytest.raises(InputError, match=r"config\.toml.*allowed is one line such as data = "):
        project.folder()


def test_a_relative_folder_is_the_same_folder_for_a_notebook_that_runs_elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with project.settled("mine"):
        monkeypatch.chdir(tmp_path.parent)
        assert project.folder() == tmp_path / "mine"


@pytest.mark.parametrize("command", [["status"], ["add", "mine.csv"], ["run", "programme", "--dry-run"]])
def test_a_folder_that_is_a_file_is_an_error_of_every_command(tmp_path, monkeypatch, command, capsys):
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "mine.csv", SHARES)
    assert main([*command, "--data", str(tmp_path / "mine.csv")]) == 2
    assert "is a file" in capsys.readouterr().err


# -- what is laid over


def test_a_goal_of_next_years_plan_is_added_like_a_figure_and_stands(tmp_path, capsys):
    path = written(
        tmp_path / "new_goal.csv",
        "indicator,place,sector,frequency,period,value,unit,vintage,source,note\n"
        "cnht_output_share,ha_noi,supporting_industry,Y,2091,17,percent_of_manufacturing_output,2026-11-20,Ke hoach,\n",
    )
    assert main(["add", str(path)]) == 0
    assert "1 goals of cnht_output_share for ha_noi" in capsys.readouterr().out
    assert f"{obs.resolve_as_of('', 'ha_noi'):%Y-%m-%d}" == "2026-11-20", "the goal is known by default"
    (goal,) = [g for g in read_goals(place="ha_noi", indicator="cnht_output_share") if g.year == 2091]
    assert (goal.low, goal.is_entered) == (17.0, True)
    with pytest.raises(DataError, match="repeat goals you added before"):
        userdata.add(path)


def test_short_goals_take_words_of_either_language_and_their_document(tmp_path):
    path = written(
        tmp_path / "goals.csv",
        "Chỉ tiêu;Kỳ;Giá trị;Văn bản\nSố doanh nghiệp công nghiệp hỗ trợ;2027;1.050;Kế hoạch 2027\n",
    )
    with pytest.raises(DataError, match=r"row 2: .*'1\.050' is 1050 or 1\.05"):
        userdata.add(path)
    written(path, path.read_text("utf8").replace("1.050", "1050"))
    report = userdata.add(path)
    assert (report.what, report.indicators, report.places) == ("goals", ("cnht_enterprises",), ("ha_noi",))
    goal = next(g for g in read_goals(place="ha_noi") if g.is_entered)
    assert (goal.named("en"), goal.value) == ("Kế hoạch 2027", 1050)


def test_a_users_goal_stands_before_those_of_shipped_plans(tmp_path):
    userdata.add(
        written(
            tmp_path / "g.csv",
            "indicator,period,value,document,vintage\ncnht_enterprises,2030,1300,Kế hoạch mới,2026-05-01\n",
        )
    )
    goals = [g for g in read_goals(place="ha_noi", indicator="cnht_enterprises") if g.period == "2030"]
    assert {g.low for g in goals} == {1200.0, 1300.0}
    assert standing_goals(goals)[0].low == 1300.0


def test_codes_of_another_country_make_its_figures_legal(tmp_path, own_folder, capsys):
    figures = written(tmp_path / "farms.csv", "indicator,place,period,value\norganic_farms,bangkok,2025,120\n")
    assert main(["add", str(figures)]) == 2
    assert "indicators.csv of the project folder" in capsys.readouterr().err
    assert main(["new", "project", str(own_folder)]) == 0
    for name, row in (
        ("places", "bangkok,,Bangkok"),
        ("units", "farms,trang trại,farms"),
        ("sectors", "agriculture,Nông nghiệp,Agriculture"),
    ):
        with (own_folder / "codes" / f"{name}.csv").open("a") as file:
            file.write(f"{row}\n")
    with (own_folder / "codes/indicators.csv").open("a") as file:
        file.write("organic_farms,Trang trại hữu cơ,Organic farms,farms,count,agriculture,,,\n")
    assert obs.label("place", "bangkok", "vi") == "Bangkok", "one label serves both languages"
    assert main(["add", str(figures)]) == 0
    row = obs.observations().iloc[-1]
    assert (row["place"], row["unit"], row["basis"], row["sector"], row["value"]) == (
        "bangkok",
        "farms",
        "count",
        "agriculture",
        120,
    )
    assert main(["codes", "trang trai"]) == 0
    assert "organic_farms" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("codes/places.csv", "code,vi,en\nBad Code,x,y\n", "row 2: code = 'Bad Code'"),
        ("codes/places.csv", "code,vi\na,x\na,y\n", "row 3: code = 'a' stands twice"),
        ("codes/units.csv", "code,vi,en\nfarms,,\n", "row 2: vi and en are empty"),
        ("sources.csv", "source,publisher\ns0001,me\n", "s0001' is a shipped source"),
        ("observations/a.csv", "x,y\n1,2\n", "missing column"),
        ("goals/a.csv", "indicator\nx\n", "missing column"),
        ("programmes/a.csv", "place,years,what\nha_noi,2030,tusk\n", "row 2: what = 'tusk'; did you mean 'task'"),
    ],
)
def test_a_bad_file_is_named_stops_run_and_nothing_that_can_do_without(own_folder, capsys, name, text, said):
    written(own_folder / name, text)
    assert main(["run", "programme", "--dry-run"]) == 2
    assert said in capsys.readouterr().err
    assert main(["why", "tg00043"]) == 0
    assert "tg00043" in capsys.readouterr().out
    assert main(["status"]) == 0
    assert said in capsys.readouterr().out


def test_a_folder_found_good_is_read_again_once_a_file_of_it_changes(own_folder, capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    written(own_folder / "codes/units.csv", "code,vi,en\nfarms,trang trại,farms\n")
    assert [main(["run", "programme", "--dry-run"]) for _ in range(2)] == [0, 0]
    written(own_folder / "codes/units.csv", "code,vi,en\nfarms,,\n")
    assert [main(["run", "programme", "--dry-run"]) for _ in range(2)] == [2, 2]
    assert "row 2: vi and en are empty" in capsys.readouterr().err


# -- the way back


def test_what_was_added_is_listed_with_its_file_and_taken_back(tmp_path, capsys):
    path = written(tmp_path / "shares.csv", SHARES + "toyota_suppliers,viet_nam,2024,12,2025-03-31\n")
    userdata.add(path)
    (entry,) = userdata.listing(fates)
    assert (entry.what, entry.source, entry.rows) == ("figures", str(path), 2) and "output_share" in entry.used_by
    (unused,) = entry.unused
    assert "no notebook computes with Suppliers of Toyota" in unused
    assert main(["remove", "shares.csv"]) == 0
    assert "removed" in capsys.readouterr().out and not userdata.listing()
    assert not (obs.observations()["origin"] == "user").any()
    with pytest.raises(ParameterError, match="no such file"):
        userdata.remove("shares.csv")


def test_a_row_that_was_overtaken_is_said_to_be_unused(tmp_path):
    userdata.add(written(tmp_path / "old.csv", SHARES))
    userdata.add(written(tmp_path / "new.csv", SHARES.replace("14.2,2025-03-31", "14.4,2025-09-30")))
    old = next(e for e in userdata.listing(fates) if e.file.startswith("observations/old"))
    assert len(old.unused) == 1 and "another row of the same figure stands" in old.unused[0]


def test_a_row_set_aside_counts_no_more_until_it_is_put_back(own_folder, capsys):
    before = len(obs.targets())
    assert main(["set-aside", "tg00043", "--reason", "withdrawn"]) == 0
    assert len(obs.targets()) == before - 1 and obs.set_aside()["reason"].tolist() == ["withdrawn"]
    assert main(["status"]) == 0
    assert "row tg00043 set aside: withdrawn" in capsys.readouterr().out
    for wrong, said in (("tg00043", "set aside already"), ("tg99999", "no row of this id")):
        with pytest.raises(ParameterError, match=said):
            userdata.set_aside(wrong, reason="x")
    assert main(["remove", "tg00043"]) == 0
    assert len(obs.targets()) == before


def test_a_page_says_that_rows_of_its_place_are_set_aside():
    from chnt_analysis.questions import programme

    userdata.set_aside("tg00061", reason="withdrawn")
    page = programme.ask(language="en")
    assert "set aside 1 figure of this place" in " ".join(page.headline().warnings)
    assert page.headline().numbers["linkage_participations"] is None


# -- two at once


def test_two_adds_wait_for_one_another_and_the_later_is_checked_again(tmp_path, own_folder):
    from chnt_analysis import files

    one = written(tmp_path / "a.csv", SHARES)
    other = written(tmp_path / "b.csv", SHARES.replace("14.2", "15.9"))
    text, said = _stored(one), []

    def add():
        try:
            userdata.add(other)
        except DataError as error:
            said.append(str(error))

    own_folder.mkdir(parents=True)
    with (own_folder / ".lock").open("a+") as lock:
        files.take_lock(lock, wait=True)
        waiting = threading.Thread(target=add)
        waiting.start()
        waiting.join(0.5)
        assert waiting.is_alive() and not list(own_folder.glob("observations/*"))
        written(own_folder / "observations/a-1.csv", text)
    waiting.join(20)
    assert "repeat figures you added before" in said[0], "a figure of the same vintage was added while it waited"
    assert [p.name for p in own_folder.glob("observations/*")] == ["a-1.csv"]


def _stored(path):
    from datetime import date

    from chnt_analysis.readers.entries import read_entries

    return read_entries(path, today=date(2026, 11, 29)).rows.to_csv(index=False)


def test_two_statuses_of_one_vintage_contradict_each_other_across_files(tmp_path):
    head = "indicator,place,sector,period,basis,value,status,vintage\n"
    row = "iip_growth,ha_noi,manufacturing,2026-01,yoy,{},{},2026-02-06\n"
    userdata.add(written(tmp_path / "a.csv", head + row.format("5.5", "estimate")))
    with pytest.raises(DataError, match=r"row 2: value '6\.1' differs from user:a-\w+:2, which states 5\.5"):
        userdata.add(written(tmp_path / "b.csv", head + row.format("6.1", "revised")))


def test_an_own_row_of_one_place_moves_no_other_places_date_of_knowledge(tmp_path):
    before = {place: obs.resolve_as_of("", place) for place in ("ha_noi", "bac_ninh")}
    userdata.add(
        written(
            tmp_path / "a.csv", "indicator,place,period,value,vintage\ncnht_enterprises,bac_ninh,2025,600,2026-10-01\n"
        )
    )
    assert obs.resolve_as_of("", "ha_noi") == before["ha_noi"]
    assert f"{obs.resolve_as_of('', 'bac_ninh'):%Y-%m-%d}" == "2026-10-01"


def test_each_row_is_said_to_be_read_or_why_it_is_not(tmp_path, capsys):
    rows = (
        "cnht_output_share,ha_noi,supporting_industry,2024,share,14.2,actual,2025-03-31",
        "cnht_output_share,ha_noi,supporting_industry,2023,share,14.0,u,2024-03-31",
        "iip_growth,ha_noi,vsic_16,2012Q3,yoy,9.0,actual,2012-10-31",
    )
    written(tmp_path / "x.csv", "\n".join(["indicator,place,sector,period,basis,value,status,vintage", *rows]) + "\n")
    userdata.add(tmp_path / "x.csv")
    (entry,) = userdata.listing(fates)
    read, unsure, elsewhere = entry.each
    assert "output_share" in read.used_by and not read.reason
    assert not unsure.used_by and "status is u" in unsure.reason
    assert not elsewhere.used_by and "(Wood and products of wood and bamboo, yoy, Q)" in elsewhere.reason
    assert main(["status"]) == 0
    first = capsys.readouterr()
    assert main(["status"]) == 0
    again = capsys.readouterr()
    assert "asking the notebooks" in first.err and not again.err and first.out == again.out
