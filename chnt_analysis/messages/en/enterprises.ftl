# How many enterprises, how many at international standard, and what do the goals still take?

## The answer

where = { PLACE($place) } had { $latest } supporting-industry enterprises in { $latest_year }, { NUMBER($gap) } short of the goal of { $goal } for { $year }.
    .no_result = { PLACE($place) } has not published the number of supporting-industry enterprises up to { $year }.
    .no_goal = { PLACE($place) } had { $latest } enterprises in { $latest_year }.
    .not_compared = { PLACE($place) } had { $latest } supporting-industry enterprises in { $latest_year }; the goal for { $year } is { $goal }.
    .past = The goal of { $goal } enterprises for { $year }: { VERDICT($verdict) }; the latest figure by then is { $latest } ({ $latest_year }).
needed = This requires growth of { $need } a year
    .so_far = since { $year } it has been { CHANGE($growth) } a year ({ VERDICT($progress) })
broken = Figures before { $year } are not compared with later ones: { $what }.
modelled = With “about” and “more than” read as intervals, a growth model gives an 80% prediction interval of { NUMBER($low) } to { NUMBER($high) } enterprises in { $year } (model-based, not calibrated, so no probability is stated){ $changes ->
    [0] { "" }
   *[other] ; its growth is shrunk towards that of { $changes } changes between published counts of other places and the nation
}.
standard-count = At international standard: { $count }{ $share }{ $goal }.
    .share = , { PERCENT($share, digits: 0) } of all (our estimate)
    .goal = ; the goal for { $year } is { $goal }%

cards =
    .goal = Goal
    .latest = Latest number of enterprises
    .needed = Growth required a year
    .span = { SPAN($low, $high, digits: 1, unit: "%") }
    .until = to { $year }
    .standard = At international standard

formulas =
    .goal = the goal as published
    .latest = the latest published figure, chosen by the stated rule
    .required_low = 100 × ((lower reading of the goal / upper reading of the latest)^(1/n) − 1)
    .required_high = 100 × ((goal / lower reading of the latest)^(1/n) − 1)
    .observed = 100 × ((latest / first)^(1/n) − 1)
    .pace = 100 × observed growth / required growth
    .progress_class = observed over required growth: 95% or more on track, 60–95% moderate, 0–60% insufficient, below 0 moving away; the required growth runs from the latest figure, so the class is ours
    .model_low = 10% quantile of the small-sample model at the deadline
    .model_high = 90% quantile of the small-sample model at the deadline
    .at_standard = the latest published figure

## The exhibits

neither = There is neither a published figure nor a goal.
results =
    .title = All figures
    .note = * imputed publication date. Conflicting figures are kept; the selection rule is documented.
    .col-used = Used
totals =
    .title = Enterprises: goals and outcomes
    .unit = enterprises
    .note = { $note }
standard =
    .title = Enterprises at international standard
    .unit = enterprises
    .note = { $note }
path =
    .title = The path required to reach the goal
    .unit = enterprises
    .needed = constant growth to the goal
    .goal = goal { PLAIN($goal) }
    .col-line = Line
model =
    .title = A forecast from a few rounded figures
    .unit = enterprises
    .note = Model-based, not calibrated: too few goals have come due to verify it. Each figure is treated as the interval its qualifier allows (“more than 900” is 900 to 990); own exact counts replace the published ones. Besides the figures it rests on the assumption “{ $prior }”{ $changes ->
        [0] { "" }
       *[other] , and on the growth of { $changes } changes in { $series } series of other places and the nation ({ PERCENT($mean) } a year, standard deviation { POINTS($spread) })
    }.
    .none = Too few years have a published figure, or the deadline has passed, so no model is fitted.
standard_share =
    .title = Share of enterprises at international standard
    .unit = %
    .col-value = Value, %
    .col-what = Kind
share-kinds =
    .goal = goal
    .published = published
    .estimate = estimate: ratio of two figures
verdicts =
    .title = Verdict on every goal past its deadline
    .none = No goal has come due.
    .col-verdict = Verdict
