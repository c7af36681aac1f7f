"""Tables of phrases that are looked up in a row of words, the longest first."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from .words import Word, words_in

Meaning = TypeVar("Meaning")


class Phrase(NamedTuple, Generic[Meaning]):
    """A phrase that was found: its words by place, and what it means."""

    first: int
    after: int
    meaning: Meaning


class PhraseTable(Generic[Meaning]):
    """Phrases by their first word; spelling, number and hyphens do not matter.

    >>> table = PhraseTable({"net income": 1, "income": 2})
    >>> [found.meaning for found in table.find(tuple(words_in("Net incomes and income")))]
    [1, 2]
    """

    def __init__(self, phrases: Mapping[str, Meaning]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        for text, meaning in phrases.items():
            forms = tuple(word.form for word in words_in(text))
            self._by_first.setdefault(forms[0], []).append((forms, meaning))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    @property
    def forms(self) -> frozenset[str]:
        """All words that occur in the phrases."""
        return frozenset(
            form for entries in self._by_first.values() for forms, _ in entries for form in forms
        )

    def at(self, words: Sequence[Word], place: int) -> Phrase[Meaning] | None:
        """The longest phrase that begins at a place."""
        entries = self._by_first.get(words[place].form)
        return self._longest(entries, words, place) if entries else None

    @staticmethod
    def _longest(
        entries: Sequence[tuple[tuple[str, ...], Meaning]], words: Sequence[Word], place: int
    ) -> Phrase[Meaning] | None:
        for forms, meaning in entries:
            after = place + len(forms)
            if after == place + 1 or (
                after <= len(words) and all(words[place + n].form == form for n, form in enumerate(forms))
            ):
                return Phrase(place, after, meaning)
        return None

    def find(self, words: Sequence[Word]) -> list[Phrase[Meaning]]:
        """All phrases from left to right; they do not overlap."""
        found: list[Phrase[Meaning]] = []
        free = 0
        for place, word in enumerate(words):
            entries = self._by_first.get(word.form) if place >= free else None
            phrase = self._longest(entries, words, place) if entries else None
            if phrase is not None:
                found.append(phrase)
                free = phrase.after
        return found


def each(meaning: Meaning, *phrases: str) -> dict[str, Meaning]:
    """The same meaning for several phrases."""
    return dict.fromkeys(phrases, meaning)


def verb_forms(verbs: Iterable[str]) -> list[str]:
    """The forms of regular verbs, and of irregular ones given as `fall/fell/fallen`.

    >>> verb_forms(["drop", "rise/rose/risen"])
    ['drop', 'drops', 'dropped', 'dropping', 'rise', 'rises', 'rising', 'rose', 'risen']
    """
    forms: list[str] = []
    for verb in verbs:
        base, *others = verb.split("/")
        ing, past = _regular(base)
        forms += [base, f"{base}s", *([ing, *others] if others else [past, ing])]
    return forms


def _regular(base: str) -> tuple[str, str]:
    if base.endswith("e"):
        return f"{base[:-1]}ing", f"{base}d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base}ing", f"{base[:-1]}ied"
    short = len(base) > 2 and base[-1] in "pbtgmnd" and base[-2] in "aeiou" and base[-3] not in "aeiou"
    if short and base not in _NOT_DOUBLED:
        return f"{base}{base[-1]}ing", f"{base}{base[-1]}ed"
    return f"{base}ing", f"{base}ed"


_NOT_DOUBLED = {"strengthen", "widen", "weaken", "broaden", "lessen", "deepen", "worsen", "happen", "open", "limit",
                "target", "edit", "benefit", "budget", "market", "profit", "exit", "gain", "visit",
                "develop", "shorten",
                "lighten", "heighten", "tighten", "sharpen", "fasten", "quicken", "darken", "soften"}  # fmt: skip
