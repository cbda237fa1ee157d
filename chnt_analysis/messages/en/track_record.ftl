# How good have these forecasts been?

## The answer

borrowed = { PLACE($place) } has too few monthly figures for an evaluation of its own; the forecast evaluation below is that of { PLACE($judged) }.
sentence = Over { NUMBER($forecasts) } { $forecasts ->
        [one] forecast
       *[other] forecasts
    } of the running year's growth of { LOWER(SECTOR($sector)) } ({ PLACE($place) }), each made from what was published at the time, the mean absolute error is { NUMBER($ours, digits: 2) } percentage points; using published year-to-date growth as the outcome of the year has an error of { NUMBER($ytd, digits: 2) }. The 95% prediction interval contained the outcome in { PERCENT($covered_95, digits: 0) } of cases.
sentence-year-ahead = For the year after ({ $low }–{ $high } months ahead, { $forecasts ->
        [one] { $forecasts } forecast
       *[other] { $forecasts } forecasts
    }) the error is { NUMBER($ours, digits: 2) }; the mean of the last three published years has { NUMBER($mean_3, digits: 2) }.

card-ours = { POINTS($ours, digits: 2) }
    .label = Mean absolute error of the forecast
    .note = { NUMBER($forecasts) } { $forecasts ->
        [one] forecast of a year
       *[other] forecasts of a year
    }; { series-of }
card-ytd = { POINTS($ytd, digits: 2) }
    .label = Error of year-to-date growth
    .note = used as the outcome of the year
card-covered_95 = { PERCENT($covered_95, digits: 0) }
    .label = 95% prediction intervals containing the outcome
    .note = share of those forecasts

formulas =
    .ours = mean of |forecast − outcome| of the year's growth
    .ytd = mean of |year-to-date growth − outcome|

## The exhibits

coverage =
    .title = Scope of the forecast evaluation
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
    } for the years { $first } to { $last }, each using only what was published at the time.
accuracy =
    .title = Error by months left to the end of the year
    .unit = mean absolute error, percentage points
    .note = { sample }
columns-here =
    .left = Months left
    .stated = Stated probability, %
    .truth = Published outcome
series =
    .ours = our forecast
    .ytd = year-to-date growth
axis-left = Months left to the end of the year
accuracy_table =
    .title = Mean absolute error by horizon
    .unit = percentage points
    .col-group = Series
    .col-left = Months left
    .col-forecasts = Forecasts
    .col-ours = Ours
    .col-model = Models alone
    .col-ytd = Year-to-date growth
    .col-mean_3 = Mean of the last three years
    .col-ar1 = AR(1) of the years
    .col-naive = Last month's level unchanged
    .col-seasonal_naive = Previous year's months repeated
    .col-rival = Best benchmark
    .col-statistic = Diebold–Mariano
    .col-years = Years
    .note = Errors are of the same forecasts in every column: those for which every benchmark had a figure (year-to-date growth only while the year was running). Last columns: the benchmark with the smallest error, and the Diebold–Mariano statistic of our absolute errors against it with the years as clusters; negative: ours is smaller. With so few years no probability is inferred from it.
blend =
    .title = Weights in the forecast of a year
    .unit = %
    .note = The models' growth of the year is drawn towards the mean of the last three published years and towards year-to-date growth; with six months or fewer left, towards year-to-date growth with the remaining months at that mean. A benchmark without a figure leaves its weight to the models. The weights are those with the smallest errors in the mean of three sets: national sectors, national divisions, manufacturing and industry of other countries. No forecast of { PLACE("ha_noi") } took part in the choice, but all years did.
    .col-left = Months left
    .col-model = Models
    .col-mean_3 = { accuracy_table.col-mean_3 }
    .col-ytd = { accuracy_table.col-ytd }
    .col-filled = Year to date, remaining months at that mean
halfway =
    .col-category = Year
    .title = Mid-year forecasts and outcomes
    .unit = growth of the year, %
    .note = The bar is the 80% prediction interval, calibrated on the errors of other years; the origin is June, or May or July where June has no figures.
no-halfway = There is no mid-year forecast.
outcome = published outcome
interval_coverage =
    .title = How often the prediction intervals contained the outcome
    .unit = %
    .note = Calibrated: with the errors of all other years, across all series; by earlier years: with those of earlier years alone, once enough forecasts had been made. Origins of one year are not independent of one another.
    .col-series = Series
    .col-left = Months left
    .col-forecasts = Forecasts
    .col-covered_80 = 80% interval
    .col-covered_95 = 95% interval
    .col-past_80 = 80%, by earlier years
    .col-past_95 = 95%, by earlier years
    .col-own_80 = 80%, uncalibrated
    .col-own_95 = 95%, uncalibrated
all-series = all series
series-of = { PLACE($place) }, { LOWER(SECTOR($sector)) }
pit =
    .col-category = Part of the distribution
    .title = Position of outcomes in the forecast distribution (deciles)
    .unit = % of forecasts
    .note = { sample }
even = uniform: 10%
gap = { NUMBER($total) } { $total ->
        [one] probability
       *[other] probabilities
    }. Mean deviation { NUMBER($mean, digits: 1) } percentage points, largest { NUMBER($worst, digits: 1) }.
reliability =
    .title = Stated probability and observed frequency
    .unit = observed frequency, %
    .note = Growth thresholds from { PERCENT($low, digits: 0) } to { PERCENT($high, digits: 0) }, over all series. { gap }
hypothetical =
    .title = Hypothetical goals: stated probability and observed frequency
    .unit = { reliability.unit }
    .note = Not goals of any document: thresholds at the 10%, 25%, 50%, 75% and 90% quantiles of each division's own past growth. { $divisions } national divisions, forecasts made from { PERIOD($first) } to { PERIOD($last) }, up to 12 months ahead, for year-on-year monthly growth and for calendar years. { gap }
happened = observed
ideal = ideal
axis-stated = Stated probability, %
revisions =
    .title = Annual growth as first published and latest
    .unit = %
    .col-first = First published, %
    .col-truth = Latest, %
    .col-revision = Revision, percentage points
