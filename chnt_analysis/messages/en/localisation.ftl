# How far are localisation and local procurement from their goals?

## The answer

rate = { LOWER(INDICATOR($indicator)) }
    .of_industry = { LOWER(INDICATOR($indicator)) } ({ LOWER(SECTOR($sector)) })
    .vietnamese = { INDICATOR($indicator) }
short =
    .bought = Japanese firms, local
    .bought_vietnamese = – of Vietnamese suppliers
    .met = Demand met: { LOWER(SECTOR($sector)) }
    .local = Localisation: { LOWER(SECTOR($sector)) }
goal = { PLACE($place) }, { $rate }: the goal is { $goal } by { $year }, the newest figure { $latest } ({ $latest_year }); that takes { $need } percentage points a year.
    .no_result = { PLACE($place) }, { $rate }: the goal is { $goal } by { $year }; no result is published.
    .result = { PLACE($place) }, { $rate }: the goal is { $goal } by { $year }, the result { $result }; { VERDICT($verdict) }.
    .due = { PLACE($place) }, { $rate }: the goal is { $goal } by { $year }; { VERDICT($verdict) }.
unknown =
    { $count ->
        [one] { $count } goal
       *[other] { $count } goals
    } of { $year } for { $rates }: { VERDICT("not_knowable") }.
bought = Japanese firms bought { $share } of their inputs locally ({ $newest }).
    .model = Japanese firms bought { $share } of their inputs locally ({ $newest }); a model gives an 80% interval of { SPAN($low, $high, digits: 0, unit: "%") } in { $year } (model-based, not calibrated, so no probability is stated).
came-due =
    Of the { $total ->
        [one] { $total } goal
       *[other] { $total } goals
    } past their deadline: { $reached } reached, { $not_reached } not reached, { $not_knowable } { VERDICT("not_knowable") }.

cards =
    .goal = Goal: { $rate }
    .newest = newest: { $latest } ({ $year })
    .none = newest: not published
    .procurement = Bought locally by Japanese firms
    .value = { PERCENT($value) }

formulas =
    .goals = number of goals for the rates
    .reached = goals past their deadline whose own year's result meets them
    .not_reached = goals past their deadline whose own year's result does not meet them
    .not_knowable = goals past their deadline without a result of their own year
    .procurement = the newest published figure
    .procurement_low = 10 % quantile of the model of few figures at the deadline
    .procurement_high = 90 % quantile of the model of few figures at the deadline

## The exhibits

no-model = { PLACE($place) } has fewer than three published years of each rate, or the deadline has passed, so there is no model.
model-note = Intervals are model-based, not calibrated: too few goals have come due. Each figure is read as the interval its words allow. Prior: data/assumptions/growth_prior.yml.

goals =
    .title = Every goal and the newest figure
    .note = What is missing runs from the near to the far ends of the published range and of the goal. Below zero: passed. The status looks at the deadline's own figure only.
    .open = not due yet
    .col-sector = Industry
    .col-latest = Newest figure
    .col-distance = Missing, percentage points
    .col-required = Takes, percentage points a year
    .col-state = Status
models =
    .title = What a few figures allow to say of { $year }
    .unit = %
    .note = { model-note }
    .newest = newest published figure (middle of a range)
procurement =
    .title = Local procurement of Japanese firms
    .unit = %
    .note = { model-note }
results =
    .title = Every published figure
    .note = * imputed date. Figures on another definition (one maker, Japanese firms only) are kept in the table and left out of the arithmetic.
    .col-sector = Industry
    .col-value = Value, %
    .col-used = Used
