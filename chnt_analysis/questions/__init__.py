"""One module a notebook: the question it answers, from published figures to exhibits.

Each module has one entry, ``ask(...)``, which checks its arguments, gathers the figures and returns a
:class:`~chnt_analysis.questions.page.Page` of frozen facts. The page's methods each return one exhibit;
``headline()`` returns the numbers that the ledger, the index page and the bulletin quote.
"""
