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
    } { $year } can be stated. In the scenario “{ $scenario }” half of the paths reach the { aim-name } if the share of { $base } was { PERCENT($even) }.
    .known = From the { $kind ->
        [own] share of { PERCENT($start) } in { $base }, an own figure
       *[published] published share of { PERCENT($start) } in { $base }
    }, { NUMBER($reached) }% of the paths of the scenario “{ $scenario }” reach { PLAIN($goal) }% by { $year } (a proportion of the scenario, not a forecast probability); the break-even start is { PERCENT($even) }.
sentence-chance = From the shares there are and manufacturing's forecast, the chance of { PLAIN($goal) }% in { $year } is { PERCENT($chance, digits: 0) }, of reaching it at some time by then { PERCENT($by, digits: 0) } (model-based, not calibrated).
sentence-needed =
    .ahead = { $faster ->
        [true] From { PERCENT($start) } supporting industry must outgrow manufacturing by { POINTS($gap) } a year.
       *[false] From { PERCENT($start) } the { aim-name } holds even if supporting industry grows { POINTS($gap) } a year less than manufacturing.
    }
    .past = { $faster ->
        [true] From { PERCENT($start) } in { $base } supporting industry would have had to outgrow manufacturing by { POINTS($gap) } a year.
       *[false] From { PERCENT($start) } in { $base } the { aim-name } would have held even with growth { POINTS($gap) } a year below manufacturing's.
    }
other-place = The scenario was written for { PLACE($written_for) }; its assumptions are applied to { PLACE($place) }.

card-even = { PERCENT($even) }
    .label = Break-even start
    .note = share of { $base }, scenario “{ $scenario }”
card-need = { NUMBER($need, digits: 1) } points a year
    .label = Must outgrow manufacturing by
    .note = from a start of { PERCENT($start) }
card-chance = { PERCENT($chance, digits: 0) }
    .label = Chance
    .note = from the { $kind ->
        [own] own figure of { PERCENT($start) }
       *[published] published { PERCENT($start) }
    }; model-based, not calibrated

formulas =
    .goal = the goal as published, or as asked
    .start = the newest published share; without one the assumption's middle
    .break_even_start = median of goal / ∏((1 + growth of the part) / (1 + growth of manufacturing)) over the scenario's paths
    .differential_needed = d such that start × ∏((1 + m + d) / (1 + m)) = goal, m being the scenario's central growth
    .reached_low_start = part of the scenario's paths that reach the goal from the grid's lowest start
    .reached_high_start = part of the scenario's paths that reach the goal from the grid's highest start
    .probability = part of the draws with N / M ≥ goal: N = known shares × M, growing by the model of few figures; M is manufacturing's level
    .verdict = the year's published result against the goal, by the words of both

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
axis-reached = Paths that reach the { aim-name }, %
axis-differential = Differential needed, points a year
axis-growth = Supporting industry grows, % a year
axis-history = % on the year before
band-scenario = range the scenario assumes
break-even = break-even { PERCENT($value) }
goal-line = { aim-name } { PLAIN($goal) }%
unknown =
    .start = Share in { $base }
    .part_growth = Growth of supporting industry
    .whole_forecast = Forecast of manufacturing
    .whole_index = Error of the published index
no-level = { PLACE($place) } has too few monthly figures of manufacturing for a forecast from { $base } to { $year }.
no-history = No annual growth of manufacturing is published for { PLACE($place) } in these figures.
scenario = Scenario “{ $scenario }”
    .values = manufacturing { $growth } % a year; differential { $differential } points
assumed-share = { $values } %

columns-here =
    .growth = Growth, % a year
    .definition = Definition
    .width = Width, points

coverage =
    .title = What is published about the share
    .note = { $results ->
        [0] { PLACE($place) } has published no actual share on the goal's definition.
       *[other] { "" }
    }
    .col-value = Value, %
goals =
    .title = The share aimed at, plan by plan
    .unit = { UNIT("percent_of_manufacturing_output") }
reached_by_start =
    .title = Whether the { aim-name } is reached depends on the start
    .unit = % of the scenario's paths
    .note = Proportion of paths within the ranges the scenario assumes; it is not a forecast probability.
differential =
    .title = By how much supporting industry must outgrow manufacturing
    .unit = percentage points a year
    .note = Pure arithmetic, no model: manufacturing grows at the scenario's central rates.
chance =
    .title = The chance of the { aim-name } if start and growth were known
    .unit = % of the forecast paths of manufacturing
    .note = A conditional chance: rows and columns are assumed grids, only manufacturing's growth is forecast. It is not the probability of the { aim-name }.
matters =
    .title = Which unknown moves the answer most
    .unit = points of the share in { $year }
    .note = Each bar: that one goes from low to high (assumed grid, or the 10 % to 90 % quantiles of the paths), the rest stays in the middle.
paths =
    .title = Scenario “{ $scenario }”, if the share of { $base } is { PERCENT($start) }
    .unit = { UNIT("percent_of_manufacturing_output") }
    .note = The bands are ranges of the scenario, not prediction intervals.
manufacturing_history =
    .title = Manufacturing of { PLACE($place) }: published growth and the assumption
    .unit = IIP, % on the year before
assumptions =
    .title = Assumptions and reasons
limits =
    .title = The probability on this page
    .assumed = None is stated: without an actual share of { PLACE($place) } there is nothing to start from, and no series of results to back-test against. Once actual shares are known, enter them with chnt add: they replace the assumed start with no other change.
    .conditional = None is stated: too few monthly figures of manufacturing are published for { PLACE($place) } to forecast the denominator.
    .stated = The probability stated is model-based, from { $results ->
        [one] { $results } yearly share
       *[other] { $results } yearly shares
    } of { PLACE($place) }. It is not calibrated: there are too few results to back-test against.
