"""What changed in a source, in the words of the Inbox: one entry for each cited passage, else one for all."""

from collections.abc import Iterable, Sequence

from ...model.change import Difference
from ...model.event import News
from ...model.ids import ClaimId, short_id
from ...model.words import ChangeKind, EventKind
from .changes import difference_words, figures_words

_MOST_PASSAGES = 20
"""Entries for cited passages of one reading; the last one counts the rest."""
_MOST_CLAIMS = 6


def news_of(name: str, changes: Sequence[Difference]) -> tuple[News, ...]:
    """The entries for what is believed of a source that is called `name`."""
    cited = [one for one in changes if one.kind is ChangeKind.CITED]
    figures = [one for one in changes if one.kind is ChangeKind.FIGURE]
    found = [_of_passage(name, one) for one in cited[:_MOST_PASSAGES]]
    if len(cited) > _MOST_PASSAGES:
        rest = len(cited) - _MOST_PASSAGES
        found.append(News(EventKind.CITED_CHANGED, f"{name}: {rest} more cited passages changed."))
    if figures:
        found.append(_of_figures(name, figures))
    if not found and changes:
        many = len(changes)
        places = "one place" if many == 1 else f"{many} places"
        found.append(News(EventKind.SOURCE_CHANGED, f"{name}: other text changed in {places}."))
    return tuple(found)


def _of_passage(name: str, one: Difference) -> News:
    claims = tuple(dict.fromkeys(claim for change in one.passages for claim in change.passage.claims))
    return News(
        EventKind.CITED_CHANGED,
        f"{name}: {difference_words(one)} · {_claims_words(claims)}",
        claim=claims[0] if claims else None,
        figure=_figure(one),
    )


def _of_figures(name: str, differences: Iterable[Difference]) -> News:
    moved = tuple(figure for one in differences for figure in one.figures)
    label = f" ({moved[0].label})" if moved[0].label else ""
    return News(
        EventKind.FIGURE_CHANGED,
        f"{name}: {figures_words(moved)}{label}",
        figure=f"{moved[0].was} became {moved[0].now}",
    )


def _figure(one: Difference) -> str:
    return f"{one.figures[0].was} became {one.figures[0].now}" if one.figures else ""


def _claims_words(claims: Sequence[ClaimId]) -> str:
    words = " ".join(short_id(claim) for claim in claims[:_MOST_CLAIMS])
    return f"{words} and {len(claims) - _MOST_CLAIMS} more" if len(claims) > _MOST_CLAIMS else words
