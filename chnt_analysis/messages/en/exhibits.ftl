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
