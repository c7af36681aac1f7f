"""The demo: a made-up company whose sources are served on loopback, each with a character of its own."""
