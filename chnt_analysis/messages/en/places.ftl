# How does a place compare with its peers and the nation?

## The answer

sentence-published = Of { $total } places compared ({ PLACE($place) } and the { $group }), { $results } have published an outcome and { $goals } a goal for { -supporting-industry }.
sentence-growth = In { $year }, the latest year that most of them published, growth of industrial production in { PLACE($place) } was { PERCENT($value) }, rank { $rank } of { $total }.
sentence-labour = Its industrial labour index was { CHANGE($value) } on the year on average over the { $months } months to { PERIOD($last) }, rank { $rank } of { $total }.
sentence-share = An actual share of { -supporting-industry } in { -manufacturing } output: published by { $places } only.
    .none = No place has published an actual share of { -supporting-industry } in { -manufacturing } output.
growth-doubt = { PLACE($place) } { $period }: the { PERCENT($value, digits: 1) } is as published, but gross output at current prices was { CHANGE($nominal, digits: 1) }; probably a misprint, and the colour scale leaves it out.
largest = places with the largest gross output

card-growth = { PERCENT($value) }
    .label = Industrial growth
    .note = { $year }, IIP; rank { $rank } of { $total }
card-labour = { PERCENT($value) }
    .label = Industrial labour, year on year
    .note = mean of { $months } months, { PERIOD($first) } – { PERIOD($last) }; rank { $rank } of { $total }

formulas =
    .common_year = the latest of the years published by most places
    .growth = growth of that year as published
    .growth_rank = 1 + number of places that grew faster that year, excluding the nation
    .labour_rank = 1 + number of places whose mean year-on-year growth over the latest months is higher

## The exhibits

nothing = Nothing is published for these places.
axis-year = year
axis-growth = % on the previous year

coverage =
    .title = What each place has published
    .col-iip_months = IIP: months
    .col-iip_years = IIP: years
    .col-labour_months = Labour: months
    .col-results = Supporting industry: results
    .col-goals = Supporting industry: goals
growth =
    .title = Annual growth of industrial production
    .unit = IIP, % on the previous year
    .note = Empty cell: not available in this data set. Before 2012: the older system (base 2005).{ $doubts }
labour =
    .title = Labour of industrial enterprises
    .unit = % year on year, mean of the months
    .period = { PERIOD($first) } – { PERIOD($last) }
    .col-value = % year on year
    .col-first = From
    .col-last = To
    .col-months = Months
labour_none =
    .title = { labour.title }
weight =
    .title = Share of national industrial gross output
    .note = The latest published year is many years back: the table shows size, not the current situation.
    .col-first_year = From
    .col-before = Share at first, %
    .col-last_year = To
    .col-after = Share at last, %
    .col-change = Change, percentage points
results =
    .title = Outcomes for supporting industry, place by place
    .note = No ranking: each place counts in its own way, and shares of manufacturing cannot be compared with shares of all industry.
    .col-definition = Definition
goals =
    .title = Goals of the places and the nation
limits = The groups follow the boundaries before the provinces were merged in { PERIOD("2025-07") }.
    .title = Boundaries and the last year of the figures
limits-joined = Ha Tay joined { PLACE("ha_noi") } in { PERIOD("2008") }, so figures before and after that year differ in coverage.
limits-ended = In this data set, annual growth of { $ended } of { $total } places ends in { PERIOD($year) }; the Statistics Office's table by province is the first thing to add.
definition =
    .usual = as the indicator says
    .other = differs: { $definition }
no-reference = { PLACE($place) } has published fewer than three consecutive years of growth of all industry, so no group of provinces with similar past growth can be formed.
    .nation = The group is of provinces, so none stands beside the whole country.
class =
    .like = similar growth before
    .every = every province and year

reference =
    .title = How often provinces that had grown like { PLACE($place) } then grew { PLAIN($level) }% or more a year
    .unit = number of periods; growth of all industry
    .note = { PLACE($place) } grew by { PERCENT($mean) } a year in { $first }–{ $last }. The group is every other province whose mean growth in the three years before a period was within { NUMBER($band) } percentage points of that; the band was fixed before the outcomes were looked at. The figures are of all industry, not of supporting industry, for years in which at least { NUMBER($least_places) } provinces published. Periods overlap and share the nation's good and bad years, and the index was rebased and reweighted in between. This is a frequency, not a probability; with fewer than { NUMBER($least_windows) } periods or { NUMBER($least_places) } provinces only counts are given.
    .col-class = Group
    .col-length = Length, years
    .col-windows = Periods
    .col-places = Provinces
    .col-span = Years
    .col-reached = Number that reached it
    .col-percent = Proportion that reached it, %
