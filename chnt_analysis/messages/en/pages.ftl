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
    .internal = Internal: rests on unpublished figures that the user entered; not for publication.
    .suite = Supporting industry analysis
    .failed = This cell failed
    .no_chart = The chart could not be drawn; its data follow.
    .why = Where these numbers come from
    .skip = Skip to content
    .site = Site
    .contents = On this page
    .source_list = Sources
    .about = About this page
    .cite_as = Cite as
    .version = Version of the library
    .data_hash = Hash of the data
    .run = Run
    .licence = The analysis may be quoted with its source. Published figures belong to the publishers named above.
    .save = Save this page as one file
    .link = Link
    .progress = Official progress class
    .changes = What changed when each page was last updated
    .scenarios = Scenarios side by side
    .scenario = Scenario
    .places = Place by place
    .track = How sure are we: the record of these forecasts
    .contact = Contact
    .based_on = Assumptions

shortened = The first { NUMBER($shown) } of { NUMBER($total) } rows are shown.
more-sources = ; and { $more } more
see-figure = See { $figure }.
chart-number = Figure { $number }.
table-number = Table { $number }.
all-rows = Show all { NUMBER($total) } rows
citation = CHNT Analysis { $version }, “{ $title }”{ $as_of ->
    [none] .
   *[other] , figures as of { DATE($as_of) }.
}
page-number = Page # of #
full-sources = The full list of { $count } sources with their addresses is on the web page.
age = Figures of { $place } reach { PERIOD($newest) }; on { DATE($as_of) } they are { $months ->
    [0] up to date.
    [one] one month old.
   *[other] { $months } months old.
}
    .to-do = Enter newer ones with chnt add, or read the statistics office's workbooks with chnt import gso, then run the batch again.

default-value = by default
    .as_of = newest
    .since = just before the newest release
    .goal = as the plans state
    .target_year = the question's own
    .without = none
find =
    .notebook = Question
    .place = Place
    .year = Year
    .status = State
status =
    .done = done
    .refused = refused
    .failed = failed

source-columns =
    .number = No.
    .publisher = Publisher
    .title = Title
    .date = Date
    .address = Address

lines-left-out = { NUMBER($lines) } lines are left out here
too-large = The output is too large for a page; it is in the executed notebook.
own-picture = picture

official =
    .office = [ISSUING BODY]
    .number = No.: …/…
    .subject = Subject: figures on supporting industry requested
    .nation = SOCIALIST REPUBLIC OF VIET NAM
    .motto = Independence - Freedom - Happiness
    .date = { $place }, date …
    .recipients = Recipients:
    .copies = - As above; - Filed.
    .signed = HEAD OF THE BODY
    .seal = (signature, seal)
row-behind = { INDICATOR($indicator) } ({ LOWER(SECTOR($sector)) }), { PLACE($place) }, { PERIOD($period) }: { $value } { UNIT($unit) }
rows-behind =
    { $rows ->
        [one] { $rows } row of figures
       *[other] { NUMBER($rows) } rows of figures
    }
other-rows = The other rows are on the web page.
partly-translated = { NUMBER($given) } of { NUMBER($total) } messages exist in the language { $language }; the rest of this page is in English.
