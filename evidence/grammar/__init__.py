"""How texts say quantities, periods and metrics. Pure, and the same for claims and for sources."""
