"""The panels of the Monitor: each turns records into rows."""
