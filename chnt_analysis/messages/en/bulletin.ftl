# The yearly bulletin of supporting industry

## The answer

answer =
    .title = Summary
topic =
    .output_share = Share of manufacturing output
    .output_growth = Growth
    .enterprises = Enterprises
    .programme = Programme

## The exhibits

name = { $sector ->
    [supporting_industry] { INDICATOR($indicator) }
   *[other] { INDICATOR($indicator) }: { SECTOR($sector) }
}
of-period = { $value } ({ $period })
as-of = As of { DATE($date) }
verdict = { VERDICT($verdict) }
not-due = { $gap ->
    [0] not due yet
   *[short] not due yet, short by { PLAIN($gap) }
}
before =
    .none = no result known
    .known = { $value } ({ PERIOD($period) }){ $state ->
        [needed] ; takes { SPAN($low, $high, digits: 1, unit: "%") } a year
       *[bare] { "" }
    }
after =
    .result = { VERDICT($verdict) } ({ $value })
    .none = { VERDICT($verdict) }
    .newest = { VERDICT($verdict) }; newest figure: { $value } ({ PERIOD($period) })
no-goal = { PLACE($place) } states no goal that this question asks about.
no-plan = No dated plan has come due.
no-outcome = Of { $due } goals past their deadline none has a published outcome.
all-known = Every main indicator has a result.
unknown-cnht_output_share = Actual share
    .needed = yearly gross output of supporting industry and of manufacturing
unknown-cnht_output_growth = Actual growth
    .needed = an index of supporting industry, or the place's index by division
unknown-programme_new_direct_suppliers = Results of the programme
    .needed = yearly participations and new direct suppliers

columns-here =
    .name = Indicator
    .newest = Newest published
    .finding = Finding
    .topic = Topic
    .answer = Answer
    .outcome = Outcome
    .unknown = Not known
    .needed = What is needed, or why

goals =
    .title = The main goals
growth =
    .title = { topic.output_growth }
enterprises =
    .title = { topic.enterprises }
topics =
    .title = Question by question
then_and_now =
    .title = The plan seen on its day and seen from now
outcomes =
    .title = Goals whose outcome was published
    .note = { $known } of { $due } goals past their deadline have a published outcome: too few to measure how reliable any forecast is.
unknown =
    .title = What is not known
