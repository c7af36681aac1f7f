"""The steps that bring older stores to the newest schema, one a file."""
