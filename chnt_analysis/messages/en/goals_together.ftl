# Do the goals of a place fit together, and how did they move?

## The answer

sentence-stated = { PLACE($place) } states { $goals ->
    [one] { $goals } goal
   *[other] { $goals } goals
} for { $indicators ->
    [one] { $indicators } indicator
   *[other] { $indicators } indicators
}, with deadlines from { $first } to { $last }.
sentence-last-stated = The last year with a goal: { $items }.
sentence-fit = With { -supporting-industry } growing { PERCENT($supporting, digits: 0) } and { -manufacturing } { PERCENT($manufacturing) } a year (the mean of the { $published ->
    [one] one year
   *[other] { $published } years
} that have a published figure), the share reaches { PLAIN($goal) }% in { $year } if it was { PERCENT($start) } in { $base }; at the slowest and fastest published annual growth of { -manufacturing }, that share is { PERCENT($low) } and { PERCENT($high) }.
last-stated =
    .cnht_output_share = share of output ({ $year })
    .cnht_output_growth = growth ({ $year })
    .cnht_enterprises = number of enterprises ({ $year })

card-goals = { NUMBER($goals) }
    .label = Goals stated
    .note = { $first }–{ $last }
card-growth = { $goal }%
    .label = Goal for growth
    .note = { -supporting-industry }, { $year }
card-start = { PERCENT($start) }
    .label = Starting share at which both goals are consistent
    .note = share in { $base }; over the published years of { -manufacturing }: { SPAN($low, $high, digits: 1, unit: "%") }

formulas =
    .goals = number of goals, duplicates from several sources merged
    .indicators = number of indicators with a goal
    .growth_goal = the growth goal as published
    .manufacturing_mean = mean of annual growth over the years that have a published figure
    .consistent_start = goal × ((1 + growth of { -manufacturing }) / (1 + growth goal))^years
    .consistent_low = the same at the slowest published annual growth of { -manufacturing }
    .consistent_high = the same at the fastest published annual growth of { -manufacturing }

## The exhibits

name = { $sector ->
    [supporting_industry] { INDICATOR($indicator) }
    [grdp_total] { INDICATOR($indicator) }
   *[other] { INDICATOR($indicator) }: { SECTOR($sector) }
}
goal-of = { $goal } ({ $deadline })
percent = { PLAIN($value) }%
a-year = % a year
axis-start = Share in { $base } (assumed)
axis-pace = Manufacturing, % a year
axis-manufacturing = Manufacturing, % a year
axis-supporting = Supporting industry, % a year
isoline = from { PLAIN($start) }%
growth-goal = growth goal { PLAIN($goal) }%
no-share = { PLACE($place) } states no goal for the output share, so there is nothing to compute.
no-moves = No indicator has goals for more than one deadline.
no-history = No annual growth of { -manufacturing } is published for { PLACE($place) } in these figures.

columns-here =
    .name = Indicator

goals =
    .title = Every goal stated
    .col-known_since = Known since
moves =
    .title = How the goals changed from plan to plan
    .col-goals = Goals by deadline
    .col-last_year = Last year with a goal
timeline =
    .title = When each goal was stated, and its deadline
    .note = A line runs from the date a goal became known to its deadline; the diamond is the deadline.
    .col-plan = Indicator
    .col-start = Known since
    .col-end = Deadline
    .col-label = Goal
reckoner =
    .title = Ready reckoner: growth needed for { PLAIN($goal) }% in { $year }
    .unit = { a-year }
    .note = { $growth ->
        [none] Arithmetic only, no model.
       *[stated] Arithmetic only, no model. Framed cells: within the growth goal of { PLAIN($growth) }%.
    }
    .col-within = Within the growth goal
reckoner_none =
    .title = The ready reckoner
sliders_none =
    .title = The ready reckoner with sliders
frontier_none =
    .title = Do the two goals fit
sliders =
    .title = The ready reckoner with sliders
    .unit = { share-sliders.unit }
    .note = Initially { -manufacturing } grows at { $manufacturing ->
        [published] the mean of its years with a published figure
       *[assumed] the assumption of the baseline
    } and { -supporting-industry } { $supporting ->
        [goal] at the rate of its goal
       *[same] as fast as { -manufacturing }
    }. Arithmetic only; works offline.
    .alt = { share-sliders.alt }
frontier =
    .title = Are the two goals consistent: growth that brings the share to { PLAIN($goal) }% in { $year }
    .unit = { a-year }
    .note = Dashed lines: starting from the share shown on a line, every point on it just meets the goal; points above exceed it. Orange dots: the position of each scenario.{ $history ->
        [none] { "" }
        [both] { " " }Black ticks on the axis: published years of { -manufacturing }.
       *[manufacturing] { " " }Black ticks on the axis: published years of { -manufacturing }; growth of { -supporting-industry } has not been published.
    }
history =
    .title = Growth of manufacturing
    .unit = %
    .note = Mean of the { $years ->
        [one] one year
       *[other] { $years } years
    } shown: { NUMBER($mean, digits: 1) }%. Years without a published figure are not in it.
    .col-value = Growth of the IIP, %
