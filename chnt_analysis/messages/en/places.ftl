# Where does a place stand beside its peers and the nation?

## The answer

sentence-published = Of { $total } places compared ({ PLACE($place) } and the { $group }), { $results } have published a result and { $goals } a goal of { -supporting-industry }.
sentence-growth = In { $year }, the newest year most of them published, industrial production of { PLACE($place) } grew { PERCENT($value) }, rank { $rank } of { $total }.
sentence-labour = Its industrial labour index changed { PERCENT($value) } on the year over the { $months } months to { PERIOD($last) }, rank { $rank } of { $total }.
sentence-share = An actual share of { -supporting-industry } in { -manufacturing } output: published by { $places } only.
    .none = None has published an actual share of { -supporting-industry } in { -manufacturing } output.
largest = places of the largest gross output

card-growth = { PERCENT($value) }
    .label = Industrial growth
    .note = { $year }, IIP; rank { $rank } of { $total }
card-labour = { PERCENT($value) }
    .label = Industrial labour on the year
    .note = mean of the newest { $months } months; rank { $rank } of { $total }

formulas =
    .common_year = the newest of the years that most places published
    .growth_rank = 1 + places that grew faster that year, the nation left out
    .labour_rank = 1 + places whose mean growth on the year over the newest months is higher

## The exhibits

nothing = Nothing is published for these places.
axis-year = year
axis-growth = % on the year before

coverage =
    .title = What each place has published
    .col-iip_months = IIP: months
    .col-iip_years = IIP: years
    .col-labour_months = Labour: months
    .col-results = Supporting industry: results
    .col-goals = Supporting industry: goals
growth =
    .title = Yearly growth of industrial production
    .unit = IIP, % on the year before
    .note = An empty cell: not published in these figures. Before 2012 the older system (base 2005).
labour =
    .title = Labour of industrial enterprises
    .unit = % on the year, mean of the months
    .period = { PERIOD($first) } – { PERIOD($last) }
labour_none =
    .title = { labour.title }
weight =
    .title = Share of national industrial gross output
    .note = The newest published year lies many years back: the table tells size, not the present state.
    .col-first_year = From
    .col-before = %
    .col-last_year = To
    .col-after = %
    .col-change = Change, points
results =
    .title = Results of supporting industry, place by place
    .note = No ranking: each place counts for itself, and shares of manufacturing cannot be set against shares of all industry.
    .col-definition = Definition
goals =
    .title = Goals of the places and of the nation
limits = The groups follow the boundaries before the provinces were merged in { PERIOD("2025-07") }.
    .title = Boundaries and the last year of the figures
limits-joined = Ha Tay joined { PLACE("ha_noi") } in { PERIOD("2008") }, so figures before and after that year differ in coverage.
limits-ended = In these figures yearly growth of { $ended } of { $total } places ends in { PERIOD($year) }; the statistics office's table by province is the first thing to add.
definition =
    .usual = as the indicator says
    .other = differs: { $definition }
