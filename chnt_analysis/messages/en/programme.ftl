# What did the programme promise, and what is known of its results?

## The answer

promised = The programme of { PLACE($place) } aims at { $items }.
    .item = { $goal } { $of } ({ PERIOD($period) })
    .budgets =
        { PLACE($place) } states { $goals ->
            [one] { $goals } goal
           *[other] { $goals } goals
        } of its programme, budgets only.
funnel-sentence = That is one new direct supplier for every { PLAIN($participations) } linkage participations on average.
known = Results are known for { $known } of the { $total } goals.
    .none =
        No result is published ({ $total ->
            [one] { $total } goal
           *[other] { $total } goals
        }), so whether what has come due was reached is { VERDICT("not_knowable") }.
tasks-sentence = { $entered } of the { $total } tasks in { $groups } groups have been entered.
    .none = The { $total } single tasks in { $groups } groups are not published here.

cards =
    .goal = Goal: { $of }
    .number = { NUMBER($value) }
    .result = { $year }; result: { $result }
    .conversion = Linkage participations per new supplier
    .participations = { PLAIN($value) }
    .by_goals = by the goals
    .known = Goals with a result
    .of = { $known } of { $total }

formulas =
    .goals = number of the programme's goals
    .goals_with_result = goals with a result of the same indicator and period
    .linkage_participations = the goal as published
    .new_direct_suppliers = the goal as published
    .conversion = 100 × new direct suppliers / linkage participations

## The exhibits

monitored =
    .title = The programme, goal by goal
    .unpublished = not published
    .open = not due yet
    .so_far = not due yet; so far { $value } ({ PERIOD($period) })
    .col-result = Result
    .col-state = Status
    .col-goal_source = Source of the goal
    .col-result_source = Source of the result
funnel =
    .title = The programme's participation goals
    .unit = participations or enterprises
    .goal = { $of } (goal)
    .result = { $of } (result)
groups =
    .title = The plan's groups of tasks
    .none = { PLACE($place) } has published no groups of tasks here.
    .col-group = Group
    .col-contents = Contents
    .col-entered = Tasks entered
tasks =
    .title = The plan's single tasks
    .none = There is no list of tasks for this place.
    .note = Their owner enters the tasks in a copy of data/programme_tasks.csv in their own data folder.
    .col-task = Task
    .col-group = Group
    .col-name = Name
    .col-state = Status
    .col-result = Result
task-states =
    .unknown = not published
    .planned = planned
    .under_way = under way
    .done = done
    .dropped = dropped
budget =
    .title = Published budgets of the programme
    .none = { PLACE($place) } has published no budget here.
    .col-item = Item
    .col-budget = VND billion
