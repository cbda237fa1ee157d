# Which missing figures, once obtained, would narrow the answers most?

## The answer

sentence-nothing = No answer about { PLACE($place) } is left open for want of a figure that could be asked for.
sentence-first = { $total ->
    [one] { $total } missing figure leaves
   *[other] { $total } missing figures leave
} the answers about { PLACE($place) } wider than they need be. Worth asking for first: { $table }.
sentence-share = For the share in { $year } the range left open is { NUMBER($before, digits: 1) } points today; with “{ $table }” it is { NUMBER($after, digits: 1) }.
card-worth = { PERCENT($worth, digits: 0) }
    .label = { $answer }
    .note = width that goes, of the goal

worth-formula = 100 × (width now − width then) / goal
formulas =
    .requests = missing figures that leave an answer wider
    .actual_share_pct = { worth-formula }
    .supporting_growth_pct = { worth-formula }
    .monthly_index_pct = { worth-formula }
    .past_year_pct = { worth-formula }
    .exact_count_pct = { worth-formula }
    .exact_standard_pct = { worth-formula }
    .programme_results_pct = { worth-formula }

## Tables, who holds them, and the answers they narrow

asked-table =
    .actual_share = Gross output of supporting-industry establishments and of all { -manufacturing } in the place, at current prices, by year
    .supporting_growth = The place's index of industrial production (IIP) by division (VSIC 10–33), monthly, with its weights
    .monthly_index = The place's index of industrial production (IIP) by section, the months of the year not yet published
    .past_year = The place's index of industrial production (IIP) by section, monthly, for past periods
    .exact_count = The list (exact number) of active supporting-industry enterprises, by the three key fields, at the year's end
    .exact_standard = Number of supporting-industry enterprises at international standard, by standard, at the year's end
    .programme_results = Results of every goal and task of the supporting-industry programme
held-by =
    .statistics = the place's statistics office
    .department = the department of industry and trade
narrowed =
    .output_share = { -supporting-industry }'s share in the target year
    .output_growth = growth of the whole year
    .past_growth = growth of the past year with the fewest figures
    .enterprises = growth the number of enterprises needs
    .international_standard = enterprises at international standard
    .programme = verdicts on the programme's goals
numbered = { $number }. { $answer }
width =
    .points = { NUMBER($before, digits: 1) } → { NUMBER($after, digits: 1) } { width-unit.points }
    .enterprises = { NUMBER($before) } → { NUMBER($after) } { width-unit.enterprises }
    .goals = { NUMBER($before) } → { NUMBER($after) } { width-unit.goals }
width-unit =
    .points = points
    .enterprises = enterprises
    .goals = goals without a verdict

## The exhibits and the letter

columns-here =
    .code = Table
    .answer = Answer it narrows
    .before = Width now
    .after = Width with the figure
    .periods = Periods
    .worth_pct = Width that goes, % of the goal

worth =
    .title = What each figure is worth
    .unit = width that goes, % of the goal
    .note = At most, if the figure becomes known exactly and all else stays as it is. The numbers are those of the table below.
opening = To: { $to } ({ PLACE($place) }). To follow the goals of { -supporting-industry } we have gathered the figures published up to { DATE($as_of) }. Some conclusions cannot be drawn for want of figures. We kindly ask for the tables below, ranked by how much each narrows its answer.
    .title = A request for figures
letter =
    .title = The tables asked for
    .col-number = No.
    .col-asked_for = Periods
    .col-holder = Held by
    .col-width = Width: now → then
closing = An Excel or CSV file will do, one figure a row, with its period, unit and date of publication. Figures not yet public stay in the follow-up unit's own folder and go on no public page without consent. With thanks.
    .title = In what form
