"""Reads sources over the network, and keeps what they said: orchestration above store, evidence and data."""
