# How far are localisation and local procurement from their goals?

## The answer

rate = { LOWER(INDICATOR($indicator)) }
    .of_industry = { LOWER(INDICATOR($indicator)) } ({ LOWER(SECTOR($sector)) })
    .vietnamese = { INDICATOR($indicator) }
short =
    .bought = Japanese firms, local
    .bought_vietnamese = – from Vietnamese suppliers
    .met = Demand met: { LOWER(SECTOR($sector)) }
    .local = Localisation: { LOWER(SECTOR($sector)) }
goal = { PLACE($place) }, { $rate }: the goal is { $goal } by { $year }, the latest figure { $latest } ({ $latest_year }); this requires { $need } percentage points a year.
    .no_result = { PLACE($place) }, { $rate }: the goal is { $goal } by { $year }; no outcome has been published.
    .result = { PLACE($place) }, { $rate }: the goal is { $goal } by { $year }, the outcome { $result }; { VERDICT($verdict) }.
    .due = { PLACE($place) }, { $rate }: the goal is { $goal } by { $year }; { VERDICT($verdict) }.
unknown =
    { $count ->
        [one] { $count } goal
       *[other] { $count } goals
    } of { $year } for { $rates }: { VERDICT("not_knowable") }.
bought = Japanese firms bought { $share } of their inputs locally ({ $newest }).
    .model = Japanese firms bought { $share } of their inputs locally ({ $newest }); a model gives an 80% prediction interval of { SPAN($low, $high, digits: 0, unit: "%") } in { $year } (model-based, not calibrated, so no probability is stated).
came-due =
    Of the { $total ->
        [one] { $total } goal
       *[other] { $total } goals
    } past their deadline: { $reached } reached, { $not_reached } not reached, { $not_knowable } { VERDICT("not_knowable") }.

cards =
    .goal = Goal: { $rate }
    .newest = latest: { $latest } ({ $year })
    .none = latest: not published
    .procurement = Bought locally by Japanese firms
    .value = { PERCENT($value) }

formulas =
    .goals = number of goals for the rates
    .reached = goals past their deadline that are met by the outcome of the same year
    .not_reached = goals past their deadline that are not met by the outcome of the same year
    .not_knowable = goals past their deadline without an outcome of the same year
    .procurement = the latest published figure
    .procurement_low = 10% quantile of the small-sample model at the deadline
    .procurement_high = 90% quantile of the small-sample model at the deadline

## The exhibits

no-model = { PLACE($place) } has fewer than three published years of each rate, or the deadline has passed, so no model is fitted.
model-note = Intervals are model-based, not calibrated: too few goals have come due. Each figure is treated as the interval its qualifier allows. Besides the figures the model rests on the assumption “{ $prior }”.

goals =
    .title = All goals and the latest figures
    .note = The gap runs between the nearest and the farthest ends of the published range and of the goal. Negative: goal exceeded. The status considers only the figure for the deadline year.
    .open = not due yet
    .col-sector = Industry
    .col-latest = Latest figure
    .col-distance = Gap, percentage points
    .col-required = Required, percentage points a year
    .col-state = Status
models =
    .title = A forecast for { $year } from a few figures
    .unit = %
    .note = { model-note }
    .newest = latest published figure (middle of a range)
    .col-newest = Latest figure
procurement =
    .title = Local procurement of Japanese firms
    .unit = %
    .note = { model-note }
results =
    .title = All figures
    .note = * imputed publication date. Figures under another definition (one maker, Japanese firms only) are kept in the table but not used in the calculations.
    .col-sector = Industry
    .col-value = Value, %
    .col-used = Used
