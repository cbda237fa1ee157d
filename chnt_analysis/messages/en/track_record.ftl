# How good have these forecasts been?

## The answer

borrowed = { PLACE($place) } has too few monthly figures for a record of its own; the record below is that of { PLACE($judged) }.
sentence = Over { NUMBER($forecasts) } { $forecasts ->
        [one] forecast
       *[other] forecasts
    } of the year's growth of { LOWER(SECTOR($sector)) } ({ PLACE($place) }), each made from what was published at the time, the mean absolute error is { NUMBER($ours, digits: 2) } percentage points; taking the official figure so far for the whole year errs by { NUMBER($ytd, digits: 2) }. Our error is { PERCENT($gain, digits: 0) } { $is_smaller ->
        [true] smaller
       *[false] larger
    }. The 95% prediction interval held the outcome { PERCENT($covered_95, digits: 0) } of the time.

card-ours = { POINTS($ours, digits: 2) }
    .label = Mean absolute error of the forecast
    .note = { NUMBER($forecasts) } { $forecasts ->
        [one] forecast of a year
       *[other] forecasts of a year
    }; { series-of }
card-ytd = { POINTS($ytd, digits: 2) }
    .label = Error of the official figure so far
    .note = taken for the whole year
card-covered_95 = { PERCENT($covered_95, digits: 0) }
    .label = The 95% interval held the outcome
    .note = of those forecasts

formulas =
    .ours = mean of |forecast − outcome| of the year's growth
    .ytd = mean of |official figure so far − outcome|

## The exhibits

coverage =
    .title = What the record holds
    .col-group = Group of series
    .col-series = Series
    .col-forecasts = Forecasts of a year
    .col-first_origin = Origins from
    .col-last_origin = To
groups =
    .divisions = divisions, national
    .viet_nam = national, all industry and its 4 sections
    .place = { PLACE($place) }, all industry and { -manufacturing }
sample = { NUMBER($forecasts) } { $forecasts ->
        [one] forecast
       *[other] forecasts
    } of the years { $first } to { $last }, each from what was published at the time only.
accuracy =
    .title = Error by months left to the end of the year
    .unit = mean absolute error, percentage points
    .note = { sample }
series =
    .ours = our forecast
    .ytd = official figure so far
axis-left = Months left to the end of the year
accuracy_table =
    .title = Mean absolute error by distance
    .unit = percentage points
    .col-left = Months to the end of the year forecast
    .col-forecasts = Forecasts
    .col-ours = Ours
    .col-ytd = Official figure so far
    .col-naive = Level of the last month stays
    .col-seasonal_naive = Months of last year repeat
halfway =
    .title = The outlook at mid-year beside what came
    .unit = growth of the year, %
    .note = The bar is the 80% prediction interval, calibrated on the errors of other years; the origin is June, or May or July where June has no figures.
no-halfway = No forecast at mid-year exists.
outcome = published outcome
interval_coverage =
    .title = How often the intervals held the outcome
    .unit = %
    .note = Each year is judged with the errors of other years, of all series. Origins of one year are not independent of one another.
    .col-series = Series
    .col-left = Months to the end of the year forecast
    .col-forecasts = Forecasts
    .col-covered_80 = 80% interval
    .col-covered_95 = 95% interval
    .col-own_80 = 80%, uncalibrated
    .col-own_95 = 95%, uncalibrated
all-series = all series
series-of = { PLACE($place) }, { LOWER(SECTOR($sector)) }
pit =
    .title = Where outcomes fell within the predicted distribution (tenths)
    .unit = % of forecasts
    .note = { sample }
even = even: 10%
gap = { NUMBER($total) } { $total ->
        [one] probability
       *[other] probabilities
    }. Mean deviation { NUMBER($mean, digits: 1) } points, largest { NUMBER($worst, digits: 1) }.
reliability =
    .title = Probability stated and how often it happened
    .unit = % of times it happened
    .note = Thresholds of growth from { PERCENT($low, digits: 0) } to { PERCENT($high, digits: 0) }, over all series. { gap }
hypothetical =
    .title = Hypothetical goals: probability stated and how often they were met
    .unit = { reliability.unit }
    .note = No document's goals: thresholds at the 10, 25, 50, 75 and 90 % quantiles of the division's own past growth. { $divisions } national divisions, forecasts made from { PERIOD($first) } to { PERIOD($last) }, up to 12 months ahead, of months on the year and of calendar years. { gap }
happened = happened
ideal = ideal
axis-stated = Stated probability, %
revisions =
    .title = The year as first published and as it stands
    .unit = %
    .col-first = First published, %
    .col-truth = Newest, %
    .col-revision = Revision, points
