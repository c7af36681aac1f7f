"""How a difference between two texts of a source is told."""

from ...model.change import Difference, FigureChange
from ...model.words import ChangeKind, PassageFate

_MOST_FIGURES = 3
_KINDS = {
    ChangeKind.CITED: "cited passage changed",
    ChangeKind.FIGURE: "figure changed",
    ChangeKind.OTHER: "other text changed",
    ChangeKind.MOVED: "moved within the page",
    ChangeKind.NOISE: "noise of the page",
}


def figure_words(figure: FigureChange) -> str:
    """`figure 26 % became 27 %`."""
    return f"figure {figure.was} became {figure.now}"


def figures_words(figures: tuple[FigureChange, ...]) -> str:
    """The first figures in words, and how many more there are; empty where none moved."""
    told = dict.fromkeys(figure_words(figure) for figure in figures)
    words = list(told)[:_MOST_FIGURES]
    if len(told) > _MOST_FIGURES:
        words.append(f"{len(told) - _MOST_FIGURES} more")
    return ", ".join(words)


def difference_words(difference: Difference) -> str:
    """What a difference is: `cited passage changed, figure 26 % became 27 %`."""
    if difference.kind is ChangeKind.CITED:
        vanished = all(change.fate is PassageFate.VANISHED for change in difference.passages)
        words = "cited passage vanished" if vanished else _KINDS[ChangeKind.CITED]
        figures = figures_words(difference.figures)
        return f"{words}, {figures}" if figures else words
    if difference.kind is ChangeKind.FIGURE:
        return figures_words(difference.figures)
    return _KINDS[difference.kind]


def flapping_words(flaps: int) -> str:
    """That a page goes back on itself, where it does: why a change that can be seen may not be told yet."""
    return "it goes back and forth between texts: a change is told once it stays" if flaps else ""


def change_role(kind: ChangeKind) -> str:
    """The colour role of a kind of change."""
    match kind:
        case ChangeKind.CITED:
            return "bad"
        case ChangeKind.FIGURE:
            return "warn"
        case ChangeKind.OTHER:
            return "accent"
        case _:
            return "faint"
