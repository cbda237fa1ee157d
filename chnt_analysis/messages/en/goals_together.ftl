# Do the goals of a place fit together, and how did they move?

## The answer

sentence-stated = { PLACE($place) } states { $goals ->
    [one] { $goals } goal
   *[other] { $goals } goals
} for { $indicators ->
    [one] { $indicators } indicator
   *[other] { $indicators } indicators
}, from { $first } to { $last }.
sentence-last-stated = The last year with a goal: { $items }.
sentence-fit = With { -supporting-industry } growing { PERCENT($supporting, digits: 0) } and { -manufacturing } { PERCENT($manufacturing) } a year (its published mean), the share is { PLAIN($goal) }% in { $year } if it was { PERCENT($start) } in { $base }; at { -manufacturing }'s slowest and fastest published year that start is { PERCENT($low) } and { PERCENT($high) }.
last-stated =
    .cnht_output_share = share of output ({ $year })
    .cnht_output_growth = growth ({ $year })
    .cnht_enterprises = number of enterprises ({ $year })

card-goals = { NUMBER($goals) }
    .label = Published goals
    .note = { $first }–{ $last }
card-growth = { $goal }%
    .label = Goal for growth
    .note = { -supporting-industry }, { $year }
card-start = { PERCENT($start) }
    .label = Start from which both goals fit
    .note = share of { $base }; over { -manufacturing }'s years: { SPAN($low, $high, digits: 1, unit: "%") }

formulas =
    .goals = goals, the sources of one folded together
    .indicators = indicators with a goal
    .growth_goal = the growth goal as published
    .manufacturing_mean = mean of the published yearly growth
    .consistent_start = goal × ((1 + growth of { -manufacturing }) / (1 + growth goal))^years
    .consistent_low = the same at { -manufacturing }'s slowest published year
    .consistent_high = the same at { -manufacturing }'s fastest published year

## The exhibits

name = { $sector ->
    [supporting_industry] { INDICATOR($indicator) }
   *[other] { INDICATOR($indicator) }: { SECTOR($sector) }
}
goal-of = { $goal } ({ $deadline })
percent = { PLAIN($value) }%
a-year = % a year
axis-start = Share in { $base } (assumed)
axis-pace = Manufacturing, % a year
axis-manufacturing = Manufacturing, % a year
axis-supporting = Supporting industry, % a year
isoline = start { PLAIN($start) }%
growth-goal = growth goal { PLAIN($goal) }%
no-share = { PLACE($place) } states no goal for the output share, so there is nothing to compute.
no-moves = No indicator has goals for more than one deadline.
no-history = No annual growth of { -manufacturing } is published for { PLACE($place) } in these figures.

columns-here =
    .name = Indicator

goals =
    .title = Every published goal
    .col-known_since = Known since
moves =
    .title = How the goals moved from plan to plan
    .col-goals = Goals by deadline
    .col-last_year = Last year with a goal
timeline =
    .title = When each goal was stated, and for when
    .note = A line runs from the date a goal became known to its deadline; the diamond is the deadline.
    .col-plan = Indicator
    .col-start = Known since
    .col-end = Deadline
    .col-label = Goal
reckoner =
    .title = Ready reckoner: growth needed for { PLAIN($goal) }% in { $year }
    .unit = { a-year }
    .note = { $growth ->
        [none] Pure arithmetic, no model.
       *[stated] Pure arithmetic, no model. Framed: within the growth goal of { PLAIN($growth) }%.
    }
    .col-within = Within the growth goal
sliders =
    .title = The ready reckoner with sliders
    .unit = { share-sliders.unit }
    .note = At first { -manufacturing } grows by { $manufacturing ->
        [published] its published mean
       *[assumed] the assumption of the baseline
    } and { -supporting-industry } { $supporting ->
        [goal] by its goal
       *[same] as fast as { -manufacturing }
    }. Pure arithmetic, works without a network.
    .alt = { share-sliders.alt }
frontier =
    .title = Do the two goals fit: which growth brings the share to { PLAIN($goal) }% in { $year }
    .unit = { a-year }
    .note = Dashed: from the share written on a line, every point on it just meets the goal; above it is more than enough. Orange dots: where each scenario lands.{ $history ->
        [none] { "" }
        [both] { " " }Black ticks on the axis: published years of { -manufacturing }.
       *[manufacturing] { " " }Black ticks on the axis: published years of { -manufacturing }; growth of { -supporting-industry } was never published.
    }
history =
    .title = What manufacturing has done
    .unit = %
    .note = Mean { NUMBER($mean, digits: 1) }%.
    .col-value = Growth of the index, %
