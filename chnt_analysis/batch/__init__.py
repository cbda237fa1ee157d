"""Batch runs: parameter specifications, plan, runner, ledger. The one place that runs a notebook and knows a run's status."""
