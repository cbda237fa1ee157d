# Words around a figure or a table in a notebook.

data = Data
yes = yes
no = no
own-calculation = Source: our calculation.
source-heading = { $count ->
    [one] Source
   *[other] Sources
}
source-count = { $count } sources

described-path = { $name ->
    [none] From
   *[other] { $name }: from
} { $first } ({ $start }) to { $last } ({ $end }).
described-extremes = { $name ->
    [none] Lowest
   *[other] { $name }: lowest
} { $low } ({ $low_at }), highest { $high } ({ $high_at }).
