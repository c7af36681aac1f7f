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
| (the same, measured on another day) | 0.32 |
| one statement for leases, last readings, ends and citations of many sources, and for all states at the end | 0.26 |
| turns, deadlines and addresses without generators; no phase told of a text where there is none | 0.25 |

Of the 0.25, by cProfile on one core, in microseconds: aiohttp 75, time limits 15, telling phases 10, turns at hosts 5,
what an answer means 8, tasks, futures and the loop 50; in the store's thread leases and last readings 25, ends 10, the
begin and end of the run 15, commits and the queue 35. In a process that has read everything once, the ratio rose from
0.30 to 0.34. Left: one timer in place of two for each request saves at most 0.01. All of it is Python under one lock; a
store in a process of its own was not tried.

**A first reading** is bound by taking the text out: two children keep two cores busy, the store takes 1.5 ms a page.

**Keys while sources are read.** What the monitor's loop does meanwhile, in milliseconds of processor time, with 400
cited sources:

| | before | now |
| --- | --- | --- |
| the header, and the title of Sources: the store counts what was read from each row | 4.6 | 0.1 |
| a step of the refresh on the Monitor, ten times a second before and four times now | 4.8 | 0.4 |
| the store moved, once a second; its own run is not read from the store any more | 11.9 | 2.7 |
| painting after either: rows and titles that did not change are not painted | 2.4 | 1.1 |

Each page had a thread of its own, and the loop waited until that ran; threads are kept now, and the children that take
texts out are nicer than the monitor. With a load of 5 on two cores, three runs of each in turn, a key at a time
(`beside`, 400 sources, an answer after 50 ms), p95 was 36 to 53 ms before and 23 to 34 now while the monitor reads, and
46 to 61 before and 21 to 37 now while another alimon does; at rest 8 to 57 before and
7 to 14 now, as the machine had other work. Beside a refresh of another store, which
takes nothing but processor, it is 19 to 22: that much is the machine's. Switching threads every 0.5 ms in place of 5
made no difference. Left: the fetching itself takes the loop about 3 ms a source; a loop or a process of its own was not
tried.
"""
