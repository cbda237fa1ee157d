# The frame of a page, a Word file and an Excel file.

frame =
    .answer = Answer
    .figures_to = Figures to
    .as_of = As of
    .warnings = Please note
    .rests_on = Rests on
    .parameters = Parameters used
    .opens = Open in JupyterLab
    .code = Code
    .show_code = Show all code
    .hide_code = Hide all code
    .data = Data
    .note = Note
    .sources = Sources
    .own = Our calculation
    .no_address = address not known
    .no_title = untitled
    .home = All questions
    .other = Tiếng Việt
    .suite = Supporting industry analysis
    .failed = This cell failed
    .no_chart = The chart could not be drawn; see the data below.
    .why = Where these numbers come from
    .rows = rows of figures
    .default = newest
    .empty = none

shortened = The first { NUMBER($shown) } of { NUMBER($total) } rows are shown.
more-sources = ; and { $more } more.
