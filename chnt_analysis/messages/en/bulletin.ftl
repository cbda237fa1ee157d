# The annual bulletin on supporting industry

## The answer

answer =
    .title = Summary
lead-share-takes = { $faster ->
    [true] for { PLAIN($goal) }% { $past ->
            [true] in
           *[false] by
        } { $year } supporting industry { $past ->
            [true] would have had to outgrow
           *[false] must outgrow
        } manufacturing by { POINTS($gap) } a year from { PERCENT($start) } in { $base }
   *[false] { PLAIN($goal) }% in { $year } is met from { PERCENT($start) } in { $base } even with growth { POINTS($gap) } a year below that of manufacturing
}
lead-share = Share of manufacturing output: no outcome is published; the evidence suggests { SPAN($low, $high, digits: 1, unit: "%") } in { $evidence_year }, median { PERCENT($middle) } (our estimate from { $lines } kinds of evidence; of 100 draws, from { NUMBER($fewest) } to { NUMBER($most) } reach { PLAIN($goal) }% depending on the kind of evidence, and { NUMBER($count) } by our weights); { $takes }.
    .assumed = Share of manufacturing output: no outcome and no evidence was known; { $takes } (assumed start).
    .real = Share of manufacturing output: { $share }% in { $base } ({ $kind ->
        [own] { kinds.own }
       *[published] { kinds.published }
    }; { $source }); { $takes }{ $chance ->
        [none] { "" }
       *[stated] ; probability { $chance } (model-based, not calibrated)
    }.
lead-growth = Growth in { $year }: { LOWER(SECTOR($sector)) }{ $wider ->
    [true] , wider than supporting industry,
   *[false] { "" }
} is { CHANGE($value) } by our estimate ({ $level }% prediction interval { SPAN($low, $high, digits: 1, unit: "%") }, { $calibrated ->
    [true] calibrated on past errors
   *[false] not calibrated
}{ $so_far }) against { $stated ->
    [true] the goal of { $aim }% for supporting industry
   *[false] { $aim }%, the level of the goal stated last
}{ $rest }.
    .published = Growth in { $year }: { LOWER(SECTOR($sector)) }{ $wider ->
        [true] , wider than supporting industry,
       *[false] { "" }
    } was { CHANGE($value) } ({ $kind ->
        [own] { kinds.own }
       *[published] { kinds.published }
    }; { $source }) against { $stated ->
        [true] the goal of { $aim }% for supporting industry
       *[false] { $aim }%, the level of the goal stated last
    }.
    .none = Growth in { $year }: too few monthly figures of { LOWER(SECTOR($sector)) } are published for { PLACE($place) } for an estimate; the level considered is { $aim }%.
lead-growth-so-far = ; { CHANGE($value) } year to date ({ PERIOD($span) }; { $kind ->
    [own] { kinds.own }
   *[published] { kinds.published }
}, { $source })
lead-growth-rest = ; to end the year at { PLAIN($goal) }%, the { $left ->
    [one] { $ended ->
        [true] unpublished
       *[false] remaining
    } month
   *[other] { $left } { $ended ->
        [true] unpublished
       *[false] remaining
    } months
} would have to be { CHANGE($need) }
    .whole = ; none of its months is published yet, so the year as a whole would have to be up { PLAIN($goal) }%
lead-enterprises = Enterprises: { $latest } in { $latest_year } ({ $kind ->
    [own] { kinds.own }
   *[published] { kinds.published }
}; { $source }{ $rounded ->
    [true] ; a rounded figure, read as { SPAN($low, $high, digits: 0) }
   *[false] { "" }
}) against the goal of { $goal } for { $year }: { $gap ->
    [0] met by the figure as printed
   *[short] { NUMBER($gap) } short
}{ $needed ->
    [true] , which takes { SPAN($least, $most, digits: 1, unit: "%") } a year
   *[false] { "" }
}.
    .alone = Enterprises: { $latest } in { $latest_year } ({ $kind ->
        [own] { kinds.own }
       *[published] { kinds.published }
    }; { $source }{ $rounded ->
        [true] ; a rounded figure, read as { SPAN($low, $high, digits: 0) }
       *[false] { "" }
    }); no goal for { $year } counts the same.
    .none = Enterprises: { PLACE($place) } has published no number to set beside the goal for { $year }.
own-figures = own figures
topic =
    .output_share = Share of manufacturing output
    .output_growth = Growth
    .enterprises = Enterprises
    .programme = Programme

## The exhibits

name = { $sector ->
    [supporting_industry] { INDICATOR($indicator) }
    [grdp_total] { INDICATOR($indicator) }
   *[other] { INDICATOR($indicator) }: { SECTOR($sector) }
}
of-period = { $value } ({ $period })
as-of = As of { DATE($date) }
verdict = { VERDICT($verdict) }
not-due = { $gap ->
    [0] not due yet
   *[short] not due yet, short by { $unit ->
        [percent] { POINTS($gap) }
        [percent_of_manufacturing_output] { POINTS($gap) }
       *[other] { PLAIN($gap) }
    }
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
no-plan = Among the plans for supporting industry whose date of publication is known, no goal has come due.
no-outcome = Of { $due ->
    [one] { $due } goal
   *[other] { $due } goals
} past their deadline, none has a known outcome.
all-known = Every main indicator has a known outcome.
unknown-cnht_output_share = Actual share
    .needed = annual gross output of supporting industry and of manufacturing
unknown-cnht_output_growth = Actual growth
    .needed = an index of supporting industry, or the local IIP by division
unknown-programme_new_direct_suppliers = Outcomes of the programme
    .needed = annual participations and new direct suppliers

columns-here =
    .name = Indicator
    .newest = Latest figure
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
    .title = Goals with a known outcome
    .note = { $known } of { $due } goals past their deadline have a known outcome: too few to measure how reliable any forecast is.
unknown =
    .title = Missing data
