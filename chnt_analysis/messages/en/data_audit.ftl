# What is published for a place, by whom, how much was revised, and what contradicts what?

## The answer

sentence = { PLACE($place) } has { NUMBER($figures) } different figures in { NUMBER($rows) } rows from { NUMBER($sources) } { $sources ->
        [one] source
       *[other] sources
    }; { NUMBER($disputed) } { $disputed ->
        [one] figure was
       *[other] figures were
    } published with more than one value, and { PERCENT($undated, digits: 0) } of the rows carry no publication date.

card-figures = { NUMBER($figures) }
    .label = Different figures
    .note = from { NUMBER($sources) } { $sources ->
        [one] source
       *[other] sources
    }
card-disputed = { NUMBER($disputed) }
    .label = Published with several values
    .note = all values are kept
card-undated = { PERCENT($undated, digits: 0) }
    .label = Rows without a publication date
    .note = the date is imputed from the reference period
card-missing = { NUMBER($missing) }
    .label = Missing months
    .note = across { NUMBER($series) } monthly series

formulas =
    .rows = number of known rows
    .repeated = number of figures published more than once
    .disputed = number of figures published with more than one value
    .imputed_dates = number of rows whose date is imputed from the reference period
    .first_estimate_bias = mean of (next release's figure − first estimate)

## The exhibits

columns-here =
    .first = From
    .last = To

indicators =
    .title = Published indicators
    .col-rows = Rows
    .col-sectors = Sectors
months =
    .title = Number of months of each year with a published rate
    .unit = months with a figure, 0 to 12
    .note = 12 is a full year, 0 is no month. The year-to-date rate of January equals its year-on-year rate and is seldom published separately. Months are counted by reference period, not by publication date.
no-months = No monthly growth of all industry or of { -manufacturing } is published.
series = { $sector ->
        [manufacturing] Manufacturing
       *[all_industry] All industry
    }: { $basis ->
        [mom] month on month
        [yoy] year on year
       *[ytd] year to date
    }
bases =
    .mom = month on month
    .yoy = year on year
    .ytd = year to date
axis-year = Year
axis-months = months
gaps =
    .title = Monthly series and missing months
    .col-months = Months available
    .col-missing = Missing months
no-series = There is no monthly series of a year or more.
disputed =
    .title = Conflicting figures
    .note = All values are kept. Selection rule, in order: usual definition, dated before undated, the newest, status, reliability of the source.
    .col-low = Lowest
    .col-high = Highest
    .col-chosen = Chosen
no-conflict = No figure is published with more than one value.
rule =
    .title = Deciding steps of the selection rule
    .note = In the order of the rule. The deciding step is the first after which only one value is left; total conflicts: { NUMBER($total) }.
    .col-step = Deciding step
    .col-figures = Figures
    .col-example = Newest example
example = { INDICATOR($indicator) }, { SECTOR($sector) }, { BASIS($basis) }, { PERIOD($period) }: { PLAIN($value) } ({ $reason }) rather than { PLAIN($other) } ({ $other_reason })
steps =
    .definition = the usual definition
    .dated = dated before undated
    .newest = the newest date
    .user = the user's row
    .status = status: revised, final, estimate
    .reliability = reliability of the source
    .votes = the value found in most rows
    .row = the lowest row id, where nothing else distinguishes them
reason =
    .definition = { $is_usual ->
        [true] the usual definition
       *[false] { $definition }
    }
    .dated = { $is_dated ->
        [true] dated
       *[false] undated
    }
    .newest = { DATE($date) }
    .user = { $origin ->
        [user] the user
       *[other] as shipped
    }
    .status = { STATUS($status) }
    .votes = { NUMBER($votes) } { $votes ->
        [one] row
       *[other] rows
    }
    .row = { $row }
sources =
    .title = Sources of the figures
    .unit = rows
reliability =
    .official_page = official page
    .official_table_copy = copy of an official table
    .news = news
    .third_party_table = third-party table
    .user = entered by the user
corrections =
    .title = Corrections to the rows as received
    .col-column = Column
    .col-expect = As received
    .col-value = Corrected to
    .col-rows = Rows
no-correction = No row had to be corrected.

## First estimates

first_estimates =
    .title = Reliability of first estimates
too-few-as-above = Too few figures, as stated above.
too-few-months = { PLACE($place) } has too few months published again in the next release to measure the bias of first estimates (at least { $fewest } are needed).
bias = First estimates of { -manufacturing } growth { $lean ->
        [high] have been too high
        [low] have been too low
       *[none] show no clear bias
    }: { NUMBER($size, digits: 1) } percentage points on average (95% confidence interval of the mean revision: { NUMBER($lower, digits: 2) }; { NUMBER($upper, digits: 2) }), over { NUMBER($n) } { $n ->
        [one] month
       *[other] months
    } since { $since }.
worst-month = Over that period, { MONTH($month) } has the largest revisions: { POINTS($mean, digits: 1) } on average, { POINTS($mean_abs, digits: 1) } in absolute terms ({ NUMBER($n) } { $n ->
        [one] year
       *[other] years
    }).
largest-revision = The largest single revision: { PERIOD($period) }, from { PERCENT($first, digits: 1) } (e) to { PERCENT($next, digits: 1) }.
january-tet = January is revised by { NUMBER($inside, digits: 1) } percentage points on average in years when it contains Lunar New Year ({ NUMBER($years) } { $years ->
        [one] year
       *[other] years
    }) and by { NUMBER($outside, digits: 1) } in years with the holiday in February ({ NUMBER($others) } { $others ->
        [one] year
       *[other] years
    }).
january-all = Including the years before { $since } in which January was published again ({ $first } to { $last }, { NUMBER($n) } { $n ->
        [one] year
       *[other] years
    }), January is revised by { NUMBER($mean, digits: 1) } percentage points on average (95% confidence interval: { NUMBER($lower, digits: 1) }; { NUMBER($upper, digits: 1) }){ $worst ->
        [true] , the largest bias of any month.
       *[false] .
    }
revision_months =
    .title = Revisions of first estimates of { -manufacturing }, by month of the year
    .unit = percentage points
    .note = Dot: mean revision; band: 95% confidence interval (t, allowing for autocorrelation). Months not published again in the next release are not shown.
month = { MONTH($month) }
axis-revision = Next release minus first estimate, percentage points
revision_bias =
    .title = Bias of first estimates by sector
    .unit = percentage points
    .note = First estimate (e) compared with the next release's figure (r or final); negative: the first estimate was too high.
    .col-mean = Mean revision
    .col-mean_abs = Mean absolute revision
    .col-months = Months
    .col-clear = Clear bias
