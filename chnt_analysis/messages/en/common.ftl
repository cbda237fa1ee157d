# Shared by every page.

kinds =
    .published = published
    .goal = goal
    .own = own figure, unpublished
    .estimate = our estimate
    .assumption = assumption
    .proxy = proxy

# By hand: a number of the page and the same number computed again from the figures.
by-hand = { $has ->
        [true] { CAPITAL($number) }: { PLAIN($value) }. The result by hand equals the number on this page.
       *[false] For this choice the page has no such number to compute: { $number }.
    }
    .title = Compared with the page
by-hand-again = The choice has changed. Run this cell again to compute with the new one.

verdict-names =
    .reached = reached
    .not_reached = not reached
    .not_knowable = not assessable from published data
    .on_track = on track
    .moderate = moderate progress, slower than required
    .insufficient = insufficient progress
    .away = moving away from the goal

qualifiers =
    .exact = { $value }
    .about = about { $value }
    .at_least = at least { $value }
    .more_than = more than { $value }
    .at_most = at most { $value }
    .less_than = less than { $value }
    .nearly = nearly { $value }
    .range_low = from { $value }
    .range_high = up to { $value }

range = range

# Headings of columns; their codes are the same in every language.
columns =
    .period = Period
    .year = Year
    .value = Value
    .unit = Unit
    .point = Central
    .low = Low
    .central = Central
    .high = High
    .start = Start
    .status = Status
    .vintage = Published on
    .available_from = Available from
    .qualifier = Qualifier
    .kind = Kind
    .note = Note
    .place = Place
    .sector = Sector
    .indicator = Indicator
    .basis = Basis
    .part = Part
    .total = Total
    .series = Series
    .sources = Sources
    .rows = Rows
    .source = Source
    .plan = Plan
    .field = Field
    .definition = Definition
    .document = Document
    .goal = Goal
    .label = Label
    .category = Category
    .scenario = Scenario
    .item = Assumption
    .manufacturing = Manufacturing
    .supporting = Supporting industry
    .at_low = At low
    .at_high = At high
    .low_label = Low value
    .high_label = High value
    .share = Share
    .swing = Swing
    .break_even = Break-even value
    .break_even_start = Break-even start
    .change = Change
    .ranges = Change / room to the end of the assumed range
    .reached = Simulations that reach it
    .deadline = Deadline
    .asked = Year considered
    .start_kind = Source of the start
    .lower = Lower { $level }%
    .upper = Upper { $level }%
    .assumption = Assumption
    .values = Low / central / high
    .reason = Reason
    .author = Author
    .date = Date
    .frequency = Frequency

frequency-names =
    .M = monthly
    .Q = quarterly
    .H = half-yearly
    .Y = yearly
    .S = a span of months

answer =
    .title = Answer

listing = { $first } and { $last }
two-places = { PLACE($first) } and { PLACE($second) }

share-sliders =
    .start = Starting share, %
    .manufacturing = Manufacturing, % a year
    .differential = Differential, percentage points a year
    .unit = { UNIT("percent_of_manufacturing_output") }
    .goal = { $name } { PLAIN($goal) }%
    .alt = The path of the share under four sliders: starting share, growth of manufacturing, differential, year.

no-result-published = No outcome has been published for this question.
stale-figures = The latest figure of { PLACE($place) } is for { PERIOD($newest) }, more than three months before { DATE($as_of) }.
rows-shown = The first { NUMBER($shown) } of { NUMBER($total) } rows; all of them are in the data of this exhibit.
imputed-dates = { NUMBER($imputed) } of { NUMBER($total) } figures carry no publication date; the date is imputed from the reference period.
internal-figures =
    { $rows ->
        [one] For internal use: { $rows } unpublished figure or goal that the user entered stands behind this page.
       *[other] For internal use: { NUMBER($rows) } unpublished figures or goals that the user entered stand behind this page.
    }
merged-place = Figures of { PLACE($place) } from { PERIOD($first) } on may be of the merged locality; enter those under { PLACE($now) }, so that they are not compared with the territory before.
set-aside =
    { $rows ->
        [one] The user of the suite set aside { $rows } figure of this place; it is left out of every number here.
       *[other] The user of the suite set aside { NUMBER($rows) } figures of this place; they are left out of every number here.
    }

other-definition = The goal for { $period } uses another definition ({ $counts }) and is not compared with the published figures.

# A level: the goal that a plan states for the year, or the level considered.
goal-level = goal
    .asked = level considered
share-goal = { $year }
    .title = Goal for the share
    .title_asked = Level considered
    .last_stated = { $year }; latest goal stated: { $goal }% ({ $period })

chance-words = { $state ->
    [below] below { PERCENT($chance, digits: 0) }
    [above] above { PERCENT($chance, digits: 0) }
   *[within] { PERCENT($chance, digits: 0) }
}

# Progress classes by name, each in its method's own terms.
progress-classes =
    .title = Progress towards the goal, by method
    .note = Ours compares growth so far with the growth required from the latest figure, Eurostat and Open SDG compare it with the growth required from the base year, and the UN Progress Chart takes the part of the distance that will be covered if growth continues. Figures and goal are taken as printed.
    .none = There is no stock goal with a comparable figure.
    .col-method = Method
    .col-formula = Ratio, %
    .col-base_period = Base
    .col-ratio = Value, %
    .col-progress = Class
progress-method =
    .ours = CHNT Analysis
    .eurostat = Eurostat, EU SDG monitoring report
    .open_sdg = Open SDG (Statistics Canada)
    .un_progress_chart = UN SDG Progress Chart 2023, as applied by EUSTAT
progress-short =
    .eurostat = Eurostat
    .open_sdg = Open SDG
    .un_progress_chart = UN Progress Chart
progress-formula =
    .ours = growth since the base / growth required from the latest figure
    .eurostat = growth since the base / growth required from the base; thresholds 95, 60, 0
    .open_sdg = growth since the base / growth required from the base; thresholds 95, 60, 0; a goal met is achieved
    .un_progress_chart = (value projected at the deadline − base) / (goal − base); thresholds 95, 10; a goal met is on track
progress-class =
    .ours-on_track = on track
    .ours-moderate = moderate progress, slower than required
    .ours-insufficient = insufficient progress
    .ours-away = moving away from the goal
    .eurostat-significant = significant progress
    .eurostat-moderate = moderate progress
    .eurostat-insufficient = insufficient progress
    .eurostat-away = movement away
    .open_sdg-target_achieved = target achieved
    .open_sdg-on_track = on track
    .open_sdg-acceleration_needed = progress made but acceleration needed
    .open_sdg-limited = limited progress
    .open_sdg-deterioration = deterioration
    .un_progress_chart-on_track = target met or on track
    .un_progress_chart-accelerate = fair progress, but acceleration needed
    .un_progress_chart-stagnation = stagnation or regression
no-progress-class =
    .growth_rate = none: the goal is a growth rate
    .no_base = none: no earlier comparable figure to start from
    .base_met = none: the base already meets the goal
    .deadline_passed = none: no rule for a past deadline
holiday-names =
    .tet = Lunar New Year
language-name = English
