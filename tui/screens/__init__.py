"""The views: Monitor, Subject, Claim, Source, Find, and what opens over them."""
