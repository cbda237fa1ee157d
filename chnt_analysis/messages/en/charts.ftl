# Words in charts: legends, labels, tooltips.

forecast = forecast
goal-rule = goal { $goal }
forecast-origin = forecast origin: { $origin }
total = total
lower-end = low value
upper-end = high value
growth = Growth
set-in = Published in
deadline = Deadline
share = Share, %

# Expressions of the chart: { $share } and { $growth } are computations, s_year is the slider of the year.
slider-share = 'In ' + s_year + ' the share is ' + format({ $share }, '.1f') + '%'
slider-growth = '{ PLAIN($goal) }% takes growth of ' + format({ $growth }, '.1f') + '% a year'
