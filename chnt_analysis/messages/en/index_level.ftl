# What has industrial output actually done?

## The answer

sentence-level = Joined into one monthly level, the published rates put { LOWER(SECTOR($sector)) } of { PLACE($place) }, mean of the twelve months to { PERIOD($month) }, { CHANGE($change, digits: 1) } on the mean of { $base } (our estimate).
sentence-short = With season and Lunar New Year taken out, the last three months are { CHANGE($point, digits: 1) } on the three before ({ $widest }% interval: { NUMBER($low, digits: 1) } to { NUMBER($high, digits: 1) }%).
sentence-tet = A month that holds all { $days } days around Lunar New Year produces { PERCENT($point, digits: 1) } { $sign ->
        [lower] less
       *[higher] more
    } than the same month without any of them (95% interval: { PERCENT($low, digits: 1) } to { PERCENT($high, digits: 1) }).
sentence-years = Against the published growth of whole years it is off by { NUMBER($worst, digits: 2) } percentage points at most ({ $year }).
sentence-conflicts = { $total ->
        [0] No release contradicts the others.
        [one] { NUMBER($total) } release contradicts the others beyond rounding and revision.
       *[other] { NUMBER($total) } releases contradict the others beyond rounding and revision.
    }

card-level = { NUMBER($point, digits: 1) }
    .label = Level of { LOWER(SECTOR($sector)) }
    .note = { PERIOD($month) }; mean of { $base } = 100; { $widest }% interval: { SPAN($low, $high, digits: 1) }
card-short = { PERCENT($point, digits: 1) }
    .label = { $months } months on the { $months } before
    .note = season and Lunar New Year taken out; { $widest }% interval: { SPAN($low, $high, digits: 1, unit: "%") }
card-tet = { CHANGE($point, digits: 1) }
    .label = What a whole Lunar New Year does to a month
    .note = 95% interval: { SPAN($low, $high, digits: 1, unit: "%") }

warn-poor = The diagnostics find a season left in the adjusted series, or little stability; read its changes from month to month with care.
warn-substitute = X-13ARIMA-SEATS did not serve here; the season was taken out by a simpler substitute (SARIMAX and STL).

formulas =
    .level = the newest month's rebuilt level, base-year mean = 100
    .lower_80 = end of the newest month's 80 % interval
    .upper_80 = end of the newest month's 80 % interval
    .lower_95 = end of the newest month's 95 % interval
    .upper_95 = end of the newest month's 95 % interval
    .unpublished_months = months without any published monthly rate
    .conflicts = rates that contradict the others

## The exhibits

coverage =
    .title = Published rates of { LOWER(SECTOR($sector)) } since { $since }
    .col-basis = Rate
    .col-months = Months with a figure
    .col-first = From
    .col-last = To
    .col-differing = Months with differing values
level =
    .title = The monthly level of { LOWER(SECTOR($sector)) }
    .unit = index, mean of { $base } = 100
    .note = { $silent ->
        [0] Intervals are relative to the mean of { $base }.
        [one] { NUMBER($silent) } month without any published rate of the month itself (hollow): the level follows from sums and from the year after, so its interval is wider. Intervals are relative to the mean of { $base }.
       *[other] { NUMBER($silent) } months without any published rate of the month itself (hollow): the level follows from sums and from the year after, so its interval is wider. Intervals are relative to the mean of { $base }.
    }
months =
    .title = The newest months
    .unit = %
    .col-period = Month
    .col-mom = On the month, published
    .col-status_mom = Status: on the month
    .col-yoy = On the year, published
    .col-status_yoy = Status: on the year
    .col-implied = On the month, implied
    .col-adjusted = On the month, adjusted
tet =
    .title = What Lunar New Year does to January, February and March
    .unit = % on that month of an average year
    .note = { $in_model ->
        [true] Estimate: the whole holiday changes the month's output by { PERCENT($point, digits: 1) }. A positive cell: that month held fewer of its days than usual.
       *[false] The model needs no Lunar New Year regressor.
    }
month = { MONTH($month) }
new-year = { $year } ({ NUMBER($day) } { $month ->
        [1] Jan
       *[2] Feb
    })
axis-new-year = Year (first day of the lunar year)
tet_days =
    .title = What each day around Lunar New Year takes
    .col-window = Window
    .col-days = Days
    .col-effect_pct = Each day, %
    .col-se = Standard error
    .col-whole_pct = Whole window, %
no-tet = The figures show no effect of Lunar New Year beyond the usual season.
window =
    .before = { $before } to { $until } days before the first day
    .during = the holiday: { $before } days before to { $last } days after it
    .after = { $first } to { $last } days after it
adjusted =
    .title = Season and Lunar New Year taken out, and the trend
    .unit = { level.unit }
    .note = Method: { $method }. Unusual months and lasting steps stay in the adjusted series.
series =
    .adjusted = adjusted
    .trend = trend
    .original = level implied
too-short = The level has { $months } months; taking the season out needs at least three years.

## The checks

years =
    .title = Whole years: published and implied
    .unit = %
    .note = Fourth column: the monthly level brought to the published growth of each year by the proportional Denton-Cholette method, which keeps the movement between months as far as possible; a year without a published figure keeps its implied growth.
    .col-published = Published, %
    .col-implied = Implied by the level, %
    .col-brought = Brought to the years, %
    .col-moved = Month moved most, %
no-years = { PLACE($place) } has published no growth of a whole year after { $base }.
conflicts =
    .title = Releases that contradict the others
    .note = The figure stays in the data as printed; in the level it loses its weight.
    .col-basis = Rate
    .col-value = Printed, %
    .col-implied = The others imply, %
    .col-difference = Difference, points
    .col-likely_slip = Likely slip
no-conflicts = There is none.
slips =
    .sign = sign turned
    .three_points = three points off
    .stale = last month's figure again
    .swapped = columns swapped
    .index_form = index printed for growth
    .decimal_point = decimal mark misplaced
    .lost_point = decimal point lost
    .times_ten = ten times as much
    .transposed = two digits transposed
    .digit = one digit wrong
    .unexplained = not clear
quality =
    .title = How far the seasonal adjustment can be trusted
    .col-check = Check
    .col-result = Result
    .col-detail = Detail
checks =
    .verdict = Verdict
    .tool = Tool
    .tet = Lunar New Year
    .qs_original = Season before, Lunar New Year taken out (QS)
    .qs_adjusted = Season left (QS)
    .f_adjusted = Months still differ (F)
    .q = Q of X-11 (good below 1)
    .outliers = Unusual months
    .revised = Newest month revised later
quality-verdict =
    .good = good
    .acceptable = acceptable
    .poor = poor
doubts =
    .season = a season is left
    .q = Q above 1
    .m = some M above 1
    .outliers = many unusual months
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
        [LS] { " (step)" }
       *[AO] { "" }
    }: { PERCENT($effect, digits: 1) }
revision = { POINTS($size, digits: 2) }
    .detail = mean of { $months } months, change on the month
chaining =
    .title = Do twelve rates on the month chain to the rate on the year?
    .note = Before { $first } the national rates on the month and on the year were weighted each on its own, not taken from one level, so in principle they do not chain; the level here uses figures from { $first } on only. Since { $first } they come from one level, but a rate on the month is a first estimate: twelve of them chained add up their errors, which is why the level is estimated from all rates together and not chained.
    .col-months = Months compared
    .col-mean = Mean gap, points
    .col-worst = Largest gap, points
no-chaining = There are not twelve consecutive rates on the month to compare.
