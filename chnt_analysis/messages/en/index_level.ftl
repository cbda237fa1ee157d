# How has industrial production actually developed?

## The answer

sentence-level = Combined into one monthly level, the published rates imply that the index of { LOWER(SECTOR($sector)) } in { PLACE($place) }, averaged over the twelve months to { PERIOD($month) }, was { CHANGE($change, digits: 1) } on the { $base } average (our estimate).
sentence-short = Seasonally{ $holiday ->
        [none] { "" }
       *[other] { " " }and { $holiday }
    } adjusted, the last three months were { CHANGE($point, digits: 1) } on the previous three ({ $widest }% uncertainty interval: { SPAN($low, $high, digits: 1, unit: "%") }).
sentence-tet = In a month that contains all { $days } days around Lunar New Year, production is { PERCENT($point, digits: 1) } { $sign ->
        [lower] lower
       *[higher] higher
    } than in the same month without any of them (95% uncertainty interval: { SPAN($low, $high, digits: 1, unit: "%") }).
sentence-years = It differs from published annual growth by at most { NUMBER($worst, digits: 2) } percentage points ({ $year }).
sentence-conflicts = { $total ->
        [0] No release contradicts the others.
        [one] { NUMBER($total) } release contradicts the others beyond rounding and revision.
       *[other] { NUMBER($total) } releases contradict the others beyond rounding and revision.
    }

card-level = { NUMBER($point, digits: 1) }
    .label = Level of { LOWER(SECTOR($sector)) }
    .note = { PERIOD($month) }; { $base } = 100; { $widest }% uncertainty interval: { SPAN($low, $high, digits: 1) }
card-short = { PERCENT($point, digits: 1) }
    .label = Last { $months } months on the previous { $months }
    .note = seasonally{ $holiday ->
        [none] { "" }
       *[other] { " " }and { $holiday }
    } adjusted; { $widest }% uncertainty interval: { SPAN($low, $high, digits: 1, unit: "%") }
card-tet = { CHANGE($point, digits: 1) }
    .label = Effect of the whole Lunar New Year on a month
    .note = 95% uncertainty interval: { SPAN($low, $high, digits: 1, unit: "%") }

warn-poor = The diagnostics find residual seasonality or instability in the adjusted series; interpret month-on-month changes with caution.
warn-substitute = X-13ARIMA-SEATS could not be run here; a simpler seasonal adjustment was used instead (SARIMAX and STL).

formulas =
    .level = the latest month's implied level, base-year mean = 100
    .lower_80 = lower bound of the latest month's 80% uncertainty interval
    .upper_80 = upper bound of the latest month's 80% uncertainty interval
    .lower_95 = lower bound of the latest month's 95% uncertainty interval
    .upper_95 = upper bound of the latest month's 95% uncertainty interval
    .unpublished_months = months without any published monthly rate
    .years_gap = the largest gap between the published growth of whole years and that of the level, percentage points
    .conflicts = rates that contradict the others

## The exhibits

coverage =
    .title = Published rates of { LOWER(SECTOR($sector)) } since { $since }
    .col-basis = Basis
    .col-months = Months with a figure
    .col-first = From
    .col-last = To
    .col-differing = Months with differing values
level =
    .title = The monthly level of { LOWER(SECTOR($sector)) }
    .unit = index, { $base } = 100
    .note = { $silent ->
        [0] Intervals are relative to the mean of { $base }.
        [one] { NUMBER($silent) } month without any published rate of the month itself (hollow marker): the level follows from year-to-date rates and from the following year, so its interval is wider. Intervals are relative to the mean of { $base }.
       *[other] { NUMBER($silent) } months without any published rate of the month itself (hollow marker): the level follows from year-to-date rates and from the following year, so its interval is wider. Intervals are relative to the mean of { $base }.
    }
months =
    .title = The latest months
    .unit = %
    .col-period = Month
    .col-mom = Month on month, published
    .col-status_mom = Status: month on month
    .col-yoy = Year on year, published
    .col-status_yoy = Status: year on year
    .col-implied = Month on month, implied
    .col-adjusted = Month on month, adjusted
tet =
    .col-month = Month
    .title = Effect of Lunar New Year on January, February and March
    .unit = % on that month of an average year
    .note = { $in_model ->
        [true] Estimate: the whole holiday changes the month's index by { PERCENT($point, digits: 1) }. A positive value: that month contained fewer holiday days than usual.
       *[false] The model needs no Lunar New Year regressor.
    }
month = { MONTH($month) }
new-year = { $year } ({ NUMBER($day) } { $month ->
        [1] Jan
       *[2] Feb
    })
axis-new-year = Year (first day of the lunar year)
tet_days =
    .title = Effect of each day around Lunar New Year
    .col-window = Window
    .col-days = Days
    .col-effect_pct = Each day, %
    .col-se = Standard error
    .col-whole_pct = Whole window, %
holidays =
    .title = Effect of movable holidays on each month
    .unit = % on that month of an average year
holiday_days =
    .title = Effect of each day of a movable holiday
    .col-holiday = Holiday
    .col-effect_pct = Each day, %
    .col-se = Standard error
no-holidays = { $holiday ->
        [none] No movable holiday is entered for { PLACE($place) }.
       *[other] In these years { $holiday } does not move from one month to another.
    }
no-tet = The figures show no Lunar New Year effect beyond usual seasonality.
window =
    .before = { $before } to { $until } days before the first day
    .during = the holiday: { $before } days before to { $last } days after it
    .after = { $first } to { $last } days after it
adjusted =
    .title = Seasonally{ $holiday ->
        [none] { "" }
       *[other] { " " }and { $holiday }
    } adjusted index, and the trend
    .unit = { level.unit }
    .note = Method: { $method }. Outliers and level shifts stay in the adjusted series.
series =
    .adjusted = adjusted
    .trend = trend
    .original = implied level
too-short = The level has { $months } months; seasonal adjustment needs at least three years.

## The checks

years =
    .title = Whole years: published and implied
    .unit = %
    .note = Fourth column: the monthly level benchmarked to the published growth of each year by the proportional Denton-Cholette method, which keeps the movement between months as far as possible; a year without a published figure keeps its implied growth.
    .col-published = Published, %
    .col-implied = Implied by the level, %
    .col-brought = Benchmarked, %
    .col-moved = Largest change to a month, %
no-years = { PLACE($place) } has published no growth of a whole year after { $base }.
conflicts =
    .title = Rates that the level does not meet
    .note = First { $total ->
        [0] no release that contradicts the others
        [one] the release that contradicts the others
       *[other] the { NUMBER($total) } releases that contradict the others
    } beyond rounding and revision; then { $moved ->
        [0] no month
        [one] one month
       *[other] { NUMBER($moved) } months
    } whose published month-on-month rate lies outside the 95% uncertainty interval of the implied rate by more than half a printed digit. The figures stay in the data as published; their weight in the level is reduced.
    .col-basis = Basis
    .col-value = Published, %
    .col-implied = Implied, %
    .col-difference = Difference, percentage points
    .col-likely_slip = Likely cause
no-conflicts = None.
slips =
    .sign = sign reversed
    .three_points = off by exactly three percentage points
    .stale = previous month's figure repeated
    .swapped = columns swapped
    .index_form = index published instead of growth
    .decimal_point = decimal mark misplaced
    .lost_point = decimal point lost
    .times_ten = ten times as much
    .transposed = two digits transposed
    .digit = one digit wrong
    .unexplained = unclear
reasons =
    .slip = the published rate is probably a misprint
    .tet = around Lunar New Year; a first estimate compared with a revised month
    .others = year-on-year and year-to-date rates of this and other years say otherwise
quality =
    .title = Quality of the seasonal adjustment
    .col-check = Check
    .col-result = Result
    .col-detail = Detail
checks =
    .verdict = Verdict
    .tool = Tool
    .tet = Lunar New Year
    .holidays = Movable holidays
    .qs_original = Seasonality before adjustment{ $holiday ->
        [none] { "" }
       *[other] , { $holiday } removed
    } (QS)
    .qs_adjusted = Residual seasonality (QS)
    .f_adjusted = Months still differ (F)
    .q = Q of X-11 (good below 1)
    .outliers = Outliers
    .revised = Later revision of the latest month
quality-verdict =
    .good = good
    .acceptable = acceptable
    .poor = poor
doubts =
    .season = residual seasonality
    .q = Q above 1
    .m = some M above 1
    .outliers = many outliers
model = model { $model }
tet-form =
    .none = no Lunar New Year regressor
    .during = days of the holiday
    .windows = days before, during and after the holiday
    .months = days of the holiday, by month
by-aicc = chosen by AICc
statistic = { NUMBER($value, digits: 1) }
p-value = p = { NUMBER($p, digits: 3) }
    .small = p < { NUMBER($limit, digits: 3) }
q-value = { NUMBER($q, digits: 2) }
m-over = above 1: { $names }
    .none = no M above 1
total = { NUMBER($total) }
outlier = { PERIOD($period) }{ $kind ->
        [LS] { " (level shift)" }
       *[AO] { "" }
    }: { PERCENT($effect, digits: 1) }
revision = { POINTS($size, digits: 2) }
    .detail = mean of { $months } months, month-on-month change
chaining =
    .title = Do twelve month-on-month rates chain to the year-on-year rate?
    .note = { $office ->
        [viet_nam] Before { $first } the national month-on-month and year-on-year rates were weighted separately, not derived from one level, so in principle they do not chain; the level here uses only figures from { $first } onwards. Since { $first } they come from one level, but a month-on-month rate is a first estimate: chaining twelve of them accumulates their errors, which is why the level is estimated from all rates together and not chained.
       *[other] A month-on-month rate is a first estimate: chaining twelve of them accumulates their errors, which is why the level is estimated from all rates together and not chained.
    }
    .col-months = Months compared
    .col-mean = Mean gap, percentage points
    .col-worst = Largest gap, percentage points
no-chaining = There are fewer than twelve consecutive month-on-month rates to compare.
