"""Whether a sum for share buybacks was spent, or may be: a programme of 5 million has bought nothing yet."""

from .lexed import Lexed

SPENT, AUTHORISED = "spent", "authorised"
"""The marks of the two."""
_SPENDING = frozenset(
    {"bought", "repurchased", "spent", "completed", "purchased", "used", "executed", "paid", "buying", "utilised",
     "utilized", "acquired", "retired"}
)  # fmt: skip
_AUTHORISING = frozenset(
    {"authorized", "authorised", "authorization", "authorisation", "authorises", "authorizes", "approved", "approves",
     "mandate", "programme", "program"}
)  # fmt: skip
_REACH = 10


def role_of_buyback(lexed: Lexed, place: int) -> str:
    """Whether the words around a sum say that it was spent or that it may be; empty where they say neither."""
    told = [
        *_words(lexed, range(place + 1, place + _REACH)),
        *_words(lexed, range(place - 1, place - _REACH, -1)),
    ]
    if not _SPENDING.isdisjoint(told):
        return SPENT
    return AUTHORISED if not _AUTHORISING.isdisjoint(told) else ""


def _words(lexed: Lexed, places: range) -> list[str]:
    """The words from a sum on, up to another quantity or a comma."""
    found: list[str] = []
    for at in places:
        if not 0 <= at < len(lexed.words) or at in lexed.amounts or lexed.words[at].form in {",", ";"}:
            break
        found.append(lexed.words[at].text.lower())
    return found
