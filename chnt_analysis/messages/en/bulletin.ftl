# The annual bulletin on supporting industry

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
    .none = no outcome known
    .known = { $value } ({ PERIOD($period) }){ $state ->
        [needed] ; requires { SPAN($low, $high, digits: 1, unit: "%") } a year
       *[bare] { "" }
    }
after =
    .result = { VERDICT($verdict) } ({ $value })
    .none = { VERDICT($verdict) }
    .newest = { VERDICT($verdict) }; latest figure: { $value } ({ PERIOD($period) })
no-goal = { PLACE($place) } states no goal for this question.
no-plan = No dated plan has come due.
no-outcome = Of { $due ->
    [one] { $due } goal
   *[other] { $due } goals
} past their deadline, none has a published outcome.
all-known = Every main indicator has a known outcome.
unknown-cnht_output_share = Actual share
    .needed = annual gross output of supporting industry and of manufacturing
unknown-cnht_output_growth = Actual growth
    .needed = an index of supporting industry, or the local IIP by division
unknown-programme_new_direct_suppliers = Outcomes of the programme
    .needed = annual participations and new direct suppliers

columns-here =
    .name = Indicator
    .newest = Latest published
    .finding = Finding
    .topic = Topic
    .answer = Answer
    .outcome = Outcome
    .unknown = Missing
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
    .title = The plan assessed at publication and now
outcomes =
    .title = Goals with a published outcome
    .note = { $known } of { $due } goals past their deadline have a published outcome: too few to measure how reliable any forecast is.
unknown =
    .title = Missing data
