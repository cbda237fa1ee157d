# Which of the three key fields carries growth, by a proxy?

answer =
    .title = Answer (proxy)
proxy-name = proxy

## The answer

proxy = The proxy (not the growth of { -supporting-industry }) of { PLACE($place) } in { $year } was { CHANGE($central) } ({ NUMBER($low, digits: 1) } to { PERCENT($high) } in { PLAIN($level) }% of draws under the assumptions). The largest contribution came from { LOWER($field) }, { POINTS($points) }.{ $place ->
        [viet_nam] { "" }
       *[other] { " " }National growth is used for { PERCENT($borrowed, digits: 0) } of the weight, where no local figure is published.
    }
whole = Manufacturing as a whole was { CHANGE($growth) } ({ PERIOD($span) }; published).
newer = Too little is published for { $year } to state the proxy: { PERCENT($weight, digits: 0) } of the weight has a figure{ $place ->
        [viet_nam] { " " }
       *[other] , { PERCENT($own_weight, digits: 0) } is the place's own,{ " " }
    }and { NUMBER($months, digits: 0) } months are covered.
refusal = No proxy of { PLACE($place) } is stated for { $year }: figures cover { PERCENT($weight, digits: 0) } of its weight ({ PERCENT($own_weight, digits: 0) } from local figures) and { NUMBER($months) } months on average; the thresholds are { NUMBER($least_weight) }%, { NUMBER($least_own) }% and { NUMBER($least_months) } months.

card-proxy = { PERCENT($value) }
    .label = Proxy
    .note = { $year }; { PLAIN($level) }% of draws: { SPAN($low, $high, digits: 1, unit: "%") }; not the growth of { -supporting-industry }
card-field = { POINTS($value) }
    .label = Field with the largest contribution
    .note = { $field }; of the proxy
card-borrowed = { PERCENT($value, digits: 0) }
    .label = Weight using national growth
    .note = within the proxy
card-coverage = { PERCENT($value, digits: 0) }
    .label = Weight with figures
    .note = { $year }; below the threshold, no proxy is stated
card-whole = { PERCENT($value) }
    .label = Manufacturing
    .note = { PERIOD($span) }

range-end-formula = end of the range of draws: parts, weights, substituted national growth and the wedge are drawn independently, by the distributions of the assumption file
formulas =
    .proxy_low = { range-end-formula }
    .proxy_central = Σ weight × part that is supporting industry × growth of the division / Σ weight × part, plus the assumed wedge
    .proxy_high = { range-end-formula }
    .borrowed = share of the weight that uses national growth
    .manufacturing = the published figure

## The exhibits

borrowed-note = { $place ->
        [viet_nam] Year-to-date periods
       *[other] In { $year }, { PERCENT($borrowed, digits: 0) } of the weight uses national growth; year-to-date periods
    } may differ between divisions.
    .missing = No figure: { $divisions }.
national = The proxy of { PLACE($place) } rests on its own figures alone; none stand in for others.
    .every-year = In no year does any weight use figures in place of others.
divisions =
    .title = The divisions of the proxy, { $year }
    .note = { $note }
    .none = none
    .col-division = Division
    .col-part_taken = Part included, 0–1 (low / central / high)
    .col-growth = Growth, %
    .col-span = Period
    .col-whose = Figures of
    .col-contribution = Contribution, percentage points
fields =
    .title = Proxy: contributions of the three key fields
    .unit = percentage points of the proxy
    .note = { $note }
origin =
    .col-period = Field
    .col-part = Figures
    .title = Proxy of { $year }: contributions from local and from national figures
    .unit = percentage points of the proxy
    .note = Every weight is assumed: the proxy takes { PERCENT($central, digits: 0) } of these divisions' output (low { PERCENT($low, digits: 0) }, high { PERCENT($high, digits: 0) }), with the national structure.
    .borrowed = national growth used instead
    .field = { $field } ({ PERCENT($borrowed, digits: 0) } national)
    .total = the field's contribution
range =
    .col-category = Year
    .title = Proxy and its range, compared with manufacturing
    .unit = proxy, % year on year
    .note = { $note }
    .published = manufacturing (published)
    .col-span = Period of the manufacturing figure
    .drawn = Bars: { PLAIN($level) }% of draws in which parts, weights, substituted national growth and the wedge vary independently, as the assumptions below state; not a prediction interval.
    .spans = Manufacturing covers part of the year: { $spans }.
borrowed =
    .col-category = Year
    .title = Part of the proxy that uses national growth
    .unit = % of the proxy's weight
structure =
    .title = These divisions within national manufacturing, { $first }–{ $last }
    .unit = % of national manufacturing output
    .note = Herfindahl index over { $divisions } divisions: { NUMBER($concentration) } in { $last } (10,000 is a single division).
    .rest = Other divisions
    .col-change = Change, percentage points
assumptions =
    .title = Assumptions and reasons
    .parts = part of each division: see the table above
    .weights = Weights
    .weights_value = { INDICATOR($indicator) }, { PLACE($place) }, { $year }
    .coverage = Coverage
    .coverage_value = { PLAIN($weight) }% of the weight, { PLAIN($own) }% local, { PLAIN($months) } months
    .wedge = Wedge between volume and value
    .wedge_value = { $range } percentage points
    .spreads = Range of the proxy
    .spreads_value = { PLAIN($level) }% of draws; weights: { PLAIN($weights) } (standard deviation of the logarithm); substituted national growth: { POINTS($borrowed) } (standard deviation)
