# Where does each scenario lead, what makes them differ, and what would have to change for the goal to be reached?

sliders =
    .title = Try an assumption of your own
    .unit = { share-sliders.unit }
    .note = Move the sliders. They start at the central values of the scenario “{ $scenario }”. Pure arithmetic, no model.
    .alt = { share-sliders.alt }
