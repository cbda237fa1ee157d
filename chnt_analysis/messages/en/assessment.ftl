# The assessment of a goal in a sentence or two.

opening = { PLACE($place) }, { $name }, { PERIOD($period) }: the goal is { $goal }.
    .documented = { PLACE($place) }, { $name }, { PERIOD($period) } ({ $document }): the goal is { $goal }.
goal-name = { LOWER(INDICATOR($indicator)) }
    .sector = { LOWER(INDICATOR($indicator)) } ({ SECTOR($sector) })
goal-value = { SPAN($low, $high) } { UNIT($unit) }
    .percent = { SPAN($low, $high) }{ UNIT($unit) }

outcome = { CAPITAL(VERDICT($verdict)) }.
    .missing = { CAPITAL(VERDICT($verdict)) }; no outcome has been published.
    .published = { CAPITAL(VERDICT($verdict)) } (published outcome: { $result }).

newest = The latest figure is { $figure } ({ PERIOD($period) }).
    .reached = The latest figure is { $figure } ({ PERIOD($period) }), already at the goal.
    .points = The latest figure is { $figure } ({ PERIOD($period) }), { POINTS($gap) } from the goal.
    .units = The latest figure is { $figure } ({ PERIOD($period) }), { NUMBER($gap) } { UNIT($unit) } from the goal.

required = This requires growth of { SPAN($low, $high, digits: 1, unit: "%") } a year.
    .observed = This requires growth of { SPAN($low, $high, digits: 1, unit: "%") } a year; since { $since } it was { CHANGE($observed) } a year ({ VERDICT($progress) }).
faster-years = Growth was faster than that in { NUMBER($share) }% of the published years.
    .none = Growth was faster than that in no published year.

# What is needed at both ends of the table of conditions.
conditional =
    .percent = Starting from { PERCENT($first) }, it must grow by { PERCENT($first_needed) } a year; starting from { PERCENT($last) }, by { PERCENT($last_needed) }.
    .count = Starting from { NUMBER($first) }, it must grow by { PERCENT($first_needed) } a year; starting from { NUMBER($last) }, by { PERCENT($last_needed) }.
    .manufacturing = If { -manufacturing } grows by { PERCENT($first) }, { -supporting-industry } must grow { POINTS($first_needed) } faster; if by { PERCENT($last) }, { POINTS($last_needed) } faster.

model-interval =
    .percent = A growth model gives an 80% interval of { SPAN($lower, $upper, digits: 0, unit: "%") } in { $year } (model-based, not calibrated).
    .count = A growth model gives an 80% interval of { SPAN($lower, $upper, digits: 0) } in { $year } (model-based, not calibrated).

# Why no probability is stated.
reasons =
    .deadline_passed = the deadline has passed
    .no_base = no outcome has ever been published, so no probability is stated
    .definition = figures are published only under another definition, so no probability is stated
    .proxy_only = growth of { -supporting-industry } is not published and only a proxy is available, so no probability is stated
    .too_few = too few figures are published to fit a model, so no probability is stated
    .not_calibrated = the figures are few and rounded, no distribution can be calibrated, and no probability is stated
    .flow = it covers the whole period and no outcome is known, so no probability is stated
no-probability = { CAPITAL($reason) }.
