"""Speed and accuracy, both sides in one run, as ratios: ``make bench``.

Rows that need data which may not be shipped read it from the folder named in ``CHNT_BENCH_DATA``; without it they print
"not run: data absent".
"""
