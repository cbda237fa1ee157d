# The assessment of a goal in a sentence or two.

opening = { PLACE($place) }, { $name }, { PERIOD($period) }: the goal is { $goal }.
    .documented = { PLACE($place) }, { $name }, { PERIOD($period) } ({ $document }): the goal is { $goal }.
goal-name = { LOWER(INDICATOR($indicator)) }
    .sector = { LOWER(INDICATOR($indicator)) } ({ SECTOR($sector) })
goal-value = { SPAN($low, $high) } { UNIT($unit) }
    .percent = { SPAN($low, $high) }{ UNIT($unit) }

outcome = { CAPITAL(VERDICT($verdict)) }.
    .missing = { CAPITAL(VERDICT($verdict)) }; no result is published.
    .published = { CAPITAL(VERDICT($verdict)) } (published result: { $result }).

newest = The newest figure is { $figure } ({ PERIOD($period) }).
    .reached = The newest figure is { $figure } ({ PERIOD($period) }), at the goal already.
    .points = The newest figure is { $figure } ({ PERIOD($period) }), { POINTS($gap) } from the goal.
    .units = The newest figure is { $figure } ({ PERIOD($period) }), { NUMBER($gap) } { UNIT($unit) } from the goal.

required = That takes growth of { SPAN($low, $high, digits: 1, unit: "%") } a year.
    .observed = That takes growth of { SPAN($low, $high, digits: 1, unit: "%") } a year; since { $since } it was { CHANGE($observed) } a year ({ VERDICT($progress) }).
faster-years = Of the published years { NUMBER($share) }% grew faster than that.
    .none = No published year grew faster than that.

# What is needed at both ends of the table of conditions.
conditional =
    .percent = From a start of { PERCENT($first) } it must grow { PERCENT($first_needed) } a year, from { PERCENT($last) } { PERCENT($last_needed) }.
    .count = From a start of { NUMBER($first) } it must grow { PERCENT($first_needed) } a year, from { NUMBER($last) } { PERCENT($last_needed) }.
    .manufacturing = If { -manufacturing } grows { PERCENT($first) }, { -supporting-industry } must grow { POINTS($first_needed) } more; if { PERCENT($last) }, { POINTS($last_needed) }.

model-interval =
    .percent = A growth model gives an 80% interval of { SPAN($lower, $upper, digits: 0, unit: "%") } in { $year } (model-based, not calibrated).
    .count = A growth model gives an 80% interval of { SPAN($lower, $upper, digits: 0) } in { $year } (model-based, not calibrated).

# Why no probability is stated.
reasons =
    .deadline_passed = the deadline has passed
    .no_base = no result has ever been published, so no probability is stated
    .definition = figures are published on another definition only, so no probability is stated
    .proxy_only = growth of { -supporting-industry } is not published and is seen through a proxy only, so no probability is stated
    .too_few = too few figures are published for a model, so no probability is stated
    .not_calibrated = figures are few and rounded and no distribution can be calibrated on them, so no probability is stated
    .flow = it is counted over the whole period and no result is known, so no probability is stated
no-probability = { CAPITAL($reason) }.
