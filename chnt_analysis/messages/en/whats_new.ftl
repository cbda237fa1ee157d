# What did the newest release change?

## The answer

sentence = The latest figures for { PLACE($place) } are for { PERIOD($month) }: { LOWER(SECTOR($sector)) } { $rates }. Since { DATE($since) }: { $new ->
    [0] no new figures
    [one] { NUMBER($new) } new figure
   *[other] { NUMBER($new) } new figures
}, { $revised ->
    [0] none
   *[other] { NUMBER($revised) }
} revised.
others-sentence = Other kinds of figures of { PLACE($place) } since { DATE($since) }: { $new ->
    [0] none new
   *[other] { NUMBER($new) } new
}, { $revised ->
    [0] none
   *[other] { NUMBER($revised) }
} revised; { $goals ->
    [0] no new goal
    [one] { NUMBER($goals) } new goal
   *[other] { NUMBER($goals) } new goals
}.
rate =
    .mom = { CHANGE($value, digits: 1) } on the month
    .yoy = { CHANGE($value, digits: 1) } on the year
    .ytd = { CHANGE($value, digits: 1) } year to date ({ PERIOD($span) })

card-label =
    .yoy = Year on year
    .ytd = Year to date
card-rate = { PERCENT($value, digits: 1) }
    .note = { LOWER(SECTOR($sector)) }, { PERIOD($period) }
card-others = { NUMBER($new) }
    .label = Other figures, new or revised
card-revised = { NUMBER($revised) }
    .label = Figures revised

formulas =
    .mom = the latest month's figure as published
    .yoy = the latest month's figure as published
    .ytd = the latest month's figure as published
    .new = figures available now that were not available on the comparison date
    .revised = figures whose value differs from that on the comparison date
    .others_new = figures of other kinds with a date of publication that were not available on the comparison date
    .others_revised = figures of other kinds whose value differs from that on the comparison date
    .goals_new = goals published since the comparison date

## The exhibits

month =
    .title = Figures of { PERIOD($month) }
    .col-mom = Month on month, %
    .col-yoy = Year on year, %
    .col-before = Previous month: year on year, %
    .col-change = Change, percentage points
    .col-ytd = Year to date, %
    .col-status_before = Status: previous month
months =
    .title = Year-on-year growth by month
    .unit = % year on year
    .note = { $together ->
        [true] January and February stand together in the chart, since Lunar New Year falls in either; the data keep the months.{ $left_out ->
            [none] { "" }
           *[other] { " " }Not drawn, since the two were not published together: { $left_out }.
        }
       *[false] {""}
    }
months-left-out = { LOWER(SECTOR($sector)) } ({ PERIOD($period) })
no-months = No monthly production index has been published for this place.
month-none =
    .title = Figures of the newest month
expected =
    .title = Expected revision of first estimates
    .note = Second column: the first estimate as published. From the third column: our estimate (e), based on the revisions known on the release date; in a sector where this correction has so far increased the error, the first estimate is left almost unchanged.{ $lean ->
        [high] { " " }Since { $since } first estimates of { -manufacturing } have been too high by { NUMBER($size, digits: 1) } percentage points on average.
        [low] { " " }Since { $since } first estimates of { -manufacturing } have been too low by { NUMBER($size, digits: 1) } percentage points on average.
       *[none] { "" }
    }
    .col-first = First estimate, %
    .col-point = Estimate allowing for revision, %
    .col-change = Difference, percentage points
    .col-lower_80 = Lower 80%, %
    .col-upper_80 = Upper 80%, %
no-estimate = { PLACE($place) } has too few figures published again to estimate how the first estimates for { PERIOD($month) } will be revised.
revised =
    .title = Revised figures
    .col-basis = Basis
    .col-before = Before
    .col-value = Now
    .col-change = Revision, percentage points
    .col-status_before = Status: before
    .col-status = Status: now
others =
    .title = Other figures and goals, new or revised
    .note = { $shown ->
        [one] One row is shown.
       *[other] { $left_out ->
            [0] The newest periods first.
           *[other] { NUMBER($shown) } of { NUMBER($total) } rows are shown, the newest periods first.
        } A figure without a date of publication is left out.
    }
    .col-before = Before
    .col-value = Now
no-others = No figure of another kind and no goal has been published since { DATE($since) }.
none-revised = No figure known on { DATE($since) } has been revised.
answer-output_growth =
    .estimate = Growth of { LOWER(SECTOR($sector)) } in { $year }, our estimate
    .published_growth = Growth of { LOWER(SECTOR($sector)) } in { $year }, { $kind ->
        [own] { kinds.own }
       *[published] { kinds.published }
    }
    .probability_sector = Probability that it reaches the level considered in { $year }
    .required_rest = Growth required in the unpublished months of { $year }
answer-output_share =
    .start = Starting share
    .differential_needed = Growth required above that of { -manufacturing }
answer-enterprises =
    .latest = Latest number of enterprises
    .required_low = Growth of their number required, low end
    .required_high = Growth of their number required, high end
no-answers = No question about { PLACE($place) } had an answer on either date.
same-answers = The release changed none of the answers: { $same }.
answers =
    .title = How the release changed the answers
    .note = The same questions, answered from what was known on { DATE($since) } and on { DATE($as_of) }.{ $same ->
        [none] { "" }
       *[some] { " " }Unchanged: { $same }.
    }
    .as-of-before = As of { DATE($since) }
    .as-of-after = As of { DATE($as_of) }
    .col-answer = Answer
    .col-change = Change
