# What are the goals of the programme, and what outcomes are known?

## The answer

promised = The programme of { PLACE($place) } aims at { $items }.
    .item = { $goal } { $of } ({ PERIOD($period) })
    .budgets =
        { PLACE($place) } states { $goals ->
            [one] { $goals } goal
           *[other] { $goals } goals
        } of its programme, budgets only.
    .no_goals = The programme of { PLACE($place) } states no goal as a figure.
funnel-sentence = By the goals this is, on average, one new direct supplier for every { PLAIN($participations) } linkage participations.
known = Outcomes are known for { $known } of the { $total } goals.
    .none =
        No outcome has been published for the { $total ->
            [one] { $total } goal
           *[other] { $total } goals
        }, so whether the goals past their deadline were reached is not assessable from published data.
plan-name = { $document } ({ PERIOD($years) })
tasks-sentence =
    { $groups ->
        [0] { $entered } of the { $total } tasks of { $plan } have been entered.
       *[other] { $entered } of the { $total } tasks in { $groups } groups of { $plan } have been entered.
    }
    .none =
        { $groups ->
            [0] The { $total } individual tasks of { $plan } have not been published.
           *[other] The { $total } individual tasks in { $groups } groups of { $plan } have not been published.
        }

cards =
    .goal = Goal: { $of }
    .result = { $year }; outcome: { $result }
    .conversion = Linkage participations per new supplier
    .participations = { PLAIN($value) }
    .by_goals = by the goals
    .known = Goals with a known outcome
    .of = { $known } of { $total }

formulas =
    .goals = number of the programme's goals
    .goals_with_result = number of goals with an outcome for the same indicator and period
    .linkage_participations = the goal as published
    .new_direct_suppliers = the goal as published
    .conversion = 100 × new direct suppliers / linkage participations

## The exhibits

monitored =
    .title = The programme, goal by goal
    .unpublished = not published
    .open = not due yet
    .so_far = not due yet; so far { $value } ({ PERIOD($period) })
    .col-result = Outcome
    .col-state = Status
    .col-goal_source = Source of the goal
    .col-result_source = Source of the outcome
funnel =
    .col-category = Indicator
    .title = Goals and outcomes of the programme
    .unit = number, in the unit of each indicator
    .goal = { $of } (goal)
    .result = { $of } (outcome)
groups =
    .title = Groups of tasks and fields of the plans
    .none = { PLACE($place) } has published no groups of tasks in this data set.
    .col-part = Part
    .col-group = Number
    .col-contents = Contents
    .col-entered = Tasks entered
tasks =
    .title = The plans' individual tasks
    .none = There is no list of tasks for this place.
    .note = The responsible unit enters the tasks in the programme's file in its project folder (chnt new project writes a start).
    .col-owner = Responsible unit
    .col-begins = Begins
    .col-ends = Ends
    .col-budget = Budget
    .col-task = Task
    .col-group = Group
    .col-name = Name
    .col-state = Status
    .col-result = Result
parts =
    .group = Group
    .field = Field
task-states =
    .unknown = not published
    .planned = planned
    .under_way = under way
    .done = done
    .dropped = dropped
budget =
    .title = Published budgets of the programme
    .none = { PLACE($place) } has published no budget in this data set.
    .col-item = Item
    .col-budget = VND billion
no-capital = No foreign capital registered in { PLACE($place) } over a whole year is published.
capital =
    .title = Foreign capital registered in a year, new and adjusted
    .unit = USD million; all sectors
    .note = Cumulative from January as the statistics office printed it in December, in some years to the 20th. All sectors, without purchases of shares; how much of it is manufacturing or supporting industry is not published by year.
lines =
    .title = What else is monitored: newest published figures
    .note = A line without a published figure says so until its owner enters one. Foreign investment covers all sectors; monthly figures are cumulative from January. A figure of one year's fair says nothing about another year.
    .col-topic = Line
    .col-newest = Newest
    .col-before = Before
    .not-counted = no published indicator
    .of-sector = { $indicator }: { LOWER(SECTOR($sector)) }
    .blank = not published
    .figure = { $unit ->
        [percent] { $value }%
        [percent_of_manufacturing_output] { $value }{ UNIT($unit) }
       *[other] { $value } { UNIT($unit) }
    } ({ PERIOD($period) })
    .figure-of-place = { PLACE($place) }: { $unit ->
        [percent] { $value }%
        [percent_of_manufacturing_output] { $value }{ UNIT($unit) }
       *[other] { $value } { UNIT($unit) }
    } ({ PERIOD($period) })
