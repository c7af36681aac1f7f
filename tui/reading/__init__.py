"""Reading a source's text: what is shown of it, how it is broken into rows, and which claims lean on it where."""
