"""Settings, places, the clock and the table of bindings."""
