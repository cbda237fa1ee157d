# What an exhibit finds, as its title: one message an exhibit, finding-QUESTION-EXHIBIT. No direction is named whose interval holds zero.

finding-output_share-coverage = { $results ->
    [0] No actual share has been published, only { $goals } { $goals ->
        [one] goal
       *[other] goals
    }
   *[other] The latest actual share is { $value }% ({ $year })
}
finding-output_share-goals = { $count ->
    [one] The goal is { $last }% by { $last_year }
   *[other] The goal: { $first }% by { $first_year }, { $last }% by { $last_year }
}
finding-output_share-share_outlook = The probability of a share of at least { PLAIN($goal) }% in { $year } is { $chance }, by a model that is not calibrated
finding-output_share-reached_by_start = { $state ->
    [known] From { PERCENT($start) } in { $base }, { PERCENT($reached, digits: 0) } of the { -simulations } reach { PLAIN($goal) }%
    [goal] Half of the { -simulations } reach { PLAIN($goal) }% only if the share in { $base } was { PLAIN($goal) }% already
   *[even] Half of the { -simulations } reach { PLAIN($goal) }% if the share in { $base } was { PERCENT($even) }
}
finding-output_share-differential = { $faster ->
    [true] From { PERCENT($start) } in { $base }, supporting industry must outgrow manufacturing by { POINTS($gap) } a year
   *[false] From { PERCENT($start) } in { $base }, { PLAIN($goal) }% is met with growth { POINTS($gap) } a year below that of manufacturing
}
finding-output_share-chance = { $state ->
    [none] If the share was { PERCENT($at) } in { $base }, the conditional probability of { PLAIN($goal) }% is below 50% even with growth of { PERCENT($most, digits: 0) } a year
    [lowest] If the share was { PERCENT($at) } in { $base }, the conditional probability of { PLAIN($goal) }% is 50% or more at every growth rate shown
   *[from] If the share was { PERCENT($at) } in { $base }, the conditional probability of { PLAIN($goal) }% is 50% or more from growth of { PERCENT($growth, digits: 0) } a year
}
finding-output_share-matters = { CAPITAL($name) } matters most: { POINTS($width) } of the share in { $year }
finding-output_share-paths = The median of the scenario is { PERCENT($point) } in { $year } ({ $level }% of the { -simulations }: { SPAN($low, $high, digits: 1, unit: "%") }), against { PLAIN($goal) }%
finding-output_share-manufacturing_history = Growth of manufacturing was { PERCENT($value) } in { $year }; the scenario assumes { SPAN($low, $high, unit: "%") } a year

finding-output_growth-coverage = Rates of { $months } months are available, up to { PERIOD($last) }
finding-output_growth-goals = { $count ->
    [one] The goal is { $last }% in { $last_year }
   *[other] The goal: { $first }% in { $first_year }, { $last }% in { $last_year }
}{ $of ->
    [none] {""}
   *[other] ; growth of { LOWER(SECTOR($of)) } was { PERCENT($value) } in { $year }
}
finding-output_growth-level = The index stood at { NUMBER($value, digits: 1) } in { PERIOD($month) } ({ $base } = 100); { $level }% interval for { PERIOD($until) }: { SPAN($low, $high, digits: 0) }
finding-output_growth-year_on_year = { $state ->
    [published] Growth of { LOWER(SECTOR($sector)) } in { $year } was { PERCENT($value) }
   *[estimate] Growth of { LOWER(SECTOR($sector)) } in { $year } is estimated at { PERCENT($value) } ({ $level }% interval: { SPAN($low, $high, digits: 1, unit: "%") })
}
finding-output_growth-probability = The probability that { LOWER(SECTOR($sector)) } grows by { PLAIN($goal) }% or more in { $year } is { $chance }
finding-output_growth-news = { $state ->
    [same] The latest release left the central estimate for { $year } at { PERCENT($after, digits: 2) }
   *[moved] The latest release moved the central estimate for { $year } from { PERCENT($before, digits: 2) } to { PERCENT($after, digits: 2) }
}
finding-output_growth-required = { $ended ->
    [true] For { PLAIN($goal) }% in { $year }, the unpublished { $left ->
        [one] month
       *[other] { $left } months
    } must have grown by { PERCENT($need) } on a year earlier
   *[false] For { PLAIN($goal) }% in { $year }, the { $left ->
        [one] remaining month
       *[other] { $left } remaining months
    } must grow by { PERCENT($need) } on a year earlier
}
finding-output_growth-months = Growth of { LOWER(SECTOR($sector)) } on the year was { PERCENT($value) } in { PERIOD($month) }{ $published ->
    [true] {""}
   *[false] {" (our estimate)"}
}
finding-output_growth-annual = Growth in { $year } was { PERCENT($value) }{ $published ->
    [true] {""}
   *[false] {" (our estimate)"}
}
finding-output_growth-year = { $state ->
    [published] { $year } ended at { PERCENT($value) }
   *[estimate] { $year } is estimated at { PERCENT($value) } ({ $level }% interval: { SPAN($low, $high, digits: 1, unit: "%") })
}
finding-output_growth-path = All industry in { $until }: { NUMBER($point) } on the central path ({ $origin } = 100; range of past errors at 80%, not calibrated: { SPAN($low, $high, digits: 0) }){ $goal ->
    [none] {""}
   *[stated] , { NUMBER($reached) } at { PLAIN($pace) }% a year
}

finding-enterprises-results = { NUMBER($count) } figures, of which { NUMBER($used) } are used
finding-enterprises-totals = { $state ->
    [goal] The goal is { $goal } enterprises by { $year }; no outcome has been published
    [result] { CAPITAL($latest) } enterprises in { $latest_year }; no goal has been stated
   *[both] { CAPITAL($latest) } enterprises in { $latest_year }, against a goal of { $goal } by { $year }
}
finding-enterprises-standard = { $state ->
    [goal] The goal is { $goal } at international standard by { $year }; no outcome has been published
    [result] { CAPITAL($latest) } at international standard in { $latest_year }; no goal has been stated
   *[both] { CAPITAL($latest) } at international standard in { $latest_year }, against a goal of { $goal } by { $year }
}
finding-enterprises-path = { $state ->
    [unknown] The growth needed from { $latest } in { $latest_year } to { $goal } in { $year } cannot be computed
    [met] The goal of { $goal } by { $year } is met already: { $latest } in { $latest_year }
   *[needed] From { $latest } in { $latest_year } to { $goal } in { $year } takes { SPAN($low, $high, digits: 1, unit: "%") } a year
}
finding-enterprises-progress-classes = { $state ->
    [away] The count moves away from the goal by all { $count } methods
   *[some] Progress is { SPAN($low, $high, digits: 0, unit: "%") } of what is needed, by method
}
finding-enterprises-model = The few figures give { NUMBER($low) } to { NUMBER($high) } enterprises in { $year } (80% interval){ $state ->
    [alone] {""}
   *[goal] ; the goal is { $goal }
}
finding-enterprises-standard_share = { $kind ->
    [published] Share at international standard: { $value }% in { $at }
    [estimate] Share at international standard: { $value }% in { $at }, our estimate
   *[unknown] No share at international standard has been published
}{ $goal ->
    [none] {""}
   *[other] ; the goal is { $goal }% by { $year }
}
finding-enterprises-verdicts = Of { $total } goals past their deadline, { $reached } were reached, { $not_reached } missed, and { $not_knowable } cannot be assessed

finding-fields-divisions = { $state ->
    [none] None of the { $count } divisions contributed to growth of the proxy in { $year }
   *[positive] Of { $count } divisions, { LOWER(SECTOR($division)) } contributed most to the proxy in { $year }: { POINTS($value) }
}
finding-fields-fields = { $state ->
    [none] No field contributed to growth of the proxy in { $year }
   *[positive] { $field } contributed most to the proxy in { $year }: { POINTS($value) }
}
finding-fields-range = Growth of the proxy in { $year } lies between { PERCENT($low) } and { PERCENT($high) } (central { PERCENT($central) }){ $state ->
    [none] {""}
   *[known] , published manufacturing { PERCENT($whole) }
}
finding-fields-origin = Of { POINTS($total) } of the proxy in { $year }, { NUMBER($national, digits: 1) } rest on national growth
finding-fields-borrowed = { PERCENT($borrowed, digits: 0) } of the proxy's weight used national growth in { $year }
finding-fields-structure = The divisions of the three fields made up { PERCENT($after) } of national manufacturing output in { $last } ({ PERCENT($before) } in { $first })

finding-goals_together-goals = { $count } goals for { $indicators } indicators, with deadlines from { $first } to { $last }
finding-goals_together-timeline = { $ahead } of { $count } goals have their deadline ahead
finding-goals_together-moves = { $moved } of { $indicators } indicators have goals for more than one deadline
finding-goals_together-reckoner = From { PERCENT($start) }, with manufacturing at { PERCENT($pace) } a year, { PLAIN($goal) }% in { $year } takes growth of { PERCENT($need) } a year
finding-goals_together-sliders = The sliders begin at { PERCENT($start) } and end at { PERCENT($value) } in { $year }; move them
finding-goals_together-frontier = Growth of { PLAIN($growth) }% a year brings the share to { PLAIN($goal) }% from a start of { PERCENT($start) } ({ SPAN($low, $high, digits: 1, unit: "%") } by manufacturing's slowest and fastest year)
finding-goals_together-history = Growth of manufacturing was { PERCENT($mean) } a year on average of { $years ->
    [one] one year
   *[other] { $years } years
}

finding-index_level-coverage = Rates of { $months } months are published, up to { PERIOD($last) }
finding-index_level-level = { $state ->
    [up] The last twelve months stand { PERCENT($size) } above the mean of { $base }
    [down] The last twelve months stand { PERCENT($size) } below the mean of { $base }
   *[unclear] The last twelve months cannot be told from the mean of { $base }
}
finding-index_level-months = Growth on the year was { PERCENT($value) } in { PERIOD($month) }
finding-index_level-tet = { $state ->
    [up] The Lunar New Year holiday raises its month's index by { PERCENT($size) } (95% interval: { SPAN($low, $high, digits: 1, unit: "%") })
    [down] The Lunar New Year holiday lowers its month's index by { PERCENT($size) } (95% interval: { SPAN($low, $high, digits: 1, unit: "%") })
   *[unclear] The effect of Lunar New Year cannot be told from zero (95% interval: { SPAN($low, $high, digits: 1, unit: "%") })
}
finding-index_level-tet_days = { $state ->
    [up] Each day of the Lunar New Year holiday raises its month's index by { PERCENT($size) } (95% interval: { SPAN($low, $high, digits: 1, unit: "%") })
    [down] Each day of the Lunar New Year holiday lowers its month's index by { PERCENT($size) } (95% interval: { SPAN($low, $high, digits: 1, unit: "%") })
   *[unclear] The effect of one day of Lunar New Year cannot be told from zero (95% interval: { SPAN($low, $high, digits: 1, unit: "%") })
}
finding-index_level-adjusted = { $state ->
    [up] The last three months, adjusted, stand { PERCENT($size) } above the three before ({ $level }% interval: { SPAN($low, $high, digits: 1, unit: "%") })
    [down] The last three months, adjusted, stand { PERCENT($size) } below the three before ({ $level }% interval: { SPAN($low, $high, digits: 1, unit: "%") })
   *[unclear] The last three months, adjusted, cannot be told from the three before ({ $level }% interval: { SPAN($low, $high, digits: 1, unit: "%") })
}
finding-index_level-quality = The seasonal adjustment: { $verdict }
finding-index_level-years = Published and implied growth of a year differ by at most { POINTS($gap, digits: 2) } ({ $year })
finding-index_level-conflicts = { $total } { $total ->
    [one] release contradicts the others
   *[other] releases contradict the others
}; { $moved } { $moved ->
    [one] month moves otherwise than published
   *[other] months move otherwise than published
}
finding-index_level-chaining = In { $year } twelve chained monthly rates miss the rate on the year by { POINTS($mean) } on average, { NUMBER($worst, digits: 1) } at worst

finding-localisation-goals = { $due } of { $total } goals are past their deadline: { $reached } reached, { $not_reached } missed, { $not_knowable } cannot be assessed
finding-localisation-models = For { $year } the few figures leave much open: { $name }, { SPAN($low, $high, digits: 0, unit: "%") } (80% interval), is the widest of { $count }
finding-localisation-procurement = Local procurement was { $newest } in { $at }; the few figures give { SPAN($low, $high, digits: 0, unit: "%") } in { $year } (80% interval)
finding-localisation-results = { NUMBER($count) } figures are available

finding-places-coverage = { $monthly } of { $total } places have monthly growth in this data set
finding-places-growth = Industrial growth of { PLACE($place) } was { PERCENT($value) } in { $year }, rank { $rank } of { $total }
finding-places-labour = Industrial labour in { PLACE($place) } was { CHANGE($value) } on the year, rank { $rank } of { $total }
finding-places-weight = { PLACE($place) } made up { PERCENT($before) } of national industrial output in { $first_year } and { PERCENT($after) } in { $last_year }
finding-places-results = { $count } outcomes of { $places ->
    [one] one place
   *[other] { $places } places
}
finding-places-goals = { $count } goals, of which { $own } of { PLACE($place) }
finding-places-reference = { $reached } of { $windows } one-year periods reached { PLAIN($level) }%

finding-programme-monitored = { $known ->
    [0] None of the { $total } goals has a known outcome
   *[other] { $known } of { $total } goals have a known outcome
}
finding-programme-lines = { $known } of { $total } monitored items have a figure
finding-programme-capital = Foreign capital registered, new and adjusted, was USD { NUMBER($value) } million in { $last }; { NUMBER($low) } to { NUMBER($high) } a year in { $first }–{ $last }
finding-programme-funnel = The plan expects one new direct supplier from every { PLAIN($each) } participations
finding-programme-groups = The plans name { $groups } groups of tasks and { $fields } fields
finding-programme-tasks = { $entered } of { $total } tasks have been entered
finding-programme-budget = { $count ->
    [one] One budget has been published
   *[other] { $count } budgets have been published
}

finding-scenarios-scenarios = { $total } scenarios, each with its range
finding-scenarios-paths = { $reaching ->
    [0] None of the { $total } scenarios reaches { PLAIN($goal) }% in { $year } with its median
   *[other] { $reaching } of { $total } scenarios reach { PLAIN($goal) }% in { $year } with their median
} ({ SPAN($low, $high, digits: 1, unit: "%") })
finding-scenarios-reached = Half of the { -simulations } reach { PLAIN($goal) }% from a share in { $base } of { SPAN($low, $high, digits: 1, unit: "%") }, by scenario
finding-scenarios-drivers = “{ $scenario }” differs most, by { $item }: { POINTS($size) } { $state ->
    [adds] more
   *[takes] less
}
finding-scenarios-differences = In { $clear } of { $total } scenarios the difference from the baseline is clear of zero ({ $level }% of the { -simulations })
finding-scenarios-tornado = { CAPITAL($item) } matters most: { SPAN($low, $high, digits: 1, unit: "%") } in { $year }
finding-scenarios-break_even = { $state ->
    [none] No single assumption alone brings the share to { PLAIN($goal) }%
    [inside] { CAPITAL($item) } of { $value } alone brings the share to { PLAIN($goal) }%, within the assumed range
   *[outside] { CAPITAL($item) } of { $value } alone would bring the share to { PLAIN($goal) }%, outside the assumed range
}
finding-scenarios-levers = “{ $lever }” alone adds most to the share of { $year }: { POINTS($added) }{ $state ->
    [short] , { NUMBER($closes) }% of the gap to { PLAIN($goal) }%
   *[reached] {""}
}
finding-scenarios-lever_evidence = Behind { $backed } of { $total } ranges stands a published row, a goal or a study for at least one value; { $assumed } are assumed as a whole
finding-scenarios-conditional = { $state ->
    [same] The share in “{ $scenario }” is { PERCENT($at_slow) } whether manufacturing grows by { PERCENT($slow, digits: 0) } or by { PERCENT($fast, digits: 0) } a year
   *[differs] With manufacturing at { PERCENT($slow, digits: 0) } to { PERCENT($fast, digits: 0) } a year, the share in “{ $scenario }” is { PERCENT($at_slow) } to { PERCENT($at_fast) }
}
finding-scenarios-sliders = The sliders begin at { PERCENT($start) } and end at { PERCENT($value) } in { $year }; move them
finding-scenarios-panel = { $scenarios } scenarios side by side for { $places ->
    [one] one place
   *[other] { $places } places
}

finding-share_evidence-ranges = { $lines } kinds of evidence put the share in { $year } between { PERCENT($low) } and { PERCENT($high) }; by these weights { SPAN($pool_low, $pool_high, digits: 1, unit: "%") }
finding-share_evidence-counts = From { NUMBER($fewest) } to { NUMBER($most) } of 100 draws reach { PLAIN($goal) }%, depending on the evidence; { NUMBER($count) } by these weights
finding-share_evidence-needed = The opposite conclusion takes a weight of { PERCENT($needed, digits: 0) } instead of { PERCENT($now, digits: 0) } for “{ $line }”
finding-share_evidence-moves = With one kind of evidence left out the median runs from { PERCENT($low) } to { PERCENT($high) } ({ PERCENT($now) } with all)
finding-share_evidence-lines = { $used } kinds of evidence are used, { $aside } figures are listed without weight

finding-track_record-coverage = { NUMBER($forecasts) } forecasts of { $series } series, each using only the figures known at the time
finding-track_record-accuracy = The mean error was { POINTS($ours, digits: 2) }; that of the published year-to-date rate { NUMBER($ytd, digits: 2) } ({ NUMBER($forecasts) } forecasts)
finding-track_record-accuracy_table = In { $smaller } of { $total } comparisons by group and horizon the error was smaller than that of the best plain method
finding-track_record-halfway = { $inside } of { $total } outcomes lay within the 80% interval of mid-year
finding-track_record-interval_coverage = Intervals of 80% held { PERCENT($at_80, digits: 0) } of the outcomes, those of 95% held { PERCENT($at_95, digits: 0) } ({ NUMBER($forecasts) } forecasts)
finding-track_record-pit = Each tenth of the distribution held { SPAN($low, $high, digits: 0, unit: "%") } of the outcomes; 10% would be exact
finding-track_record-reliability = Stated and observed frequency differed by { POINTS($mean) } on average ({ NUMBER($forecasts) } statements)
finding-track_record-hypothetical = Hypothetical goals: stated and observed frequency differed by { POINTS($mean) } on average ({ NUMBER($forecasts) } statements)
finding-track_record-revisions = The first published growth of a year was revised by { POINTS($mean, digits: 2) } on average ({ $years } years)

finding-whats_new-month = Growth of { LOWER(SECTOR($sector)) } on the year was { PERCENT($value) } in { PERIOD($month) }
finding-whats_new-months = { CAPITAL(SECTOR($sector)) }: between { PERCENT($low) } ({ PERIOD($low_month) }) and { PERCENT($high) } ({ PERIOD($high_month) })
finding-whats_new-expected = { CAPITAL(SECTOR($sector)) }, { PERIOD($month) }: { PERCENT($first) } as first published, { PERCENT($point) } expected after revision (80% interval: { SPAN($low, $high, digits: 1, unit: "%") })
finding-whats_new-revised = { $count ->
    [one] One earlier figure was revised
   *[other] { $count } earlier figures were revised
}
finding-whats_new-others = { $new } new figures or goals, { $revised } revised
finding-whats_new-answers = The release moved { $moved } of { $total } answers

finding-data_audit-indicators = { NUMBER($rows) } rows of { $indicators } indicators
finding-data_audit-months = { NUMBER($known) } of { NUMBER($possible) } possible monthly rates are published
finding-data_audit-gaps = { $gaps } of { $series } monthly series have gaps, { NUMBER($months) } months in all
finding-data_audit-disputed = { NUMBER($disputed) } of { NUMBER($figures) } figures are published with more than one value
finding-data_audit-rule = { CAPITAL($step) } decides most often: { NUMBER($count) } of { NUMBER($total) } conflicts
finding-data_audit-revision_months = In { $clear } of { $total } calendar months the mean revision is clear of zero
finding-data_audit-revision_bias = In { $clear } of { $total } sectors first estimates have a bias that is clear of zero
finding-data_audit-sources = { NUMBER($official) } of { NUMBER($total) } rows come from an official page
finding-data_audit-corrections = { $count ->
    [one] One row was corrected
   *[other] { NUMBER($count) } rows were corrected
}

finding-data_request-worth = Table { $number } is worth most: the range of the { $answer } would narrow by { PERCENT($worth, digits: 0) } of the goal
finding-data_request-letter = { $count ->
    [one] One table is requested
   *[other] { $count } tables are requested
}

finding-bulletin-goals = { $known } of { $total } main goals have a figure
finding-bulletin-outcomes = { $reached } of { $known } known outcomes reached their goal; { $due } goals are past their deadline
