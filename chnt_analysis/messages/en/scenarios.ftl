# Where does each scenario lead, what makes them differ, and what would have to change for the goal to be reached?

## The answer

sentence-unknown = { PLACE($place) } has published no actual share, so no probability is stated.
sentence-spread = From the { $kind ->
    [assumption] assumed
    [own] entered
   *[published] published
} share of { PERCENT($start) } in { $base }, the median of { $year } runs from { PERCENT($low) } (“{ $lowest }”) to { PERCENT($high) } (“{ $highest }”); in { $reaching } of { $total } scenarios it reaches { PLAIN($goal) }%.
sentence-driver = “{ $scenario }” lies { POINTS($gap) } { $side ->
    [above] above
   *[below] below
} the baseline, mostly by the { $assumption } ({ POINTS($part) }).
sentence-takes =
    .nothing = In the scenario “{ $scenario }” no single assumption, changed alone, ends at { PLAIN($goal) }%.
    .falls = The scenario “{ $scenario }” holds { PLAIN($goal) }% if the { $assumption } does not fall below { $value } (assumed: { PLAIN($now) }; { NUMBER($ranges, digits: 2) } of the width of its range away).
    .rises = The scenario “{ $scenario }” holds { PLAIN($goal) }% if the { $assumption } does not pass { $value } (assumed: { PLAIN($now) }; { NUMBER($ranges, digits: 2) } of the width of its range away).
    .short = For the scenario “{ $scenario }” to reach { PLAIN($goal) }% the smallest single change is the { $assumption }: { $value } instead of { PLAIN($now) } ({ NUMBER($ranges, digits: 2) } of the width of its range).
elsewhere = Some scenarios were written for { $others }; their assumptions are applied to { PLACE($place) }.

card-lowest = { PERCENT($value) }
    .label = Lowest median
    .note = { $year }; { $scenario }
card-highest = { PERCENT($value) }
    .label = Highest median
    .note = { $year }; { $scenario }
card-reaching = { $reaching } of { $total }
    .label = Scenarios whose median reaches it
    .note = a count of scenarios, not a probability

formulas =
    .start = the newest published share; without one the assumption's middle
    .reaching = scenarios whose median share from the start reaches the goal
    .break_even_start = median of goal / ∏((1 + growth of the part) / (1 + growth of { -manufacturing })) over the scenario's paths
    .smallest_change_value = value of one assumption at which the median just reaches the goal, all others as they are

## Names and units of assumptions

assumption-name =
    .starting_share = starting share
    .manufacturing_growth = growth of { -manufacturing }
    .differential = differential to { -manufacturing }
    .supporting_growth = growth of { -supporting-industry }
    .pace = pace of { -supporting-industry }
    .manufacturing = effect on { -manufacturing }
    .supporting = effect on { -supporting-industry }
    .participations = participations a year
    .becoming = rate of becoming a supplier
    .enterprises = number of enterprises
    .elasticity = elasticity of output
assumption-part = { $title }: { $name }
assumption-unit =
    .percent = % a year
    .percentage_points = points a year
    .percent_of_level = % of the level
    .percent_of_manufacturing_output = %
    .participations_a_year = a year
    .percent_of_participations = % of participations
    .enterprises = enterprises
    .percent_per_percent = % for each 1%
assumption-value =
    .percent = { $amount }% a year
    .percentage_points = { $amount } points a year
    .percent_of_level = { $amount }% of the level
    .percent_of_manufacturing_output = { $amount }%
    .participations_a_year = { $amount } a year
    .percent_of_participations = { $amount }% of participations
    .enterprises = { $amount } enterprises
    .percent_per_percent = { $amount }% for each 1%
assumption-short = { $unit ->
    [percentage_points] { PLAIN($value) } points
    [participations_a_year] { PLAIN($value) }
    [enterprises] { PLAIN($value) }
    [percent_per_percent] { PLAIN($value) }
   *[other] { PLAIN($value) }%
}

## The exhibits

goal-label = { $name } { PLAIN($goal) }%
pace-growth = grows { $values } % a year
pace-differential = differential { $values } points
assumed-share = share { $values } %
shock = { $title } ({ PERIOD($start) })
lever = { $title } ({ $first }–{ $last })
axis-start = Share in { $base }, %
axis-reached = Paths that reach the goal, %
axis-given = Given: { -manufacturing }, % a year
share-in = share in { $year }, %
drivers-total = difference
heading-median = Median { $year }, %
heading-band =
    .lower = { $level }% of paths, from
    .upper = { $level }% of paths, to
no-value = no value
no-panel = No goal of any place has a deadline by { $year } that the scenarios can reach back to.
source-file = assumption file (first table)
panel-goal =
    .cnht_output_share = share
    .cnht_output_growth = growth

scenarios =
    .title = What the scenarios assume (low / central / high)
    .col-manufacturing = Manufacturing, % a year
    .col-events = Shocks, levers
paths =
    .title = The share in each scenario, from { PLAIN($start) }% in { $base } ({ $kind ->
        [assumption] assumed
        [own] entered
       *[published] published
    })
    .unit = { UNIT("percent_of_manufacturing_output") }
    .note = Medians of the paths; all scenarios share their random numbers. The data table has the bands too. A scenario is not a forecast.
reached =
    .title = Whether { PLAIN($goal) }% is reached in { $year }: by start and by scenario
    .unit = % of the scenario's paths
    .note = { $kind ->
        [assumption] Proportions of a scenario's paths, not forecast probabilities: there is no series of results to calibrate them on.
       *[published] Proportions of a scenario's paths, not forecast probabilities: scenarios are not calibrated on results.
    }
drivers =
    .title = What makes each scenario differ from the baseline in { $year }
    .unit = percentage points of the share
    .note = Each assumption's Shapley value: it does not depend on the order of exchange, and the values add up to the difference of the medians.
differences =
    .title = The scenarios side by side, path by path
    .note = Differences are taken path by path with the same random numbers, so the noise of drawing cancels.
    .col-difference = Against baseline, points
    .col-break_even_start = Break-even start, %
    .col-manufacturing = Manufacturing, % a year
    .col-supporting = Supporting industry, % a year
tornado =
    .title = Which assumption weighs most in the scenario “{ $scenario }”
    .unit = { share-in }
    .note = One assumption at a time is set to its low or high value, the others stay central.
break_even =
    .title = One assumption alone: which value brings the scenario “{ $scenario }” exactly to { PLAIN($goal) }%
    .note = The width of a range is the assumption's own high minus low; a change below one width is within reach. The starting share is not for anyone to choose.
    .col-break_even = Break-even value
    .col-ranges = Change / width of range
conditional =
    .title = Given the growth of { -manufacturing } (conditional)
    .unit = { share-in }
    .note = With a fixed differential the share hardly depends on { -manufacturing }; with the plan's own pace, the faster { -manufacturing }, the lower the share. Outside a scenario's range what is correlated is taken at the range's end.
sliders =
    .title = Try an assumption of your own
    .unit = { share-sliders.unit }
    .note = Move the sliders. They start at the central values of the scenario “{ $scenario }”. Pure arithmetic, no model.
    .alt = { share-sliders.alt }
panel =
    .title = Every place, goal and scenario: medians, %
    .note = Of { -supporting-industry }: its share of { -manufacturing } output, and its growth. A goal whose deadline has passed is asked again of { $year }. Shares start where published or assumed; growth is the mean a year until the year asked. The scenarios are written for { $places }; years a place has published replace what they assume. The data table has bands and break-even starts too.
    .col-goal = Goal, %
    .col-asked_year = Asked of year
