# What does the evidence suggest of the share of supporting industry?

## The answer

sentence-none = { PLACE($place) } has published no { $older ->
    [true] recent actual share
   *[false] actual share
} of { -supporting-industry } in manufacturing output under the definition of its goals.
sentence-estimate = Taken one at a time, { $lines } kinds of evidence give from { PERCENT($lowest) } to { PERCENT($highest) } for { $year }; pooled with equal weights they give { SPAN($equal_low, $equal_high, digits: 1, unit: "%") }; by the weights of the assumption file our estimate is { SPAN($low, $high, digits: 1, unit: "%") } (80 of 100 draws; median { PERCENT($middle) }).
sentence-count = Of 100 draws, from { NUMBER($fewest) } to { NUMBER($most) } reach { PLAIN($goal) }% depending on the kind of evidence, and { NUMBER($count) } by these weights; this is a count under assumed ranges, not a forecast.
sentence-opposite = { $side ->
    [few] For half of the draws to reach { PLAIN($goal) }%, the evidence “{ $line }” would need { PERCENT($needed, digits: 0) } of the weight instead of { PERCENT($now, digits: 0) }.
   *[most] For half of the draws to fall short of { PLAIN($goal) }%, the evidence “{ $line }” would need { PERCENT($needed, digits: 0) } of the weight instead of { PERCENT($now, digits: 0) }.
}
    .never = { $side ->
        [few] No weights of these kinds of evidence make half of the draws reach { PLAIN($goal) }%.
       *[most] No weights of these kinds of evidence make half of the draws fall short of { PLAIN($goal) }%.
    }
sentence-real = { PLACE($place) }: the { $origin ->
    [own] entered
   *[published] published
} share of { PERCENT($share) } in { $share_year } replaces the estimate from indirect evidence.
sentence-beside = For comparison, the evidence alone would have suggested { SPAN($low, $high, digits: 1, unit: "%") }.

card-share = { SPAN($low, $high, digits: 1, unit: "%") }
    .label = Estimated share in { $year }
    .note = 80 of 100 draws by our weights; one kind of evidence at a time: { SPAN($lowest, $highest, digits: 1, unit: "%") }
card-count = { SPAN($fewest, $most, digits: 0) } of 100
    .label = Draws that reach { PLAIN($goal) }%, depending on the evidence
    .note = { NUMBER($count) } by our weights; a count, not a forecast
card-real = { PERCENT($share) }
    .label = Share in { $share_year }
    .note = replaces the estimate from indirect evidence

formulas =
    .goal = the share of the goal stated last, or the level considered
    .share_low = 10% quantile of the linear pool by the file's weights
    .share_central = median of the linear pool by the file's weights
    .share_high = 90% quantile of the linear pool by the file's weights
    .envelope_low = lowest 10% quantile of any kind of evidence alone
    .envelope_high = highest 90% quantile of any kind of evidence alone
    .equal_central = median of the linear pool with equal weights
    .draws_fewest_by_line = of 100 draws, the fewest of any kind of evidence alone that reach the goal
    .draws_most_by_line = of 100 draws, the most of any kind of evidence alone that reach the goal
    .draws_by_weights = Σ weight × count of each kind of evidence: of 100 draws of the pool, those that reach the goal
    .weight_needed = w with w × count of the kind of evidence + (1 − w) × count of the others = 50, for the one that needs the least
    .real_share = latest share, not older than the file's limit
    .check_share = the share as published
    .check_draws_below = of 100 draws of the pool without the place's own share, those below the known share

## The exhibits

item =
    .envelope = All kinds of evidence: envelope
    .equal = Linear pool, equal weights
    .pool = Linear pool, the file's weights
own-line = { PLACE($place) }'s own older share, carried forward
own-group = Own share
goal-line = { PLAIN($goal) }%
case =
    .all = as in the file
    .without = without
    .with = with, weight of one group
state =
    .used = in use
    .off = left out
    .not_here = of another place, or the place's own figure
    .not_known = not yet published at the date
    .aside = listed only
weighing =
    .equal = { $groups } groups, equal weights
    .unequal = { $groups } groups, weights as stated
carried = An older share of the place's own
    .values = after { $years } years; { $sd } percentage points of growth a year (standard deviation)

columns-here =
    .item = Kind of evidence
    .count = Draws of 100 that reach it
    .equal = Equal weight, %
    .weight = Weight, %
    .needed = Weight needed, %
    .case = Pool
    .group = Group
    .state = State
    .central = Median

ranges =
    .title = What each kind of evidence suggests of the share in { $year }
    .unit = { UNIT("percent_of_manufacturing_output") }
    .note = Bar: 80 of 100 draws; dot: median (of the envelope: its middle). A linear pool is a weighted mean of distributions: it does not grow narrower when its parts repeat one another.
counts =
    .title = How many of 100 draws reach { PLAIN($goal) }%, by kind of evidence
    .note = A count under assumed ranges and weights. The pooled count means nothing without the range across the kinds of evidence.
needed =
    .title = What the weights would have to be for the opposite conclusion
    .note = Weight at which half of the draws lie on the other side of { PLAIN($goal) }%, the others keeping their proportions. Empty: no weight of that evidence does it.
moves =
    .title = How leaving a kind of evidence out, or adding a listed figure, changes the pool
    .unit = { UNIT("percent_of_manufacturing_output") }
    .note = Listed figures have weight 0: goals are no evidence of results, and figures of other definitions measure something else. “With” shows what the pool would be with each of them. By kind of evidence alone, from { NUMBER($fewest) } to { NUMBER($most) } of 100 draws reach { PLAIN($goal) }%.
lines =
    .title = All the evidence: group, weight, reason
    .note = Weights and ranges are assumptions; change them in the assumption file “{ $file }”, or leave some out with the parameter “{ $parameter }”.
check = In { PLACE($place) } the share is known: { PERCENT($value) } ({ $year }). The same procedure without that figure and without the evidence that only repeats the national share, leaving “{ $lines }”, gives { SPAN($low, $high, digits: 1, unit: "%") }; { NUMBER($below) } of 100 draws lie below the known share. One place is no proof.
    .title = The procedure checked where the share is known
    .none = No share of the place used as a check was known at this date.
assumptions =
    .title = The assumption file
