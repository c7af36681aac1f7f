"""The local store: the only folder with SQL. Frozen records come out; one writer at a time writes."""
