"""The say-it line is one sentence, and it cannot be clean where the evidence is not."""

from datetime import timedelta

import pytest
from alimon.evidence.wording.say_it import say_it, say_it_figure
from alimon.model.safe_text import safe_line
from alimon.model.words import VerdictWord
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import (
    citation,
    citation_view,
    claim,
    claim_view,
    company,
    figure,
    flag,
    report,
    source,
    source_state,
    subject,
    verdict,
)

REVENUE = claim("S2", value="RMB33.4bn", period="2025Q2")
CNBC = source("src-1", "CNBC", published="2025-08-29")
READ = source_state(CNBC, outcome="ok", read=timedelta(hours=1))
UNREAD = source_state(CNBC)


def said(word="unchecked", *, of=REVENUE, state=READ, reason="", flags=(), cited=True, of_company=None):
    found = verdict(word, reason=reason) if word != "unchecked" else None
    views = (citation_view(state=state, verdict=found),) if cited else ()
    view = claim_view(of, verdict=word, citations=views, flags=flags)
    return say_it(view, of_company or company())


def test_a_supported_value_has_figure_unit_both_periods_source_date_and_verdict():
    assert said("supported") == (
        "Daily Digest puts Cloud revenue at RMB33.4 billion for the June quarter of 2025 (fiscal Q1 2026), "
        "citing CNBC (29 August 2025), which supports it."
    )


@pytest.mark.parametrize(
    ("word", "doubt"),
    [
        ("contradicted", "which contradicts it (it gives RMB31bn)"),
        ("not_found", "unsupported"),
        ("blocked", "blocked: unconfirmed"),
        ("unreachable", "cannot be reached: unconfirmed"),
        ("unchecked", "unconfirmed"),
    ],
)
def test_what_is_not_supported_says_so_within_the_sentence(word, doubt):
    line = said(word, reason="it gives RMB31bn.")
    assert doubt in line
    assert "supports it" not in line


def test_a_source_that_was_not_read_makes_it_unchecked():
    assert said(state=UNREAD).endswith("citing CNBC (29 August 2025), which has not been read: unchecked.")


def test_a_claim_that_cites_nothing_is_unsupported():
    assert said(cited=False).endswith("citing nothing: unsupported.")


def test_a_conflict_is_said_even_where_the_source_supports_it():
    line = said("supported", flags=(flag("conflict", reason="Omdia, 2026, gives 38.1 % for 2025"),))
    assert line.endswith("which supports it; disputed, as Omdia, 2026, gives 38.1 % for 2025.")


def test_elsewhere_and_stale_are_said_disputes_first():
    flags = (
        flag("stale", reason="[1] was last read 9 days ago"),
        flag("elsewhere", reason="Omdia gives 33 %"),
        flag("conflict", reason="SCMP gives 35.8 %"),
    )
    line = said("supported", flags=flags)
    assert line.index("disputed, as SCMP") < line.index("elsewhere Omdia") < line.index("stale, as [1]")


@pytest.mark.parametrize(
    ("word", "said_of_it"), [("circular", "no witness of its own"), ("issuer", "the company itself")]
)
def test_a_witness_that_is_not_independent_is_named_so(word, said_of_it):
    line = said("supported", flags=(flag(word, source=CNBC.id),))
    assert f"(29 August 2025; {said_of_it})" in line


def test_of_several_citations_the_one_with_the_verdict_is_named():
    views = (
        citation_view(citation(number=1), state=UNREAD),
        citation_view(
            citation(number=2), state=source_state(source("src-2", "SCMP")), verdict=verdict("not_found")
        ),
    )
    line = say_it(claim_view(REVENUE, verdict="not_found", citations=views), company())
    assert "citing SCMP (29 August 2025), which does not say so: unsupported, and 1 more source" in line


def test_an_opinion_is_said_as_an_opinion_and_gets_no_verdict():
    line = said(of=claim(modality="opinion", text="Cloud has become a pillar."))
    assert line == "Daily Digest says: Cloud has become a pillar, an opinion that is not checked."


@pytest.mark.parametrize(
    ("modality", "words"),
    [
        ("target", "Daily Digest puts the target for Cloud AI use at 100 percent by 31 December 2025"),
        ("estimate", "Daily Digest estimates Cloud AI use at 100 percent by 31 December 2025"),
        ("reported", "Daily Digest puts Cloud AI use at 100 percent as of 31 December 2025"),
    ],
)
def test_targets_and_estimates_are_called_so(modality, words):
    made = claim(metric="AI use", value="100 %", period="to 2025-12-31", modality=modality)
    assert said(of=made).startswith(words)


def test_a_claim_without_a_value_is_said_in_its_own_words():
    assert said("supported", of=claim(metric="product", text="It showed glasses.", period="2025")).startswith(
        "Daily Digest says: It showed glasses, for 2025, citing CNBC"
    )


def test_a_fiscal_year_that_is_the_calendar_year_has_no_second_name():
    line = said("supported", of_company=company(year_ends=12))
    assert "fiscal" not in line


@pytest.mark.parametrize(
    ("published", "words"),
    [("2025-08-29", "(29 August 2025)"), ("2025-08", "(August 2025)"), ("2025", "(2025)"), ("", "(undated)")],
)
def test_a_date_is_said_as_sharply_as_it_is_known(published, words):
    state = source_state(source("src-1", "CNBC", published=published), read=timedelta(0))
    assert words in said("supported", state=state)


def test_a_figure_names_its_source_and_its_doubts():
    made = figure(value="RMB33,398m", confidence="medium", derived=True)
    assert say_it_figure(made, subject(), CNBC, company()) == (
        "CNBC (29 August 2025) puts Cloud revenue at RMB33,398 million for the June quarter of 2025 "
        "(fiscal Q1 2026); worked out from its figures, not printed there; of medium confidence."
    )


def test_a_hole_says_that_there_is_no_figure():
    assert say_it_figure(figure(), subject(), CNBC, company()) == (
        "CNBC (29 August 2025) gives no Cloud revenue for the June quarter of 2025 (fiscal Q1 2026)."
    )


@given(st.text(), st.sampled_from([word.value for word in VerdictWord]), st.booleans())
def test_whatever_stands_in_the_store_it_is_one_safe_line_that_only_support_makes_clean(text, word, cited):
    made = claim(metric=text or "m", text=text, value="33 %", period="2025")
    line = said(word, of=made, reason=text, cited=cited)
    assert line == safe_line(line)
    assert "\n" not in line
    clean = not any(doubt in line for doubt in ("unsupported", "unconfirmed", "unchecked", "contradicts"))
    assert not clean or (word == "supported" and cited)


def test_only_the_reports_own_publisher_is_called_that():
    view = claim_view(
        REVENUE,
        verdict="supported",
        report=report("cnbc"),
        flags=(flag("circular", source=CNBC.id),),
        citations=(citation_view(state=READ, verdict=verdict("supported")),),
    )
    assert "(29 August 2025; its own publisher)" in say_it(view, company())
