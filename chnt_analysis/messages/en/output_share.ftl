# Will supporting industry reach its share of manufacturing output, and when?

## The answer

aim-name = { $stated ->
    [true] goal
   *[false] level asked about
}
sentence-verdict = The { aim-name } of { PLAIN($goal) }% for { $year }: { VERDICT($verdict) }.
sentence-start =
    .assumed = { PLACE($place) } has published no actual share of supporting industry in manufacturing output, so no probability of { PLAIN($goal) }% { $past ->
        [true] in
       *[false] by
    } { $year } can be stated. In the scenario “{ $scenario }”, half of the { -simulations } reach the { aim-name } if the share in { $base } was { PERCENT($even) }.
    .known = From the { $kind ->
        [own] share of { PERCENT($start) } in { $base }, an own figure
       *[published] published share of { PERCENT($start) } in { $base }
    }, { NUMBER($reached) }% of the { -simulations } of the scenario “{ $scenario }” reach { PLAIN($goal) }% by { $year } (a proportion of the scenario, not a forecast probability); the break-even share is { PERCENT($even) }.
sentence-chance = Given the available shares and the forecast of manufacturing, the probability of { PLAIN($goal) }% in { $year } is { PERCENT($chance, digits: 0) }, and that of reaching it in any year up to then { PERCENT($by, digits: 0) } (model-based, not calibrated).
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
card-need = { NUMBER($need, digits: 1) } percentage points a year
    .label = Growth required above that of manufacturing
    .note = starting from { PERCENT($start) }
card-chance = { PERCENT($chance, digits: 0) }
    .label = Probability
    .note = from the { $kind ->
        [own] own figure of { PERCENT($start) }
       *[published] published { PERCENT($start) }
    }; model-based, not calibrated

formulas =
    .goal = the goal as published, or the level asked about
    .start = the latest published share; otherwise the middle of the assumption
    .break_even_start = median of goal / ∏((1 + growth of supporting industry) / (1 + growth of manufacturing)) over the scenario's { -simulations }
    .differential_needed = d such that start × ∏((1 + m + d) / (1 + m)) = goal, m being the scenario's central growth
    .reached_low_start = proportion of the scenario's { -simulations } that reach the goal from the grid's lowest start
    .reached_high_start = proportion of the scenario's { -simulations } that reach the goal from the grid's highest start
    .probability = proportion of draws with N / M ≥ goal: N = known shares × M, growing by the small-sample model; M is the level of manufacturing
    .verdict = the year's published outcome compared with the goal, given the qualifiers (“about”, “more than”) of both

## The exhibits

figure =
    .goal = goal
    .actual = actual
    .other = another definition, not used
axis-base = Share in { $base }, %
axis-start = Share in { $base } ({ $kind ->
    [assumption] assumed
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
no-history = No annual growth of manufacturing is published for { PLACE($place) } in these figures.
scenario = Scenario “{ $scenario }”
    .values = manufacturing { $growth }% a year; differential { $differential } percentage points
assumed-share = { $values }%

columns-here =
    .growth = Growth, % a year
    .definition = Definition
    .width = Width, percentage points

coverage =
    .title = What is published about the share
    .note = { $results ->
        [0] { PLACE($place) } has published no actual share under the goal's definition.
       *[other] { "" }
    }
    .col-value = Value, %
goals =
    .title = Goals for the share, plan by plan
    .unit = { UNIT("percent_of_manufacturing_output") }
reached_by_start =
    .title = Whether the { aim-name } is reached depends on the starting share
    .unit = % of the scenario's { -simulations }
    .note = Proportion of { -simulations } within the scenario's assumed ranges; not a forecast probability.
differential =
    .title = Growth required of supporting industry above that of manufacturing
    .unit = percentage points a year
    .note = Pure arithmetic, no model: manufacturing grows at the scenario's central rates.
chance =
    .title = Conditional probability of the { aim-name }, given starting share and growth
    .unit = % of the simulated paths of manufacturing
    .note = Conditional probability: rows and columns are assumed grids; only growth of manufacturing is forecast. It is not the (unconditional) probability of the { aim-name }.
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
limits =
    .title = The probability on this page
    .assumed = None is stated: without an actual share of { PLACE($place) } there is neither a starting point nor a series of outcomes for back-testing. Once actual shares are known, enter them with chnt add: they replace the assumed start and nothing else changes.
    .conditional = None is stated: too few monthly figures of manufacturing are published for { PLACE($place) } to forecast the denominator.
    .stated = The probability stated is model-based, from { $results ->
        [one] { $results } annual share
       *[other] { $results } annual shares
    } of { PLACE($place) }. It is not calibrated: there are too few outcomes for back-testing.
