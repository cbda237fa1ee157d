# The library in a dozen lines

## The answer

sentence-level = { $has ->
        [true] By the level rebuilt from the published rates, { LOWER(SECTOR($sector)) } in { PLACE($place) } was { CHANGE($growth, digits: 1) } in { $last } as a whole (our estimate; the level runs to { PERIOD($month) }).
       *[false] The level of { LOWER(SECTOR($sector)) } in { PLACE($place) } rebuilt from the published rates runs to { PERIOD($month) } and does not yet cover two whole years.
    }
sentence-outlook = For { $year } the forecast is { CHANGE($point, digits: 1) } ({ $level }% prediction interval: { SPAN($low, $high, digits: 1, unit: "%") }).
sentence-goals = { $goals ->
        [0] No plan states a goal for the growth of { -supporting-industry }.
        [one] One goal for the growth of { -supporting-industry } is stated and assessed below.
       *[other] { NUMBER($goals) } goals for the growth of { -supporting-industry } are stated and assessed below.
    }

card-level = { $has ->
        [true] { CHANGE($growth, digits: 1) }
       *[false] –
    }
    .label = { SECTOR($sector) }, whole year
    .note = { $has ->
        [true] { $last }, by the rebuilt level
       *[false] fewer than two whole years
    }
card-outlook = { CHANGE($point, digits: 1) }
    .label = Forecast for { $year }
    .note = { $level }% prediction interval: { SPAN($low, $high, digits: 1, unit: "%") }

formulas =
    .last_growth = 100 × (mean of the level's newest whole year / mean of the year before − 1)
    .estimate = median growth of the annual mean over the simulated paths of the level
    .lower_95 = lower bound of its 95% prediction interval
    .upper_95 = upper bound of its 95% prediction interval

## The exhibit

goals =
    .title = Goals for the growth of { -supporting-industry }, assessed
    .col-period = Deadline
    .col-goal = Goal
    .col-finding = Assessment
no-goals = No plan of { PLACE($place) } states a goal for the growth of { -supporting-industry }.
