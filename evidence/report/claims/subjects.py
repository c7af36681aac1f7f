"""Whom a report speaks of: names are kept, and `it`, `its` and `the division` are led back to them."""

import re

from ..main_name import NAME
from .naming import bare_name
from .word_sets import word_set

_PRONOUNS = word_set("it its they their them he his she her we our us this that these those which who")
_WHOLES = word_set(
    "carrier chain studio lender exporter steelmaker miner utility builder publisher agency insurer brand "
    "manufacturer producer team startup board company group firm business giant maker retailer bank "
    "carmaker chipmaker automaker corporation conglomerate provider platform operator start-up airline "
    "brewer drugmaker developer issuer management"
)
_PARTS = word_set(
    "division unit segment arm business subsidiary branch operation operations department group affiliate"
)
_LEADS = re.compile(
    r"^(?:(?:in|during|for|by|at|as of|on|over|since|after|before|throughout|within|to|with|despite|given|"
    r"unlike|alongside|amid|among|thanks to|based on|compared with|driven by|as)\b[^,]*,\s*|(?:however|"
    r"meanwhile|moreover|furthermore|yet|still|additionally|"
    r"in addition|notably|globally|overall|also|and|but|then|thus|therefore|separately|similarly|"
    r"for example|for instance|importantly|crucially|"
    r"specifically|finally|looking ahead|that said|by contrast|in contrast|on the other hand|nevertheless|"
    r"nonetheless|domestically|internationally|"
    r"today|currently|now|here|indeed|according to [^,]*|domestically|historically|financially|"
    r"operationally)\s*,?\s+(?=\S))+",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"^(?P<owner>.+?)(?:['’]s|(?<=s)['’])\s+(?P<thing>.+)$")
_GENERIC_TAIL = re.compile(
    r"^([A-Z][\w.&-]*(?: [A-Z][\w.&-]*)*) (?:models?|apps?|platforms?|chatbot|assistant|services?|"
    r"software|systems?|drug|vaccine|chip|phone|car|game|treatment|device|tool|product|brand|line|lineup|"
    r"family|series)$"
)
_BY_ROLE = re.compile(
    r"^(?:(?:its|their|the|a|main|chief|closest|biggest|largest|smaller|bigger|arch|domestic|local|key|"
    r"fellow)\s+)*"
    r"(?:rivals?|competitors?|peers?|subsidiary|unit|affiliate|partner|supplier|parent|startup|chipmaker|"
    r"carmaker|retailer|"
    r"maker)\s+(?P<name>(?-i:[A-Z]).*)$",
    re.IGNORECASE,
)
_NATIONAL = re.compile(
    r"\b(?:American|British|Chinese|Danish|European|German|French|Japanese|Korean|Indian|Dutch|Swiss|"
    r"Swedish|Italian|Spanish|"
    r"Canadian|Australian|Brazilian|Taiwanese|Norwegian|Finnish|Irish|US|U\.S\.)\s+"
)
_STOCK = frozenset({"stock", "shares", "share price"})
_JOINERS = frozenset({"of", "and", "&", "the"})
_DEMONSTRATIVES = word_set(
    "this that these those such a an some many most each every no any what how why there"
)


class Discourse:
    """What has been spoken of so far. Feed it sentences in order."""

    def __init__(self, main: str, names: frozenset[str] = frozenset()) -> None:
        """`names` are the capitalised words that stand within sentences: a sentence's first word may be none."""
        self.main = main
        self._names = names
        self.parts: list[str] = []
        """Divisions and units by their names, newest last."""
        self._since = 0
        self.currency = ""
        """The currency in which the report first counts."""
        self.last = self.main
        """What the last clause was about."""

    def resolve(self, words: str) -> str:
        """The name that the words of a subject mean; the main company where they mean nobody else."""
        words = re.sub(r"\s*\([^)]*\)|\b[A-Z]\w+-(?:based|listed|owned|backed)\s+", "", words)
        bare = re.sub(r"^['’]s\s+", "", words.strip(' ,;:."“”'))
        if not bare:
            return self.last
        lower = bare.lower()
        if lower in _PRONOUNS:
            return self.last
        first, _, rest = bare.partition(" ")
        rival = _BY_ROLE.match(bare)
        if rival is not None:
            return rival["name"]
        owned = _POSSESSIVE.match(bare)
        if owned is not None:
            return self._owned(self.resolve(owned["owner"]), owned["thing"])
        if first.lower() in {"its", "their", "our", "his", "her"} and rest:
            return self._owned(self.last, rest)
        name = re.sub(r"\s(?:at|of|in|from|by|for|with)$", "", bare_name(bare))
        if name and self.main.startswith(f"{name} "):
            return self.main
        last_word = name.split()[-1].lower() if name else ""
        bare_of_country = _NATIONAL.sub("", name).strip()
        if bare_of_country.lower() in _WHOLES | _STOCK:
            return self.main
        if not name or (name.lower() in _WHOLES and name.lower() != "business"):
            return self.main
        if last_word in _PARTS and not name[:1].isupper():
            return self._part(name)
        if name.lower() in _PARTS:
            return self.parts[-1] if self.parts else self.main
        named = _GENERIC_TAIL.match(name)
        if named is not None:
            return named[1]
        if last_word in _WHOLES and not any(word[:1].isupper() for word in name.split()):
            return self.main
        return name

    def turn_to(self, subject: str, paragraph: int) -> None:
        """Note whom a claim was about."""
        self.last = subject or self.last
        self._since = paragraph

    def bare_metric(self, paragraph: int) -> str:
        """Whom a metric without an owner is of: the unit of the same paragraph, else the main company."""
        is_part = self.last in self.parts or (
            self.last.split()[-1:] and self.last.split()[-1].lower() in _PARTS
        )
        return self.last if is_part and self._since == paragraph else self.main or self.last

    def move_to(self, words: str, *, is_metric: bool) -> None:
        """Go on to the subject of a sentence, so that `it` in the next one is led back to it."""
        bare = words.strip()
        first = bare.partition(" ")[0].lower()
        if not bare or is_metric or first in _DEMONSTRATIVES or first in _PRONOUNS:
            return
        found = self.resolve(bare)
        if " " not in found and found not in self._names and found != self.main:
            return
        if found and (found[:1].isupper() or found.split()[-1].lower() in _PARTS):
            self.last = found

    def _owned(self, owner: str, thing: str) -> str:
        """`Acme's cloud unit`: the unit; `Acme's Phone 3`: that; `Acme's new phone`: Acme."""
        name = bare_name(thing)
        named = _GENERIC_TAIL.match(name)
        name = named[1] if named and not re.fullmatch(r"[A-Z]{2,3}", named[1]) else name
        last_word = name.split()[-1].lower() if name else ""
        if (
            name
            and all(word[:1].isupper() or word.lower() in _JOINERS for word in name.split())
            and name[:1].isupper()
        ):
            return name
        if last_word in _PARTS:
            found = self._known_part(name)
            return found or f"{owner} {name}".strip()
        return owner

    def _part(self, name: str) -> str:
        if name.lower() in _PARTS:
            return self.parts[-1] if self.parts else self.main
        return self._known_part(name) or name

    def _known_part(self, name: str) -> str:
        """The named unit that shares a telling word with `the cloud unit`."""
        telling = {word.lower() for word in name.split() if word.lower() not in _PARTS}
        for known in reversed(self.parts):
            if telling & {word.lower() for word in known.split()}:
                return known
        return ""

    def hear(self, sentence: str) -> None:
        """Take in the units that a sentence names."""
        for match in NAME.finditer(sentence):
            name = match[0]
            if (
                name.split()[-1].lower() in _PARTS | {"group"}
                and len(name.split()) > 1
                and name not in self.parts
                and name.split()[0] != self.main.split()[0]
            ):
                self.parts.append(name)
        for match in re.finditer(
            r"\b(?:its|the|['’]s)\s+((?:[\w-]+\s){1,3}(?:division|unit|segment|arm|subsidiary))\b", sentence
        ):
            name = bare_name(match[1])
            if name and not self._known_part(name) and name.lower() not in _PARTS:
                self.parts.append(name)


def without_lead(clause: str) -> str:
    """A clause without the time and the adverb that it begins with.

    >>> without_lead("In Q2 2025, the division grew")
    'the division grew'
    """
    return _LEADS.sub("", clause.lstrip())
