"""What a text states: each quantity with its subject, metric, period and role. The same reader reads claims."""
