# Will supporting industry reach its share of manufacturing output, and when?

## The answer

aim-name = { $stated ->
    [true] goal
   *[false] level considered
}
sentence-verdict = The { aim-name } of { PLAIN($goal) }% for { $year }: { VERDICT($verdict) }.
sentence-start = { PLACE($place) } has published no actual share of supporting industry in manufacturing output, so no probability of { PLAIN($goal) }% { $past ->
    [true] in
   *[false] by
} { $year } can be stated.
    .evidence = The evidence suggests { SPAN($low, $high, digits: 1, unit: "%") } in { $evidence_year }, median { PERCENT($middle) } (our estimate, by the weights of its assumption file; of 100 draws, from { NUMBER($fewest) } to { NUMBER($most) } reach { PLAIN($goal) }% depending on the kind of evidence, and { NUMBER($count) } by these weights).
    .even = In the scenario “{ $scenario }”, half of the { -simulations } reach the { aim-name } if the share in { $base } was { PERCENT($even) }.
sentence-chance = From { $shares ->
    [one] { $shares } actual share, of { $last }
   *[other] { $shares } actual shares, { $first }–{ $last }
}, the share in { $year } is estimated at { PERCENT($point) } (80% interval: { SPAN($low, $high, digits: 1, unit: "%") }); the probability of a share of at least { PLAIN($goal) }%, as printed, is { $chance } (model-based, not calibrated on past goals).
sentence-needed =
    .ahead = { $faster ->
        [true] From { PERCENT($start) }, supporting industry must outgrow manufacturing by { POINTS($gap) } a year.
       *[false] From { PERCENT($start) }, the { aim-name } is met even if supporting industry grows { POINTS($gap) } a year more slowly than manufacturing.
    }
    .past = { $faster ->
        [true] From { PERCENT($start) } in { $base }, supporting industry would have had to outgrow manufacturing by { POINTS($gap) } a year.
       *[false] From { PERCENT($start) } in { $base }, the { aim-name } would have been met even with growth { POINTS($gap) } a year below that of manufacturing.
    }
other-place = The scenario was written for { PLACE($written_for) }; its assumptions are applied to { PLACE($place) }.

card-even = { PERCENT($even) }
    .label = Break-even share in { $base }
    .note = from which half of the { -simulations } of the scenario “{ $scenario }” reach { PLAIN($goal) }%
card-start = { SPAN($low, $high, digits: 1, unit: "%") }
    .label = Estimated share in { $evidence_year }
    .note = from indirect evidence; { SPAN($fewest, $most, digits: 0) } of 100 draws reach { PLAIN($goal) }% depending on the kind of evidence, { NUMBER($count) } by our weights
card-need = { NUMBER($need, digits: 1) } percentage points a year
    .label = Growth required above that of manufacturing
    .note = starting from { PERCENT($start) }
card-chance = { $chance }
    .label = Probability
    .note = starting from { PERCENT($start) } ({ $kind ->
        [own] own figure
       *[published] published
    }); model-based, not calibrated

formulas =
    .goal = the goal as published, or the level considered
    .start = the latest published share; otherwise the median of the pool of evidence, or the middle of the assumption where no evidence was known
    .break_even_start = median of goal / ∏((1 + growth of supporting industry) / (1 + growth of manufacturing)) over the scenario's { -simulations }
    .differential_needed = d such that start × ∏((1 + m + d) / (1 + m)) = goal, m being the scenario's central growth
    .reached_low_start = proportion of the scenario's { -simulations } that reach the goal from the grid's lowest start
    .reached_high_start = proportion of the scenario's { -simulations } that reach the goal from the grid's highest start
    .probability = proportion of draws of the share that print at least the goal: the logit of the share follows a random walk whose drift and innovation standard deviation are estimated from the actual shares and the prior
    .probability_reached_by = the same in any year after the latest share, up to the deadline
    .probability_prior_alone = the same from the latest share and the prior alone
    .probability_of_both = proportion of draws that reach the share's goal and whose supporting industry (share × manufacturing) grows by its own goal on average until then
    .share_median = median of the draws of the share at the deadline
    .share_lower_80 = their 10% quantile
    .share_upper_80 = their 90% quantile
    .verdict = the year's published outcome compared with the goal, given the qualifiers (“about”, “more than”) of both

## The exhibits

figure =
    .goal = goal
    .actual = actual
    .other = another definition, not used
axis-base = Share in { $base }, %
axis-start = Share in { $base } ({ $kind ->
    [assumption] assumed
    [estimate] our estimate
    [own] own figure
   *[published] published
}), %
axis-reached = Simulations that reach the { aim-name }, %
axis-differential = Differential required, percentage points a year
axis-growth = Growth of supporting industry, % a year
axis-history = % on the previous year
band-scenario = assumed range of the scenario
break-even = break-even { PERCENT($value) }
goal-line = { aim-name } { PLAIN($goal) }%
unknown =
    .start = Share in { $base }
    .part_growth = Growth of supporting industry
    .whole_forecast = Forecast of manufacturing
    .whole_index = Measurement error of the published index
no-level = { PLACE($place) } has too few monthly manufacturing figures for a forecast from { $base } to { $year }.
at-deadline =
    .probability = At least { PLAIN($goal) }% in { $year }, %
    .reached_by = In any year up to { $year }, %
no-probability-here =
    .assumed = No probability is stated: without an actual share of { PLACE($place) } there is neither a starting point nor a series of outcomes for back-testing. Once actual shares are known, enter them with chnt add: they replace the assumed start and nothing else changes.
    .known = No probability is needed: the share of { $year } is known.
rests-on =
    .figures = { $shares ->
        [one] { $shares } actual share ({ $last }) and the prior
       *[other] { $shares } actual shares ({ $first }–{ $last }) and the prior
    }: estimate
    .prior_alone = The share of { $last } and the prior alone: estimate
    .scenario = Scenario “{ $scenario }” from the share of { $last }: assumption
    .both = Share and growth together: supporting industry also grows at least { PLAIN($growth) }% a year on average (goal for { PERIOD($growth_year) })
share-prior = standard deviation of yearly innovations { NUMBER($spread, digits: 1) } percentage points, weighing { PLAIN($spread_years) } years; no drift, weighing { PLAIN($drift_years) } years
no-history = No annual growth of manufacturing is published for { PLACE($place) } in these figures.
scenario = Scenario “{ $scenario }”
    .values = manufacturing { $growth }% a year; differential { $differential } percentage points{ $source ->
        [record] {" "}(from the record of actual shares, in place of the file's values, which the reason explains)
       *[assumed] { "" }
    }
assumed-share = { $values }%

columns-here =
    .source = Unknown
    .growth = Growth, % a year
    .definition = Definition
    .width = Width, percentage points

coverage =
    .title = Goals and figures for the share
    .note = { $results ->
        [0] { PLACE($place) } has published no actual share under the goal's definition.
       *[other] { "" }
    }
    .col-value = Value, %
goals =
    .title = Goals for the share, plan by plan
    .unit = { UNIT("percent_of_manufacturing_output") }
    .none = { PLACE($place) } has stated no goal for the share and published no share.
share_outlook =
    .title = The share in { $year } and the { aim-name }, { PLAIN($goal) }%, by basis of the answer
    .unit = { UNIT("percent_of_manufacturing_output") }
    .note = The probability stated is model-based, from { $shares ->
        [one] { $shares } actual share
       *[other] { $shares } actual shares
    } of { PLACE($place) } and a prior (the assumption “{ $prior }”); the prior and the latest share alone would give { $alone }. It is not calibrated on past goals: too few have come due. The actual shares are read as printed (14.1 is 14.05 to 14.15), and so is the { aim-name }. Of a scenario the last two columns are proportions of its { -simulations }, not probabilities.
    .col-rests_on = Rests on
reached_by_start =
    .title = Whether the { aim-name } is reached depends on the starting share
    .unit = % of the scenario's { -simulations }
    .note = Proportion of { -simulations } within the scenario's assumed ranges; not a forecast probability.
differential =
    .title = Growth required above that of manufacturing, by starting share
    .needed = required: { POINTS($value) }
    .unit = percentage points a year
    .note = Pure arithmetic, no model: manufacturing grows at the scenario's central rates.
chance =
    .title = Conditional probability of the { aim-name }, given starting share and growth
    .unit = % of the simulated paths of manufacturing
    .note = Conditional probability: rows and columns are assumed grids; only growth of manufacturing is forecast. It is not the unconditional probability of reaching the { aim-name }.
matters =
    .title = Which unknown affects the result most
    .unit = percentage points of the share in { $year }
    .note = Each bar: one factor moves from low to high (assumed grid, or the 10% to 90% quantiles of the simulated paths); the others stay at their central values.
paths =
    .title = Scenario “{ $scenario }”, if the share in { $base } is { PERCENT($start) }
    .unit = { UNIT("percent_of_manufacturing_output") }
    .note = The bands are ranges of the scenario, not prediction intervals.
manufacturing_history =
    .title = Manufacturing in { PLACE($place) }: published and assumed growth
    .unit = IIP, % on the previous year
assumptions =
    .title = Assumptions and reasons
