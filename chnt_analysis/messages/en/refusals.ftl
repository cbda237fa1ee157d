# Why a question has no answer: shown in a run's line of the front page, in JupyterLab, by the command.

no-goal = { PLACE($place) }: no goal { $what ->
        [none] { $sector ->
            [none] {""}
           *[other] of { LOWER(SECTOR($sector)) } {""}
        }
       *[other] for { $what } {""}
    }{ $period ->
        [none] {""}
       *[other] in { $period } {""}
    }was known on { DATE($date) }. { $goals ->
        [none] It states no goal at all.
       *[other] Its goals: { $goals }.
    } { $figures ->
        [none] No figure of it was published by then.
       *[other] Published figures: { $figures }.
    }
no-programme = { PLACE($place) }: no programme and no goal of one was known on { DATE($date) }. { $figures ->
        [none] No figure of it was published by then.
       *[other] Published figures: { $figures }.
    }
no-figure = { PLACE($place) }: no figure of { $what } asked for was available on { DATE($date) }. { $figures ->
        [none] No figure of it was published by then.
       *[other] Published figures: { $figures }.
    }
and-more = and { $count } more
too-typed = { $level ->
        [none] {""}
       *[other] A level that no plan states can be typed: goal = { $level }.
    }
too-before = { $before ->
        [none] {""}
       *[other] Before July 2025 its area was { $before }.
    }
nothing-beside = { PLACE($place) }: nothing that could be set beside other places ({ $what }) was available on { DATE($date) }.
no-other-place = { PLACE($place) }: no other place of its nation is known. Name the nation of both in codes/places.csv (column nation) and add figures.
no-evidence = { PLACE($place) }: no line of { $file } holds for this place by { DATE($date) }, and no share of its own is published.
no-record = { PLACE($place) }: the record of past forecasts holds no series of its nation.
short-record = { PLACE($place) }: fewer than { $fewest } forecasts of a year had their outcome by { DATE($date) }. Ask for a later as_of.
few-rates = { PLACE($place) }: too few monthly growth rates of { LOWER(SECTOR($sector)) } were published by { DATE($date) } for a level, which takes at least { $fewest }. Ask about another place, or add monthly rates with chnt add.
few-rates-since = { PLACE($place) }: { $months ->
        [0] no monthly growth rates of { LOWER(SECTOR($sector)) } have
        [one] one monthly growth rate of { LOWER(SECTOR($sector)) } has
       *[other] { $months } monthly growth rates of { LOWER(SECTOR($sector)) } have
    } been published since { $since }; a level takes at least { $fewest }. Add monthly rates with chnt add, or ask about a place that publishes them.
no-division = { PLACE($place) }: no growth of a manufacturing division was published by { DATE($date) }. A proxy made of national growth alone says nothing about { PLACE($place) }.
no-division-year = { PLACE($place) }: no growth by division was published for { $year } by { DATE($date) }. Years with a figure: { $first } to { $last }.
no-figures = { PLACE($place) }: no figure was available on { DATE($date) }.
no-dated-figure = { PLACE($place) }: no figure with a date of publication was available on { DATE($date) }.
year-without-goal = { PLACE($place) }: target_year = { $year }, and plans state such goals for { $stated }.
small = { LOWER($text) }
