"""Company folders: their format, the reader, the checker, and the companies that come along."""
