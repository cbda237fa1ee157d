"""What the evidence suggests of the share of supporting industry where it has not been published.

Each kind of evidence is a line with its own range; the page shows the lines alone, their envelope, the linear pool with equal weights and the
pool by the weights of ``data/assumptions/share_evidence.yml``. A count of draws is no probability: ranges and weights are assumptions.
"""

from chnt_analysis.questions.share_evidence.ask import ask

__all__ = ["ask"]
