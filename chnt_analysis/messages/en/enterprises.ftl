# How many enterprises, how many at international standard, and what do the goals still take?

## The answer

where = { PLACE($place) } had { $latest } supporting-industry enterprises in { $latest_year }, { NUMBER($gap) } short of the goal of { $goal } for { $year }.
    .no_result = { PLACE($place) } has published no number of supporting-industry enterprises up to { $year }.
    .no_goal = { PLACE($place) } had { $latest } enterprises in { $latest_year }.
    .not_compared = { PLACE($place) } had { $latest } supporting-industry enterprises in { $latest_year }; the goal for { $year } is { $goal }.
    .past = The goal of { $goal } enterprises for { $year }: { VERDICT($verdict) }; the newest figure by then is { $latest } ({ $latest_year }).
needed = That takes growth of { $need } a year
    .so_far = since { $year } they were { CHANGE($growth) } a year ({ VERDICT($progress) })
modelled = With “about” and “more than” read as stated below, a growth model gives an 80% interval of { NUMBER($low) } to { NUMBER($high) } enterprises in { $year } (model-based, not calibrated, so no probability is stated).
standard-count = At international standard: { $count }{ $share }{ $goal }.
    .share = , some { PERCENT($share, digits: 0) } of all by our calculation
    .goal = ; the goal for { $year } is { $goal }%

cards =
    .goal = Goal
    .latest = Newest number of enterprises
    .needed = Growth needed a year
    .span = { SPAN($low, $high, digits: 1, unit: "%") }
    .until = to { $year }
    .standard = At international standard

formulas =
    .goal = the goal as published
    .latest = the newest published figure, chosen by the stated rule
    .required_low = 100 × ((lower reading of the goal / upper reading of the latest)^(1/n) − 1)
    .required_high = 100 × ((goal / lower reading of the latest)^(1/n) − 1)
    .observed = 100 × ((latest / first)^(1/n) − 1)
    .pace = 100 × observed growth / required growth
    .progress_class = observed over required growth: from 95 % on track, 60–95 % moderate, 0–60 % insufficient, below 0 away (Eurostat)
    .model_low = 10 % quantile of the model of few figures at the deadline
    .model_high = 90 % quantile of the model of few figures at the deadline
    .at_standard = the newest published figure

## The exhibits

neither = There is neither a figure nor a goal.
results =
    .title = Every published figure
    .note = * imputed date. Contradicting figures are kept; the rule that chooses one is documented.
    .col-used = Used
totals =
    .title = Enterprises: goals and results
    .unit = enterprises
    .note = { $note }
standard =
    .title = Enterprises at international standard
    .unit = enterprises
    .note = { $note }
path =
    .title = The path the goal needs
    .unit = enterprises
    .published = published
    .needed = constant growth to the goal
    .goal = goal { PLAIN($goal) }
model =
    .title = What a few rounded figures allow to say of the future
    .unit = enterprises
    .note = Model-based, not calibrated: too few goals have come due to check it. Each figure is read as the interval its words allow ("more than 900" is 900 to 990). Prior: data/assumptions/growth_prior.yml.
    .none = Too few years have a published figure, or the deadline has passed, so there is no model.
standard_share =
    .title = Share of enterprises at international standard
    .unit = %
    .col-value = Value, %
    .col-what = Kind
share-kinds =
    .goal = goal
    .published = published
    .estimate = estimate: one published figure over another
verdicts =
    .title = Verdict on every goal past its deadline
    .none = No goal has come due.
    .col-verdict = Verdict
