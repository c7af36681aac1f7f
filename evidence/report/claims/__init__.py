"""What a report claims: each checkable statement with its subject, metric, value, period and citations."""
