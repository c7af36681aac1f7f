"""Which part of a change two readings have in common, where the page changed on between them."""

from collections.abc import Iterable, Iterator

from ...model.change import Difference
from .text_lines import lines_of


def lasting(old: str, new: str, differences: Iterable[Difference], other: str) -> tuple[Difference, ...]:
    r"""Of the differences between two texts those that hold between the old one and a third one as well.

    What came stands in the third, and what went is not back in it. Of many lines that came, those from the first to
    the last that stand in the third are enough.

    >>> from .compare import compare
    >>> old, new = "Hello.\nBye.", "Hello.\nFirst.\nSecond.\nBye."
    >>> (one,) = lasting(old, new, compare(old, new), "Hello.\nFirst.\nThird.\nBye.")
    >>> new[slice(*one.new)]
    'First.'
    >>> lasting(old, new, compare(old, new), "Hello.\nThird.\nBye.")
    ()
    """
    return tuple(_lasting(old, new, differences, frozenset(line.text for line in lines_of(other))))


def _lasting(
    old: str, new: str, differences: Iterable[Difference], there: frozenset[str]
) -> Iterator[Difference]:
    for one in differences:
        start, end = one.new
        came = lines_of(new[start:end])
        went = {line.text for line in lines_of(old[slice(*one.old)])}.difference(line.text for line in came)
        stand = [line for line in came if line.text in there]
        if not there.isdisjoint(went):
            continue
        if len(stand) == len(came):
            yield one
        elif stand:
            yield one._replace(new=(start + stand[0].start, start + stand[-1].end))
