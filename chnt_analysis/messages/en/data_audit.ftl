# What is published for a place, by whom, how much was revised, and what contradicts what?

## The answer

sentence = { PLACE($place) } has { NUMBER($figures) } different figures in { NUMBER($rows) } rows from { NUMBER($sources) } { $sources ->
        [one] source
       *[other] sources
    }; figures printed with more than one value: { NUMBER($disputed) }; { PERCENT($undated, digits: 0) } of the rows carry no date of publication.

card-figures = { NUMBER($figures) }
    .label = Different figures
    .note = number of sources: { NUMBER($sources) }
card-disputed = { NUMBER($disputed) }
    .label = Printed with several values
    .note = every value is kept
card-undated = { PERCENT($undated, digits: 0) }
    .label = Rows without a date of publication
    .note = their date is imputed from the period
card-missing = { NUMBER($missing) }
    .label = Months missing
    .note = over { NUMBER($series) } monthly series

formulas =
    .rows = rows known
    .repeated = figures printed more than once
    .disputed = figures printed with more than one value
    .imputed_dates = rows whose date is imputed from their period
    .first_estimate_bias = mean of (next release's figure − first estimate)

## The exhibits

columns-here =
    .first = From
    .last = To

indicators =
    .title = The indicators that are published
    .col-rows = Rows
    .col-sectors = Sectors
months =
    .title = How many months of each year have a published rate
    .unit = months with a figure, 0 to 12
    .note = 12 is a whole year, 0 is not one month. The year to date of January is its rate on the year before and is seldom printed by itself. Months are counted by the period of the figure, not by its date of publication.
no-months = No monthly growth of all industry or of { -manufacturing } is published.
series = { $sector ->
        [manufacturing] Manufacturing
       *[all_industry] All industry
    }: { $basis ->
        [mom] month before
        [yoy] year before
       *[ytd] year to date
    }
axis-year = Year
axis-months = months
gaps =
    .title = Monthly series and the months they lack
    .col-months = Months there
    .col-missing = Months missing
no-series = There is no monthly series of a year or more.
disputed =
    .title = Figures that contradict one another
    .note = Every value is kept. The rule that chooses: usual definition, dated before undated, the newest, then status and reliability of the source.
    .col-low = Lowest
    .col-high = Highest
    .col-chosen = Chosen
no-conflict = No figure is printed with more than one value.
rule =
    .title = Which step of the rule decided
    .note = In the order of the rule. The deciding step is the first after which one value is left; contradictions in all: { NUMBER($total) }.
    .col-step = Step that decided
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
    .votes = the value most rows print
    .row = the lowest row id, where nothing else tells them apart
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
    .title = Where the figures come from
    .unit = rows
reliability =
    .official_page = official page
    .official_table_copy = copy of an official table
    .news = news
    .third_party_table = third-party table
    .user = entered by the user
corrections =
    .title = What was repaired in the rows as handed over
    .col-column = Column
    .col-expect = As handed over
    .col-value = Repaired to
    .col-rows = Rows
no-correction = No row had to be repaired.

## First estimates

first_estimates =
    .title = How far a first estimate can be trusted
too-few-months = { PLACE($place) } has too few months printed again by the next release to measure how far first estimates are off (at least { $fewest } are needed).
bias = First estimates of { -manufacturing } growth run { $lean ->
        [high] high
        [low] low
       *[none] without clear bias
    }, by { NUMBER($size, digits: 1) } points on average (95% confidence interval of the mean revision: { NUMBER($lower, digits: 2) }; { NUMBER($upper, digits: 2) }), over { NUMBER($n) } { $n ->
        [one] month
       *[other] months
    } since { $since }.
worst-month = Over that span { MONTH($month) } is revised most in size: by { POINTS($mean, digits: 1) } on average, { POINTS($mean_abs, digits: 1) } in size ({ NUMBER($n) } { $n ->
        [one] year
       *[other] years
    }).
largest-revision = The largest single revision: { PERIOD($period) }, from { PERCENT($first, digits: 1) } (e) to { PERCENT($next, digits: 1) }.
january-tet = January with Lunar New Year in it is revised by { NUMBER($inside, digits: 1) } points on average ({ NUMBER($years) } { $years ->
        [one] year
       *[other] years
    }); January of years with the holiday in February by { NUMBER($outside, digits: 1) } ({ NUMBER($others) } { $others ->
        [one] year
       *[other] years
    }).
january-all = Counting the years before { $since } that printed January again ({ $first } to { $last }, { NUMBER($n) } { $n ->
        [one] year
       *[other] years
    }), January is revised by { NUMBER($mean, digits: 1) } points on average (95% confidence interval: { NUMBER($lower, digits: 1) }; { NUMBER($upper, digits: 1) }){ $worst ->
        [true] , the worst bias of any month.
       *[false] .
    }
revision_months =
    .title = How far first estimates of { -manufacturing } are revised, by month of the year
    .unit = percentage points
    .note = Dot: mean revision; band: 95% confidence interval (t, allowing for autocorrelation). Months the next release does not print again are absent.
month = { MONTH($month) }
axis-revision = Next release less first estimate, percentage points
revision_bias =
    .title = Bias of first estimates by sector
    .unit = percentage points
    .note = First estimate (e) against the next release's figure (r or final); negative: the first estimate was too high.
    .col-mean = Mean revision
    .col-mean_abs = Mean size
    .col-months = Months
    .col-clear = Clear bias
