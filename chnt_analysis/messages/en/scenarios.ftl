# Where does each scenario lead, what makes them differ, and what would have to change for the goal to be reached?

## The answer

sentence-unknown = { PLACE($place) } has published no actual share, so no probability is stated.
sentence-spread = From the { $kind ->
    [assumption] assumed
    [estimate] estimated
    [own] entered
   *[published] published
} share of { PERCENT($start) } in { $base }, the scenario medians for { $year } range from { PERCENT($low) } (“{ $lowest }”) to { PERCENT($high) } (“{ $highest }”); the median reaches { PLAIN($goal) }% in { $reaching } of { $total } scenarios.
sentence-driver = “{ $scenario }” lies { POINTS($gap) } { $side ->
    [above] above
   *[below] below
} the baseline, mainly because of the { $assumption } ({ POINTS($part) }).
sentence-takes =
    .nothing = In the scenario “{ $scenario }” no assumption changed on its own gives exactly { PLAIN($goal) }%.
    .falls = The scenario “{ $scenario }” still reaches { PLAIN($goal) }% if the { $assumption } does not fall below { $value } (central assumption: { PLAIN($now) }; assumed range: { SPAN($low, $high) }).
    .rises = The scenario “{ $scenario }” still reaches { PLAIN($goal) }% if the { $assumption } does not exceed { $value } (central assumption: { PLAIN($now) }; assumed range: { SPAN($low, $high) }).
    .short = For the scenario “{ $scenario }” to reach { PLAIN($goal) }%, the smallest single change relative to its assumed range is in the { $assumption }: { $value } instead of { PLAIN($now) }, { $inside ->
        [true] within
       *[false] outside
    } the assumed range ({ SPAN($low, $high) }).
sentence-lever = Of the levers taken alone, “{ $lever }” adds most to the baseline: { POINTS($added) } (80% of simulations: { SPAN($low, $high, digits: 1) }){ $state ->
    [short] , { NUMBER($closes) }% of the gap to { PLAIN($goal) }%
   *[reached] {""}
}; the ranges are assumptions.
elsewhere = Some scenarios were written for { $others }; their assumptions are applied to { PLACE($place) }.

card-lowest = { PERCENT($value) }
    .label = Lowest median
    .note = { $year }; { $scenario }
card-highest = { PERCENT($value) }
    .label = Highest median
    .note = { $year }; { $scenario }
card-reaching = { $reaching } of { $total }
    .label = Scenarios whose median reaches { PLAIN($goal) }%
    .note = a count of scenarios, not a probability

formulas =
    .start = the latest published share; otherwise the middle of the assumption
    .reaching = scenarios whose median share from the start reaches the goal
    .break_even_start = median of goal / ∏((1 + growth of { -supporting-industry }) / (1 + growth of { -manufacturing })) over the scenario's { -simulations }
    .smallest_change_value = value of one assumption at which the median just reaches the goal, all others unchanged

## Names and units of assumptions

assumption-name =
    .budget = what it costs
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
    .points = points added
    .output = output added
    .base = output of { -supporting-industry } it is added to
    .taking_up = part of participants with a result
    .effect = rise of an enterprise’s output
    .additional = part that is additional
    .capital = registered foreign capital
    .raised = rise through promotion
    .in_manufacturing = part in { -manufacturing }
    .in_supporting = part in { -supporting-industry }
    .realised = part that is realised
    .turnover = output for each unit of capital
    .exchange = exchange rate
assumption-part = { $title }: { $name }
assumption-unit =
    .vnd_billion_a_year = VND billion a year
    .percent = % a year
    .percentage_points = percentage points a year
    .percent_of_level = % of the level
    .percent_of_manufacturing_output = %
    .participations_a_year = a year
    .percent_of_participations = % of participations
    .enterprises = enterprises
    .percent_per_percent = % for each 1%
    .vnd_billion = VND billion a year
    .percent_of_output = % of output
    .percent_of_effect = % of the effect
    .percent_of_capital = % of the capital
    .usd_million = USD million a year
    .ratio = times
    .vnd_thousand_per_usd = thousand VND for a US dollar
assumption-value =
    .percent = { $amount }% a year
    .percentage_points = { $amount } percentage points a year
    .percent_of_level = { $amount }% of the level
    .percent_of_manufacturing_output = { $amount }%
    .participations_a_year = { $amount } a year
    .percent_of_participations = { $amount }% of participations
    .enterprises = { $amount } enterprises
    .percent_per_percent = { $amount }% for each 1%
    .vnd_billion = { $amount } VND billion a year
    .percent_of_output = { $amount }% of output
    .percent_of_effect = { $amount }% of the effect
    .percent_of_capital = { $amount }% of the capital
    .usd_million = USD { $amount } million a year
    .ratio = { $amount } times
    .vnd_thousand_per_usd = VND { $amount } thousand for a US dollar
assumption-short = { $unit ->
    [percentage_points] { PLAIN($value) } percentage points
    [participations_a_year] { PLAIN($value) }
    [enterprises] { PLAIN($value) }
    [percent_per_percent] { PLAIN($value) }
    [vnd_billion] { PLAIN($value) }
    [usd_million] { PLAIN($value) }
    [ratio] { PLAIN($value) }
    [vnd_thousand_per_usd] { PLAIN($value) }
   *[other] { PLAIN($value) }%
}

## The exhibits

goal-label = { $name } { PLAIN($goal) }%
pace-growth = growth { $values }% a year
pace-differential = differential { $values } percentage points a year
assumed-share = share { $values }%
shock = { $title } ({ PERIOD($start) })
lever = { $title } ({ $first }–{ $last })
axis-start = Share in { $base }, %
axis-reached = Simulations that reach { PLAIN($goal) }%, %
axis-given = Given: { -manufacturing }, % a year
share-in = share in { $year }, %
drivers-total = difference
heading-median = Median { $year }, %
heading-band =
    .lower = { $level }% of { -simulations }, from
    .upper = { $level }% of { -simulations }, to
no-value = no value
no-panel = No goal of any place has a deadline by { $year } that the scenarios can cover.
source-file = assumption file (first table)
panel-goal =
    .cnht_output_share = share
    .cnht_output_growth = growth

scenarios =
    .title = What the scenarios assume (low / central / high)
    .note = { $recorded ->
        [true] Where a scenario lets the record decide, its differential comes from the actual shares, in place of the file's value that the reason explains.
       *[false] { "" }
    }
    .col-manufacturing = Manufacturing, % a year
    .col-events = Shocks, levers
paths =
    .title = The share in each scenario, from { PERCENT($start) } in { $base } ({ $kind ->
        [assumption] assumed
        [estimate] our estimate
        [own] own figure
       *[published] published
    })
    .unit = { UNIT("percent_of_manufacturing_output") }
    .note = Medians of the { -simulations }; all scenarios share the same random numbers. The data table also has the bands. A scenario is not a forecast.
reached =
    .title = Whether { PLAIN($goal) }% is reached in { $year }, by starting share and scenario
    .unit = % of the scenario's { -simulations }
    .note = { $kind ->
        [assumption] Proportions of a scenario's { -simulations }, not forecast probabilities: there is no series of outcomes to calibrate them on.
        [estimate] Proportions of a scenario's { -simulations }, not forecast probabilities: there is no series of outcomes to calibrate them on.
       *[published] Proportions of a scenario's { -simulations }, not forecast probabilities: scenarios are not calibrated on outcomes.
    }
drivers =
    .col-period = Scenario
    .col-part = Assumption
    .title = Why each scenario differs from the baseline in { $year }
    .unit = percentage points of the share
    .note = Each assumption's Shapley value: it does not depend on the order in which assumptions are changed, and the values add up to the difference between the medians.
differences =
    .title = Comparison of the scenarios, simulation by simulation
    .note = Differences are taken simulation by simulation with the same random numbers, so simulation noise cancels out. The break-even start is left out for a scenario that holds the share, since it then equals the goal.
    .col-difference = Against baseline, percentage points
    .col-break_even_start = Break-even start, %
    .col-manufacturing = Manufacturing, % a year
    .col-supporting = Supporting industry, % a year
tornado =
    .col-category = Assumption
    .title = Which assumption matters most in the scenario “{ $scenario }”
    .unit = { share-in }
    .note = One assumption at a time is set to its low or high value, the others stay at their central values.
break_even =
    .title = Changing one assumption alone: the value that brings the scenario “{ $scenario }” exactly to { PLAIN($goal) }%
    .note = The room is the distance from the central value to the end of the range on the side of the change. Above 1, the break-even value goes beyond what the scenario assumes. The starting share is not a matter of choice.
    .col-break_even = Break-even value
    .col-ranges = Change / room to the end of the range (above 1: outside)
no-levers = No scenario has a lever that acts before the deadline.
levers-together = All levers of “{ $scenario }”
lever-of = { $lever } (“{ $scenario }”)
study = “{ $title }”; { $page }; { $address }: “{ $quote }”
lever-closes = { $lever } ({ NUMBER($closes) }%)
lever-cost = { $lever } { NUMBER($points, digits: 2) } percentage points for each VND 100 billion (VND { NUMBER($budget) } billion in all)
no-costs = none
levers =
    .title = What each lever, alone, adds to the share of { $year } in the scenario “{ $base }”
    .unit = percentage points of the share
    .note = Median and 80% of the { -simulations }, lever by lever with the same random numbers; in brackets the part of the gap from the median of “{ $base }” to { PLAIN($goal) }% that the lever closes. Ranges are assumed or read from studies of other countries; none was tested locally. By budget, where a plan or draft gives a cost: { $costs }. Effects overlap and are not to be added up.
    .col-lever = Lever
    .col-added = Adds, percentage points
    .col-closes = Part of the gap, %
    .col-budget = Budget over its years, VND billion
    .col-per_budget = Percentage points for each VND 100 billion
lever_evidence =
    .title = Where the levers' ranges come from
    .note = “Assumed” where nothing was found. Of the studies the summary or abstract named here was read, not the whole text; they are of other countries.
    .col-lever = Lever
    .col-stage = Stage
    .col-range = Low / central / high
    .col-study = Study and the sentence read
conditional =
    .title = Given the growth of { -manufacturing } (conditional)
    .unit = { share-in }
    .note = With a fixed differential the share hardly depends on { -manufacturing }; where { -supporting-industry } grows at the plan's own pace, faster { -manufacturing } means a lower share. Outside a scenario's range, the correlated part takes the value at the end of the range.
sliders =
    .title = Try your own assumptions
    .unit = { share-sliders.unit }
    .note = Move the sliders. They start at the central values of the scenario “{ $scenario }”. Arithmetic only, no model.
    .alt = { share-sliders.alt }
panel =
    .title = Every place, goal and scenario: medians, %
    .note = For { -supporting-industry }: its share of { -manufacturing } output, and its growth. A goal whose deadline has passed is considered for { $year }. Shares start from the published or assumed value; growth is the annual average up to the year considered. The scenarios were written for { $places }; figures a place has published replace the assumptions. The data table also has bands and break-even shares.
    .col-goal = Goal, %
    .col-asked_year = Year considered
