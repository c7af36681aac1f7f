"""What was tried where a goal is missed, for who tries next. It is written below the table."""

TRIED = """\
## What was tried

**Unchanged pages that answer at once.** The bare loop takes 0.09 ms a page in all. Of a source that is unchanged (304),
in milliseconds of processor time:

| step | ms |
| --- | --- |
| before: for each a lease, a turn at its host, and a commit before the next; its text read three times | 0.83 |
| no text read to ask for news; what a calm source comes to in five statements, many in one commit | |
| leases and the turn for as many sources as a host answers in 250 ms; no wait for a commit in between | 0.50 |
| addresses parsed and checked once; neither thread nor child for a source that no claim cites | 0.40 |

Of the 0.40 aiohttp takes 0.1, the store 0.1, time limits 0.05; the rest is tasks, phases and telling them. Left: one
timer in place of two for each request saves at most 0.02, telling no phases 0.005. All of it is Python under one lock;
a store in a process of its own was not tried.

**A first reading** is bound by taking the text out: two children keep two cores busy, the store takes 1.5 ms a page.
"""
