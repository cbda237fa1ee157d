# Will supporting industry grow as fast as its goal in a year, and what must the remaining months be?

## The answer

sector-name = { LOWER(SECTOR($sector)) }
known = { $kind ->
    [own] { kinds.own }
   *[published] { kinds.published }
}
months-left = { NUMBER($left) } { $left ->
    [one] month
   *[other] months
}
interval = { $calibrated ->
    [true] { $level }% { $where ->
        [card] interval
       *[text] prediction interval
    }
   *[false] { $level }% { $where ->
        [card] interval
       *[text] prediction interval
    }, not calibrated
}: { NUMBER($low, digits: 1) } to { NUMBER($high, digits: 1) }%
chance = { $state ->
    [below] below { PERCENT($chance, digits: 0) }
    [above] above { PERCENT($chance, digits: 0) }
   *[within] { PERCENT($chance, digits: 0) }
}
goal-name = { $stated ->
    [true] supporting industry's goal
   *[false] the level asked about
}
sentence-goal =
    .result = Supporting industry of { PLACE($place) } was { CHANGE($value) } in { $year }; { goal-name }, { $aim }%: { VERDICT($verdict) }.
    .no-goal = For { PLACE($place) } neither a goal nor a result for the growth of supporting industry is published; { $aim }% is the level asked about.
    .asked = { PLACE($place) } has published no growth of supporting industry, and no plan states { $aim }% for { $year }: it is the level asked about, and whether it is reached is { VERDICT("not_knowable") }.
    .stated = { PLACE($place) } has published no growth of supporting industry, so the goal of { $aim }% for { $year } is { VERDICT("not_knowable") }.
sentence-sector =
    .published = The index of { sector-name }, which is wider than supporting industry, was { CHANGE($value) } in { $year } ({ known }).
    .none = Too few monthly figures of { sector-name } are published for { PLACE($place) } to estimate { $year }.
    .estimate = The index of { sector-name }, which is wider than supporting industry,{ $so_far ->
        [true] { " " }was { CHANGE($ytd) } in the { PERIOD($span) } ({ known }) and
       *[false] { "" }
    } by our estimate is { CHANGE($value) } in the whole of { $year } ({ interval }){ $chance ->
        [none] { "" }
       *[stated] ; the probability that this sector itself grows by at least { PLAIN($goal) }% is { $chance }
    }.
sentence-rest =
    .running = { $left ->
        [one] For { sector-name } itself to end the year at { PLAIN($goal) }%, the remaining { months-left } would have to be { CHANGE($need) } on the same month a year before.
       *[other] For { sector-name } itself to end the year at { PLAIN($goal) }%, the remaining { months-left } would have to be { CHANGE($need) } on the same months a year before.
    }
    .ended = { $left ->
        [one] { $year } is over, with { months-left } unpublished: for { sector-name } itself to have ended it at { PLAIN($goal) }%, the unpublished month would have to be { CHANGE($need) } on the same month a year before.
       *[other] { $year } is over, with { months-left } unpublished: for { sector-name } itself to have ended it at { PLAIN($goal) }%, the unpublished months would have to be { CHANGE($need) } on the same months a year before.
    }

card-so-far = { PERCENT($value) }
    .label = Index of { sector-name } so far
    .note = { PERIOD($span) }; wider than supporting industry
card-year = { PERCENT($value) }
    .label = Index of { sector-name }, whole year
    .note = { $year }
card-estimate = { PERCENT($value) }
    .label = { card-year.label }
    .note = { $year }; { interval }
card-verdict = { VERDICT($verdict) }
    .label = { $stated ->
        [true] Goal of supporting industry
       *[false] Level asked about
    }
    .note = growth of { $aim }%, { $year }
card-rest = { PERCENT($need) }
    .label = { $ended ->
        [true] Growth the unpublished months would need
       *[false] Growth the rest of the year needs
    }
    .note = { months-left }, for the sector to end at { PLAIN($goal) }%
card-chance = { $chance }
    .label = Chance that the sector grows { PLAIN($goal) }% or more
    .note = calibrated; not of supporting industry

formulas =
    .goal = the goal as published, or as asked
    .verdict = the year's published result against the goal, by the words of both
    .published_growth = growth of the year as published
    .year_to_date = the newest growth year-to-date as published
    .required_rest = 100 × (((1 + g/100) × sum of last year − sum of the known months) / last year's sum of the months not known − 1)
    .probability_sector = part of the forecast paths whose year grows by at least the level asked about, percent
    .estimate = median growth of the year's mean over forecast paths of the rebuilt level

## The exhibits

on-year = % on the year
percent = { PLAIN($value) }%
goal-line = { goal-name } { PLAIN($goal) }%
axis-growth = Growth of { sector-name } in { $year }, %
axis-year-end = Growth of { $year }, %
axis-needed = Needed in the unpublished months, % on the year
band-recent = last twelve months
whole-change = Whole change
too-few = { PLACE($place) } has { $rates } published rates of { sector-name }: too few to build a monthly level.
no-rest = Nothing remains to be computed for { $year }: its months are either all published or none of them is.
no-probability = { $state ->
    [published] { $year } is published: { sector-name } was { CHANGE($value) }; nothing is left to forecast.
   *[none] No probability is stated for { $year }: no past forecasts reach that far, or too few monthly figures are published.
}
figure = { PERIOD($period) }, { $basis ->
    [mom] on the month
    [yoy] on the year
   *[ytd] year-to-date
}: { NUMBER($value, digits: 1) }%{ $was ->
    [none] { "" }
   *[revised] { " " }(was { NUMBER($was, digits: 1) }%)
}
quantity =
    .carry_over = Carry-over from the end of the year before, season and Lunar New Year removed
    .year_to_date = Year-to-date, { PERIOD($span) }
    .whole_year = Whole year
    .airline = – of which the seasonal ARIMA model
    .components = – of which the components model (trend and season)
    .persistence = – of which the last twelve months' growth goes on
    .required = Needed in the { months-left } not yet published to end at { PLAIN($goal) }%

columns-here =
    .growth = Growth of the year, %
    .year_end = Growth of the year, %
    .previous = Before
    .contribution = Contribution, points
    .definition = Definition

coverage =
    .title = Published rates of { sector-name } since { $first }
    .col-basis = Rate
    .col-months = Months with a figure
    .col-first = From
    .col-last = To
    .col-differing = Months with differing values
goals =
    .title = { $results ->
        [no-goal] Goals
        [supporting] Goals of supporting industry and the growth of supporting industry
       *[sector] Goals of supporting industry and the growth of { sector-name }
    }
    .unit = % on the year before
level =
    .title = The level of { sector-name } that the published rates imply
    .unit = index, mean of { $base } = 100
    .note = The level is our estimate; years with the Lunar New Year in January differ from years with it in February in their first two months.
year_on_year =
    .title = Growth on the year of { sector-name }
    .unit = % on the same month of the year before
    .note = The width of the intervals is that of past forecasts' errors (first 23 months); see the page “track_record”.
probability =
    .title = Probability that { sector-name } of { $year } grows by at least each rate
    .unit = probability, %
    .note = It speaks of { sector-name }, not of supporting industry. The spread is that of past forecasts' errors; see the page “track_record”.
news =
    .title = What the newest release changed in the outlook of { $year }
    .unit = percentage points
    .period = release of { PERIOD($newest) }
    .note = Central outlook of the year: { NUMBER($before, digits: 1) }% before the release, { NUMBER($after, digits: 1) }% after it ({ POINTS($change, digits: 2) }). The figures are taken in one at a time, in the order of their periods; the contributions add up to the whole change exactly.
required =
    .title = { $ended ->
        [true] What the unpublished months would have to be
       *[false] What the remaining months must be
    }
    .unit = { on-year }
    .period = { $year }: { months-left } { $ended ->
        [true] unpublished
       *[false] left
    }
months =
    .title = Month by month: published and implied
    .unit = %
    .period = { $shown }
    .col-period = Month
    .col-mom = month, published
    .col-mom_implied = month, implied
    .col-yoy = year, published
    .col-yoy_implied = year, implied
    .col-ytd = year-to-date, published
    .col-ytd_implied = year-to-date, implied
annual =
    .title = Growth of the year: published and implied
    .unit = %
    .col-published = Published, %
    .col-implied = Implied, %
year =
    .title = The arithmetic of { $year }
    .col-quantity = Quantity
    .col-value = Value, %
