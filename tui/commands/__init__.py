"""The palette's commands: what there is, what a typed line means, what it can be completed to, what was run."""
