# Will supporting industry grow as fast as its goal in a year, and what must the remaining months be?

## The answer

sector-name = { LOWER(SECTOR($sector)) }
subject = { $sector ->
    [supporting_industry] Output of supporting industry
   *[other] The index of { sector-name }, which is wider than supporting industry,
}
known = { $kind ->
    [own] { kinds.own }
    [estimate] { kinds.estimate }
   *[published] { kinds.published }
}
months-left = { NUMBER($left) } { $left ->
    [one] month
   *[other] months
}
interval = { $level }% prediction interval{ $calibrated ->
    [true] { "" }
   *[false] , not calibrated
}: { SPAN($low, $high, digits: 1, unit: "%") }
goal-name = { $stated ->
    [true] the goal of { -supporting-industry }
   *[false] the level considered
}
goal-of = { $value }% ({ $periods })
sentence-goal =
    .result = Supporting industry of { PLACE($place) } was { CHANGE($value) } in { $year }; { goal-name }, { $aim }%: { VERDICT($verdict) }.
    .own-over = By its monthly rates, output of supporting industry of { PLACE($place) } was { CHANGE($value) } in { $year } (our estimate from its twelve months); { goal-name }, { $aim }%: { VERDICT($verdict) }.
    .own-running = For { $year }, { goal-name } in { PLACE($place) } is growth of { $aim }%.
    .no-goal = { PLACE($place) } has published neither a goal nor an outcome for the growth of { -supporting-industry }; { $aim }% is the level considered.
    .asked = { PLACE($place) } has published no growth of supporting industry, and no plan states { $aim }% for { $year }: it is the level considered, and whether it is reached is { VERDICT("not_knowable") }. Goals stated by plans: { $goals }.
    .stated = { PLACE($place) } has published no growth of supporting industry, so the goal of { $aim }% for { $year } is { VERDICT("not_knowable") }.
sentence-sector =
    .published = { subject } was { CHANGE($value) } in { $year } ({ known }).
    .none = Too few monthly figures of { sector-name } are published for { PLACE($place) } to estimate { $year }.
    .estimate = { subject }{ $so_far ->
        [true] { " " }was { CHANGE($ytd) } year to date ({ PERIOD($span) }; { known }) and
       *[false] { "" }
    } is { CHANGE($value) } in { $year } as a whole by our estimate ({ interval }){ $chance ->
        [none] { "" }
       *[stated] ; the probability that { $sector ->
            [supporting_industry] it
           *[other] this sector
        } grows by at least { PLAIN($goal) }% is { $chance }
    }{ $through ->
        [true] ; its unpublished months follow from the published figures of all industry
       *[false] { "" }
    }.
sentence-rest =
    .running = { $left ->
        [one] For { sector-name } to end the year at { PLAIN($goal) }%, the remaining month would have to be { CHANGE($need) } on the same month a year earlier.
       *[other] For { sector-name } to end the year at { PLAIN($goal) }%, the remaining { months-left } would have to be { CHANGE($need) } on the same months a year earlier.
    }
    .ended = { $left ->
        [one] { $year } is over, with { months-left } unpublished: for { sector-name } to have ended it at { PLAIN($goal) }%, the unpublished month would have to be { CHANGE($need) } on the same month a year earlier.
       *[other] { $year } is over, with { months-left } unpublished: for { sector-name } to have ended it at { PLAIN($goal) }%, the unpublished months would have to be { CHANGE($need) } on the same months a year earlier.
    }

card-so-far = { PERCENT($value) }
    .label = { $sector ->
        [supporting_industry] Growth of supporting industry, year to date
       *[other] Index of { sector-name }, year to date
    }
    .note = { PERIOD($span) }{ $sector ->
        [supporting_industry] { "" }
       *[other] ; wider than supporting industry
    }
card-year = { PERCENT($value) }
    .label = { $sector ->
        [supporting_industry] Growth of supporting industry, whole year
       *[other] Index of { sector-name }, whole year
    }
    .note = { $year }
card-estimate = { PERCENT($value) }
    .label = { card-year.label }
    .note = { $year }; { interval }
card-verdict = { VERDICT($verdict) }
    .label = { $stated ->
        [true] Goal of supporting industry
       *[false] Level considered
    }
    .note = growth of { $aim }%, { $year }
card-rest = { PERCENT($need) }
    .label = { $ended ->
        [true] Growth required in the unpublished months
       *[false] Growth required in the remaining months
    }
    .note = { months-left }, for { sector-name } to end at { PLAIN($goal) }%
card-chance = { $chance }
    .label = Probability that { sector-name } grows { PLAIN($goal) }% or more
    .note = { $sector ->
        [supporting_industry] width from past errors of forecasts of national divisions; it has no record of its own
       *[other] calibrated; for the sector, not { -supporting-industry }
    }

formulas =
    .goal = the goal as published, or the level considered
    .verdict = the year's published outcome compared with the goal, given the qualifiers (“about”, “more than”) of both
    .published_growth = growth of the year as published
    .year_to_date = the latest published year-to-date growth
    .required_rest = 100 × (((1 + g/100) × sum of the previous year − sum of the known months) / the previous year's sum of the unknown months − 1)
    .required_closing = for the year before, while some of its months are unpublished: 100 × (((1 + g/100) × sum of the previous year − sum of the known months) / the previous year's sum of the unknown months − 1)
    .probability_sector = proportion of simulated paths whose annual growth is at least the level considered, percent
    .estimate = median growth of the annual mean over simulated paths of the implied level

## The exhibits

on-year = % on the year
percent = { PLAIN($value) }%
goal-line = { goal-name } { PLAIN($goal) }%
axis-growth = Growth of { sector-name } in { $year }, %
axis-year-end = Growth of { $year }, %
axis-needed = Needed in the unpublished months, % on the year
band-recent = last twelve months
whole-change = Total change
too-few = { PLACE($place) } has { $rates } published rates of { sector-name }: too few to build a monthly level.
no-rest = { $known ->
    [0] No month of { $year } has been published, so the growth needed in the remaining months cannot be computed yet.
    [12] Figures for all twelve months of { $year } are available; none remain.
   *[other] The growth needed in the remaining months of { $year } cannot be computed.
}
no-probability = { $state ->
    [published] The figure of { $year } is known: { sector-name } was { CHANGE($value) }; there is nothing left to forecast.
   *[none] No probability is stated for { $year }: no past forecast reaches that far, or too few monthly figures are published.
}
no-closing = This part is shown only for the current year; { $year } is not it.
figure = { PERIOD($period) }, { $basis ->
    [mom] month on month
    [yoy] year on year
   *[ytd] year to date
}: { NUMBER($value, digits: 1) }%{ $was ->
    [none] { "" }
   *[revised] { " " }(was { NUMBER($was, digits: 1) }%)
}
quantity =
    .carry_over = Carry-over from the previous year, seasonally{ $holiday ->
        [none] { "" }
       *[other] { " " }and { $holiday }
    } adjusted
    .year_to_date = Year to date, { PERIOD($span) }
    .whole_year = Whole year
    .airline = – of which the seasonal ARIMA model
    .components = – of which the components model (trend and season)
    .persistence = – of which unchanged growth of the last twelve months
    .mean_3 = – of which the mean of the last three published years
    .ytd = – of which year-to-date growth, taken for the year
    .filled = – of which year-to-date growth, the remaining months at the mean of the last three published years
    .required = Needed in the { months-left } not yet published to end at { PLAIN($goal) }%

columns-here =
    .growth = Growth of the year, %
    .year_end = Growth of the year, %
    .previous = Previous value
    .contribution = Contribution, percentage points
    .definition = Definition

coverage =
    .title = { $sector ->
        [supporting_industry] Rates of supporting industry itself since { $first }
       *[other] Published rates of { sector-name } since { $first }
    }
    .col-basis = Basis
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
    .unit = % on the previous year
level =
    .title = { $sector ->
        [supporting_industry] The level of supporting industry that its own rates imply
       *[other] The level of { sector-name } that the published rates imply
    }
    .unit = index, { $base } = 100
    .note = { $sector ->
        [supporting_industry] The level is our estimate. Year-on-year growth does not determine how the months of one year relate to one another; that pattern is taken from manufacturing.
       *[other] The level is our estimate.
    }{ $together ->
        [true] {" "}January and February stand together in the chart, at their mean, since Lunar New Year falls in either; the data keep the months.
       *[false] { $holiday ->
            [none] {""}
           *[other] {" "}The months between which { $holiday } moves differ from year to year.
        }
    }
year_on_year =
    .title = Growth on the year of { sector-name }
    .unit = % on the same month a year earlier
    .note = The width of the intervals comes from the errors of past forecasts (first 23 months); see the page “Forecast evaluation”.{ $together ->
        [true] {" "}January and February stand together in the chart, since Lunar New Year falls in either; the data keep the months.
       *[false] {""}
    }
probability =
    .title = Probability that growth of { sector-name } in { $year } is at least each rate
    .unit = probability, %
    .note = { $sector ->
        [supporting_industry] It refers to supporting industry itself. The width of its intervals comes from the errors of past forecasts of national divisions, which are as narrow; see the page “Forecast evaluation”.
       *[other] It refers to { sector-name }, not to { -supporting-industry }. The width of its intervals comes from the errors of past forecasts; see the page “Forecast evaluation”.
    }
news =
    .title = How the latest release changed the forecast for { $year }
    .unit = percentage points
    .period = release of { PERIOD($newest) }
    .note = Central forecast for the year: { NUMBER($before, digits: 1) }% before the release, { NUMBER($after, digits: 1) }% after it ({ POINTS($change, digits: 2) }). The figures are added one at a time, in the order of their periods; the contributions add up exactly to the total change.
required =
    .title = { $ended ->
        [true] Growth required in the unpublished months
       *[false] Growth required in the remaining months
    }
    .unit = { on-year }
    .period = { $year }: { months-left } { $ended ->
        [true] unpublished
       *[false] left
    }
months =
    .title = Month by month: figures and implied rates
    .unit = %
    .period = { $shown }
    .col-period = Month
    .col-mom = Month on month, figure
    .col-mom_implied = Month on month, implied
    .col-yoy = Year on year, figure
    .col-yoy_implied = Year on year, implied
    .col-ytd = Year to date, figure
    .col-ytd_implied = Year to date, implied
annual =
    .title = Growth of the year: figures and implied rates
    .unit = %
    .col-published = Figure, %
    .col-implied = Implied, %
year =
    .title = The arithmetic of { $year }
    .col-quantity = Quantity
    .col-value = Value, %
goal-pace = supporting-industry goal: { PLAIN($pace) }%
goal-mark = { $kind ->
    [one] goal { PLAIN($low) }%
   *[range] goal { SPAN($low, $high, unit: "%") }
}
covered = { PERCENT($value, digits: 0) } (standard error { NUMBER($error, digits: 1) })
hatched = hatched: range of past errors, not calibrated
no-path = { PLACE($place) } has published too few recent years of growth of all industry for a long-run path.
path =
    .title = All industry to { $until }: published, estimated, and what the goals would take
    .unit = index, { $origin } = 100
    .note = The central path grows by { PERCENT($mean) } a year, the mean of the five years to { $origin }. To { $calibrated } the bands are calibrated prediction intervals. Beyond it they show the range of past errors: the larger of the root mean square errors of mean growth of the place and the nation (over { $length } years { NUMBER($own, digits: 1) } and { NUMBER($nation, digits: 1) } percentage points a year; { $windows } overlapping periods of the place, { $apart } that do not overlap). Fitted on periods of the provinces ending by { $split }, 80% intervals over { $lengths } years covered { $covered } of the later periods, in { $years } calendar years (errors clustered by year). Diamonds: where the level would stand had all industry grown by the goal in its own year. No probability is derived from this part. The goals are of supporting industry, not of all industry.
    .col-calibrated = Calibrated
closing =
    .title = The year just ended: { $year }
