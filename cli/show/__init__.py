"""What `alimon show` says of one row: one file a concept, each gives a `Page`."""
