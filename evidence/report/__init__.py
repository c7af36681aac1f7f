"""Reading a report: a cited article of any make becomes its parts, its sentences and what it claims. Pure."""
