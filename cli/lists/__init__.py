"""What `alimon list` lists: one file a concept, each gives a `Listing`."""
