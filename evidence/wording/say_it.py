"""The say-it line: one sentence for a call, with figure, unit, period, source, date and verdict.

It cannot be clean where the evidence is not: what is unread, unsupported, contradicted or disputed is said
within the same sentence, so that no copy of it can lose the doubt.
"""

from ...model.claim import Claim
from ...model.claim_row import CitationView, ClaimView
from ...model.company import Company
from ...model.figure import Figure
from ...model.months import MONTHS
from ...model.safe_text import safe_line
from ...model.source import Source
from ...model.subject import Subject
from ...model.verdict import Flag
from ...model.words import Confidence, FlagWord, Modality, VerdictWord
from .speech import spoken_time, spoken_value

_FOUND = {
    VerdictWord.SUPPORTED: "which supports it",
    VerdictWord.CONTRADICTED: "which contradicts it",
    VerdictWord.NOT_FOUND: "which does not say so: unsupported",
    VerdictWord.BLOCKED: "which is blocked: unconfirmed",
    VerdictWord.UNREACHABLE: "which cannot be reached: unconfirmed",
    VerdictWord.UNCHECKED: "which has been read but not checked: unconfirmed",
}
_NOT_READ = "which has not been read: unchecked"
_MOST_REASONS = 2
"""More cannot be spoken in one breath."""


def say_it(view: ClaimView, company: Company) -> str:
    """The sentence for a claim, e.g. `The Wire puts Cloud revenue at RMB33.4 billion for …, citing …`."""
    author = view.report.publisher or "the report"
    statement = _statement(view.claim, view.subject, company, author)
    if view.claim.modality is Modality.OPINION:
        return _sentence(f"{statement}, an opinion that is not checked")
    return _sentence("; ".join([f"{statement}, {_standing(view)}", *_besides(view.flags)]))


def say_it_figure(figure: Figure, subject: Subject, source: Source, company: Company) -> str:
    """The sentence for a figure of the store: what its source says, and how sure the collector was."""
    who = _who_and_when(source)
    what = f"{subject.short_name} {figure.metric}"
    time = f" {spoken_time(figure.period, company)}" if figure.period else ""
    if figure.quantity is None:
        return _sentence(f"{who} gives no {what}{time}")
    clauses = [f"{who} puts {what} at {spoken_value(figure.quantity)}{time}"]
    if figure.derived:
        clauses.append("worked out from its figures, not printed there")
    if figure.confidence is not Confidence.HIGH:
        clauses.append(f"of {figure.confidence} confidence")
    return _sentence("; ".join(clauses))


def _statement(claim: Claim, subject: Subject, company: Company, author: str) -> str:
    """Who says what: subject, metric, value and period, or the claim's own words where it names no value."""
    time = f" {spoken_time(claim.period, company)}" if claim.period else ""
    if claim.quantity is None:
        told = claim.text.rstrip(" .")
        known = claim.period is None or str(claim.period.end.year) in told
        return f"{author} says: {told}" + ("" if known else f",{time}")
    what = f"{subject.short_name} {claim.metric}"
    value = spoken_value(claim.quantity)
    match claim.modality:
        case Modality.TARGET:
            return f"{author} puts the target for {what} at {value}{time.replace(' as of ', ' by ', 1)}"
        case Modality.ESTIMATE:
            return f"{author} estimates {what} at {value}{time.replace(' as of ', ' by ', 1)}"
        case _:
            return f"{author} puts {what} at {value}{time}"


def _standing(view: ClaimView) -> str:
    """What it cites, and whether that says so."""
    if not view.citations:
        return "citing nothing: unsupported"
    shown = next((one for one in view.citations if one.word is view.verdict), view.citations[0])
    others = len(view.citations) - 1
    more = f", and {others} more source{'s' if others > 1 else ''}" if others else ""
    cited = _who_and_when(shown.state.source, _whose(shown, view))
    return f"citing {cited}, {_found(shown, view)}{more}"


def _found(shown: CitationView, view: ClaimView) -> str:
    if view.verdict is VerdictWord.UNCHECKED and shown.state.last_read_at is None:
        return _NOT_READ
    if shown.overrule is not None:
        why = shown.overrule.reason.rstrip(". ")
        return f"{_FOUND[shown.overrule.word]} as you judge ({why}), against the checker's {_said(shown)}"
    reason = shown.verdict.reason.rstrip(". ") if shown.verdict else ""
    told = f" ({reason})" if reason and view.verdict is VerdictWord.CONTRADICTED else ""
    return f"{_FOUND[view.verdict]}{told}"


def _said(shown: CitationView) -> str:
    word = shown.verdict.word if shown.verdict else VerdictWord.UNCHECKED
    return str(word).replace("_", " ")


def _whose(shown: CitationView, view: ClaimView) -> str:
    """Whether the source is no independent witness."""
    source = shown.state.source
    words = {flag.word for flag in view.flags if flag.source in (None, source.id)}
    if FlagWord.ISSUER in words:
        return "; the company itself"
    if FlagWord.CIRCULAR not in words:
        return ""
    same = source.publisher.casefold() == view.report.publisher.casefold()
    return "; its own publisher" if same else "; no witness of its own"


def _besides(flags: tuple[Flag, ...]) -> list[str]:
    """What stands beside the verdict, disputes first."""
    clauses = []
    for word, lead in _LEADS.items():
        reasons = [flag.reason.rstrip(". ") for flag in flags if flag.word is word]
        if reasons:
            clauses.append(f"{lead}{' and '.join(reasons[:_MOST_REASONS])}")
    return clauses


_LEADS = {FlagWord.CONFLICT: "disputed, as ", FlagWord.ELSEWHERE: "elsewhere ", FlagWord.STALE: "stale, as "}


def _who_and_when(source: Source, remark: str = "") -> str:
    """`CNBC (29 August 2025)`, the date as sharply as it is known."""
    who = source.publisher or "its source"
    day = source.published.latest()
    if day is None:
        return f"{who} (undated{remark})"
    month = "" if len(source.published.text) == len("2025") else f"{MONTHS[day.month]} "
    number = f"{day.day} " if len(source.published.text) == len("2025-08-29") else ""
    return f"{who} ({number}{month}{day.year}{remark})"


def _sentence(words: str) -> str:
    line = safe_line(words).strip()
    return f"{line[:1].upper()}{line[1:]}."
