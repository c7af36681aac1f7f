"""What `alimon doctor` looks at: one file a thing, each gives findings."""
