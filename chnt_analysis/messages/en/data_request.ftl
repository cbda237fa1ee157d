# Which missing figures, if provided, would reduce the uncertainty most?

## The answer

sentence-nothing = No result for { PLACE($place) } is uncertain because of a missing figure that could be requested.
sentence-first = { $total ->
    [one] { $total } missing figure adds
   *[other] { $total } missing figures add
} to the uncertainty of the results for { PLACE($place) }. Needed most: { $table }.
sentence-share = For the share in { $year }, the range is currently { NUMBER($before, digits: 1) } percentage points wide; with “{ $table }” it would be { NUMBER($after, digits: 1) }.
    .it = For the share in { $year }, the range is currently { NUMBER($before, digits: 1) } percentage points wide; with this figure it would be { NUMBER($after, digits: 1) }.
card-worth = { PERCENT($worth, digits: 0) }
    .label = { $number }. { CAPITAL($answer) }
    .note = reduction in uncertainty (% of the goal)

worth-formula = 100 × (current width − width with the figure) / goal
formulas =
    .requests = number of missing figures that add to the uncertainty of a result
    .actual_share_pct = { worth-formula }
    .supporting_growth_pct = { worth-formula }
    .monthly_index_pct = { worth-formula }
    .past_year_pct = { worth-formula }
    .exact_count_pct = { worth-formula }
    .exact_standard_pct = { worth-formula }

## Tables, their holders, and the results they improve

asked-table =
    .actual_share = Gross output of { -supporting-industry } establishments and of all { -manufacturing } in the province or city, at current prices, by year
    .supporting_growth = Index of industrial production (IIP) of the province or city by division (VSIC 10–33), monthly, with its weights
    .monthly_index = Index of industrial production (IIP) of the province or city by section, for the months of the year not yet published
    .past_year = Index of industrial production (IIP) of the province or city by section, monthly, for past periods
    .exact_count = List (exact number) of active { -supporting-industry } enterprises, by the three key fields, at year end
    .exact_standard = Number of { -supporting-industry } enterprises at international standard, by standard, at year end
    .programme_results = Outcome of each goal and task of the { -supporting-industry } development programme
held-by =
    .statistics = the provincial or municipal Statistics Office
    .department = the Department of Industry and Trade
narrowed =
    .output_share = share of { -supporting-industry } in the target year
    .output_growth = growth of the whole year
    .past_growth = growth of the past year with the fewest figures
    .enterprises = number of enterprises
    .international_standard = enterprises at international standard
    .programme = verdicts on the programme's goals
numbered = { $number }. { CAPITAL($answer) }
width =
    .points = { NUMBER($before, digits: 1) } → { NUMBER($after, digits: 1) } { width-unit.points }
    .enterprises = { NUMBER($before) } → { NUMBER($after) } { width-unit.enterprises }
    .goals = { NUMBER($before) } → { NUMBER($after) } { width-unit.goals }
width-unit =
    .points = percentage points
    .enterprises = enterprises
    .goals = goals without any outcome

## The exhibits and the letter

columns-here =
    .code = Table
    .answer = Result it improves
    .before = Current uncertainty
    .after = Uncertainty with the figure
    .periods = Periods
    .worth_pct = Reduction in uncertainty (% of the goal)

worth =
    .col-category = Result it improves
    .title = Value of each figure
    .unit = reduction in uncertainty (% of the goal)
    .note = Maximum reduction, if the figure becomes known exactly and all else is unchanged, always in percent of the goal that the result is about. The numbers are those in the table below; a table without which nothing is known of a goal leaves no range to compare and stands last there.
opening = To: { $to } ({ PLACE($place) }). To monitor the goals for { -supporting-industry }, we have compiled the figures published up to { DATE($as_of) }. Some goals cannot be assessed because figures are missing. We would be grateful if you could provide the tables below, ranked by how much each would reduce the uncertainty of the assessment; those without which nothing can be assessed stand last.
    .title = Request for data
letter =
    .title = Tables requested
    .col-number = No.
    .col-asked_for = Periods
    .col-holder = Held by
    .col-width = Uncertainty: current → with the figure
closing = Please send an Excel or CSV file with one figure per row, giving the reference period, unit and publication date. Unpublished figures are kept in the monitoring unit's own folder and will not appear on any public page without your consent. Yours faithfully.
    .title = Format
