# What did the newest release change?

## The answer

sentence = The newest figures of { PLACE($place) } are those of { PERIOD($month) }: { LOWER(SECTOR($sector)) } { $rates }. Beside what was known on { DATE($since) }, new figures: { NUMBER($new) }; earlier figures revised: { NUMBER($revised) }.
rate =
    .mom = { CHANGE($value, digits: 1) } on the month
    .yoy = { CHANGE($value, digits: 1) } on the year
    .ytd = { CHANGE($value, digits: 1) } year to date

card-label =
    .yoy = On the year
    .ytd = Year to date
card-rate = { PERCENT($value, digits: 1) }
    .note = { LOWER(SECTOR($sector)) }, { PERIOD($month) }
card-revised = { NUMBER($revised) }
    .label = Earlier figures revised

formulas =
    .mom = the newest month's figure as published
    .yoy = the newest month's figure as published
    .ytd = the newest month's figure as published
    .new = figures that stand now and had none before the date compared
    .revised = figures whose value differs from the one that stood on the date compared

## The exhibits

month =
    .title = Figures of { PERIOD($month) }
    .col-mom = On the month, %
    .col-yoy = On the year, %
    .col-before = Month before: on the year, %
    .col-change = Change, points
    .col-ytd = Year to date, %
    .col-status_before = Status: month before
months =
    .title = { SECTOR($sector) }: growth on the year
    .unit = % on the year before
no-months = No month is published.
expected =
    .title = What first estimates are likely to become
    .note = Second column: as published, a first estimate. From the third on: our estimate (e), from the revisions known on the day of the release; in a sector that corrections served badly so far the first estimate is left nearly as it is.{ $lean ->
        [high] { " " }Since { $since } first estimates of { -manufacturing } have run high by { NUMBER($size, digits: 1) } points on average.
        [low] { " " }Since { $since } first estimates of { -manufacturing } have run low by { NUMBER($size, digits: 1) } points on average.
       *[none] { "" }
    }
    .col-first = First estimate, %
    .col-point = Allowing for revision, %
    .col-change = Difference, points
    .col-lower_80 = 80% low
    .col-upper_80 = 80% high
no-estimate = { PLACE($place) } has too few figures printed again to say how the first estimates of { PERIOD($month) } will be revised.
revised =
    .title = Earlier figures that were revised
    .col-basis = Rate
    .col-before = Before
    .col-value = Now
    .col-change = Revision, points
    .col-status_before = Status: before
    .col-status = Status: now
none-revised = No figure known on { DATE($since) } was revised.
