"""Names of metrics that the monitor itself computes with; all others are whatever a company's folder calls them.

Two values are compared only where subject, metric and period agree, so a metric's name says everything that
tells it apart: `revenue growth` and `revenue growth like-for-like` are two metrics, and a share names its market.
"""

REVENUE = "revenue"
REVENUE_GROWTH = "revenue growth"
MARGIN = "adjusted EBITA margin"
SHARE_OF_REVENUE = "share of company revenue"
"""Worked out where no source prints it: the subject's revenue over the company's, same period, same currency."""


def measured_by(metric: str) -> tuple[str, ...]:
    """The metrics whose figures tell `metric`: itself, and what it can be worked out from.

    >>> measured_by("share of company revenue")
    ('share of company revenue', 'revenue')
    """
    return (metric, REVENUE) if metric == SHARE_OF_REVENUE else (metric,)


def is_level_ratio(metric: str) -> bool:
    """Whether the metric is a ratio that a part of a period may be compared on with the whole: a share or a margin.

    >>> is_level_ratio("share of worldwide cloud services"), is_level_ratio("revenue growth")
    (True, False)
    """
    return metric.startswith("share of ") or metric.endswith(" margin")
