# Words of chnt lab: start page, controls, mistakes, names of objects.

start = Start
    .intro = Each notebook answers one question. Click its name to open **a copy** of your own, choose *Run → Run All Cells*, then place, year and scenario in the controls above the answer. A copy you have changed is kept; the original is never touched.
    .as_of = As of { DATE($as_of) }
start-copy = A copy with your parameters
    .how = Change the line below and run the cell (Shift + Enter); the link that appears opens the copy. In a terminal: `chnt lab output_share -p place=bac_ninh -p language=en`.
start-own = Notebooks of your own
    .how = `chnt new notebook NAME` writes one that runs at once; `chnt run work/NAME.ipynb` makes a page of it.

controls =
    .rare = Intervals and simulation
    .newest = newest
    .as_planned = as the plan states
    .own_year = the question's own year
    .other_year = another year…
    .absent = The controls stand here in JupyterLab once the notebook has run (Run → Run All Cells).
    .export = Export this page
    .exporting = Making the page of the notebook as saved…
    .computing = Computing…
    .repeat = Repeat this choice
    .parameters_cell = Parameters cell
    .batch_entry = Entry of a batch file
    .command = Command that makes the page
not-legal = '{ $value }' cannot be used; needed is { $legal }
    .near = '{ $value }' cannot be used
legal-years = one of the years { $years }; others cannot be answered
did-you-mean = ; did you mean '{ $value }'?

mistake-parameter = A parameter is not right
    .advice = Change the parameter, then choose Run → Run All Cells.
mistake-unpublished = Nothing is published
    .advice = Choose another place, date or indicator, or enter figures of your own with `chnt add`; the notebook data_audit lists what is published.
mistake-data = The data are not right
    .advice = Correct the file or row named, then run again.
mistake-other = This cannot be computed
    .advice = Check data and parameters, then run again.
mistake-call = This call cannot be carried out
    .how = It is called as { $signature }
    .advice = Run `chnt.{ $name }?` in a cell to read what each argument is.
    .names = `dir(chnt)` lists what the library offers.
phrases =
    .no_attribute = the library offers nothing called { $name }
    .unknown = {" "}is not known
    .nearest = ; did you mean { $near }?
    .codes = ; the { $count } legal codes are in { $file }
    .no_scenario = : there is no such scenario
    .no_parameter = : no such parameter
    .not_there = {" "}does not exist
    .or_path = {" "}or the path of a scenario file
    .allowed = ; allowed:{" "}
    .found = ; found { $kind }
    .horizon = the scenario { $name } speaks of years to { $last }; asked was { $asked }: ask for an earlier year, or extend its horizon
    .future = lies after today, { DATE($today) }
    .too_early = {" "}lies before the first figure, which became available on { DATE($first) }
    .no_figure = { PLACE($place) }: no figure of { $indicator } { $sector } was available on { DATE($day) }
    .date_form = YYYY, YYYY-MM or YYYY-MM-DD, or empty for the newest vintage
    .date_to_today = a date up to today, or empty for the newest vintage
    .line = , line { $line }
    .not_number = a number is needed
    .exists = ; { $indicator } exists for{" "}
technical-details = Technical details

views =
    .level = Index level rebuilt from published rates
    .known = Monthly level estimated from the published rates
    .draws = Forecast paths and prediction intervals
    .panel = Forecasts of several series
    .adjusted = Seasonally and holiday adjusted level
    .benchmarked = Sub-periods that agree with the totals
    .compared = Scenarios compared
    .paths = Growth along the paths of a scenario
    .goals = Goal
    .assessments = Assessment of a goal
    .series_assessments = Assessment of a series against its goal
    .observations = Published figures
view-lists =
    .goals = { NUMBER($count) } goals
    .assessments = Assessment of { NUMBER($count) } goals
    .series_assessments = Assessment of { NUMBER($count) } series against their goals
base-mean = mean of { $base } = 100
unadjusted = unadjusted
adjusted = seasonally and holiday adjusted
share-index = share, starting year = 100
scenario-unit = growth: % a year; differential: percentage points a year
scenario-title = Assumptions of the scenario “{ $title }”
scenario-note = { $reason } ({ $author }, { DATE($date) })

# The assessment of a series in sentences.
series-goal = { $name }: the goal is { $direction ->
        [at_most] at most
       *[at_least] at least
    } { PLAIN($target) } by { PERIOD($by) }.
series-latest = The latest value is { PLAIN($latest) } ({ PERIOD($period) }).
series-required = The goal requires growth of { PERCENT($growth) } a year.
series-observed = So far it was { CHANGE($growth) } a year ({ VERDICT($progress) }).
series-probability = The probability of meeting it at the deadline is { PERCENT($percent, digits: 0) } by the forecast.
series-verdict = { CAPITAL(VERDICT($verdict)) }.

# Headings of the objects' figures.
view-columns =
    .name = Name
    .level = Level
    .original = Unadjusted
    .adjusted = Adjusted
    .trend = Trend
    .preliminary = By the indicator alone
    .extrapolated = Extrapolated
    .row = Row
    .direction = Met by
    .imputed = Date imputed
    .target = Goal
    .by = Deadline
    .measure = Measure
    .latest = Latest figure
    .latest_period = Its period
    .distance = Distance to the goal
    .required_growth = Growth required, % a year
    .observed_growth = Growth so far, % a year
    .pace = Growth so far over growth required, %
    .required_percentile = Past growth at or below it, %
    .percentile_own = Its own past growth at or below it, %
    .percentile_places = Growth of other places at or below it, %
    .progress_class = Progress
    .eurostat = Progress by Eurostat
    .open_sdg = Progress by Open SDG
    .un_progress_chart = Progress by the UN Progress Chart
    .probability = Probability at the deadline, 0 to 1
    .probability_reached_by = Probability by the deadline, 0 to 1
    .model_median = Median of the growth model
    .verdict = Verdict
    .value_at_deadline = Value at the deadline
    .reason = Why not further
    .method = Method
direction-names =
    .at_least = at least that
    .at_most = at most that
measure-names =
    .level = level
    .annual_growth = growth of the year
    .yoy = growth on the same period a year before
goal-kinds =
    .count = count
    .share = share
    .rate = rate
    .growth = growth
    .flow = over the period

tables =
    .filter = Filter rows
    .copy = Copy to a spreadsheet
    .copied = Copied
