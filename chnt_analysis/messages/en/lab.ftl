# Words of chnt lab: start page, controls, mistakes, names of objects.

start = Start
    .other = Tiếng Việt
    .intro = Each notebook answers one question. Click its name to open **a copy** of your own, choose *Run → Run All Cells*, then place, year and scenario in the controls above the answer. A copy you have changed is kept; the original is never touched.
    .as_of = As of { DATE($as_of) }
start-copy = A copy with your parameters
    .how = Change the line below and run the cell (Shift + Enter); the link that appears opens the copy. In a terminal: `chnt lab output_share -p place=bac_ninh -p language=en`.
start-own = Notebooks of your own
    .how = `chnt new notebook NAME` writes one that runs at once; `chnt run work/NAME.ipynb` makes a page of it.

controls =
    .rare = Intervals and simulation
    .newest = newest
    .as_planned = as the plan states
    .own_year = the question's own year
    .other_year = another year…
    .absent = The controls stand here in JupyterLab once the notebook has run (Run → Run All Cells).
    .export = Export this page
    .exporting = Making the page of the notebook as saved…
    .computing = Computing…
    .repeat = Repeat this choice
    .parameters_cell = Parameters cell
    .batch_entry = Entry of a batch file
    .command = Command that makes the page
not-legal = '{ $value }' cannot be used; needed is { $legal }
    .near = '{ $value }' cannot be used
legal-years = one of the years { $years }; others cannot be answered
did-you-mean = ; did you mean '{ $value }'?

mistake-parameter = A parameter is not right
    .advice = Change the parameter, then choose Run → Run All Cells.
mistake-unpublished = Nothing is published
    .advice = Choose another place, date or indicator, or enter figures of your own with `chnt add`; the notebook data_audit lists what is published.
mistake-data = The data are not right
    .advice = Correct the file or row named, then run again.
mistake-other = This cannot be computed
    .advice = Check data and parameters, then run again.
technical-details = Technical details

views =
    .Rebuilt = Index level rebuilt from published rates
    .Known = Monthly level estimated from the published rates
    .Draws = Forecast paths and prediction intervals
    .Adjusted = Seasonally and holiday adjusted level
    .Comparison = Scenarios compared
    .Scenario = Assumptions of the scenario
    .Goal = Goal
    .Assessment = Assessment of a goal
    .SeriesAssessment = Assessment of a series against its goal
base-mean = mean of { $base } = 100
unadjusted = unadjusted
adjusted = seasonally and holiday adjusted
share-index = share, starting year = 100

tables =
    .filter = Filter rows
    .copy = Copy to a spreadsheet
    .copied = Copied
