"""Data of known services: EDGAR's registers and facts, charts of prices. Other JSON is told from them."""

import json

import pytest
from alimon.evidence.extract import extract
from alimon.evidence.extracted import UnreadableDocument

SUBMISSIONS = {
    "cik": "0001234567",
    "name": "Acme Group",
    "filings": {
        "recent": {
            "accessionNumber": [
                "0001104659-25-085638",
                "0001104659-25-049400",
                "broken",
                "0001104659-24-000001",
            ],
            "filingDate": ["2025-08-29", "2025-05-15", "2025-01-01", "no day"],
            "reportDate": ["2025-06-30", ""],
            "form": ["6-K", "8-K", "6-K", "6-K"],
            "primaryDocument": ["a b.htm", ""],
            "primaryDocDescription": ["6-K", "CURRENT REPORT"],
            "items": ["", "2.02,9.01"],
        },
        "files": [],
    },
}


def fact(end, value, accession, filed, start="2024-04-01", **more):
    return {
        "start": start,
        "end": end,
        "val": value,
        "accn": accession,
        "filed": filed,
        "form": "20-F",
        **more,
    }


FACTS = {
    "cik": 1234567,
    "entityName": "Acme Group",
    "facts": {
        "ifrs-full": {
            "ProfitLoss": {
                "label": None,
                "units": {
                    "CNY": [
                        fact("2025-03-31", 70, "a", "2025-06-26"),
                        fact("2025-03-31", 70, "b", "2026-05-20", frame="CY2024"),
                        fact("2025-03-31", 69, "c", "2025-05-15"),
                        fact("2024-06-30", -1234, "a", "2024-08-15"),
                    ],
                    "USD/shares": [fact("2025-03-31", 0.89, "a", "2025-06-26")],
                },
            },
            "Assets": {
                "label": "Assets",
                "units": {
                    "USD": [fact("2025-03-31", 5_000, "a", "2025-06-26", start=None), "x", {"val": True}]
                },
            },
            "Odd": {"units": []},
        },
        "us-gaap": [],
    },
}


def read(value, label="application/json"):
    return extract(json.dumps(value).encode(), label)


@pytest.mark.parametrize("cik", ["0001234567", "1234567", 1234567, "CIK0001234567"])
def test_the_register_of_filings(cik):
    found = read({**SUBMISSIONS, "cik": cik})
    assert (found.kind, found.title, found.publisher) == (
        "edgar submissions",
        "Filings of Acme Group",
        "SEC EDGAR",
    )
    assert found.published == "2025-08-29"
    first, second = found.items
    assert first.id == "0001104659-25-085638"
    assert first.title == "6-K for the period to 2025-06-30"
    assert first.link == "https://www.sec.gov/Archives/edgar/data/1234567/000110465925085638/a%20b.htm"
    assert second.link.endswith("/000110465925049400/0001104659-25-049400-index.htm")
    assert second.text == "CURRENT REPORT, Items 2.02,9.01"
    assert "8-K | 2025-05-15 | | CURRENT REPORT, Items 2.02,9.01 | 0001104659-25-049400" in found.text


def test_reported_facts_say_each_value_of_each_period_once():
    found = read(FACTS, "text/html")
    assert (found.kind, found.title, found.published) == (
        "edgar companyfacts",
        "Facts reported by Acme Group",
        "2026-05-20",
    )
    assert found.text.split("\n") == [
        "Facts reported by Acme Group",
        "ifrs-full: ProfitLoss",
        "What | Period | Value | Filed",
        "Profit Loss | 3 months ended June 30, 2024 | CNY -1,234 | 20-F of 2024-08-15",
        "Profit Loss | 12 months ended March 31, 2025 | CNY 70 | 20-F of 2026-05-20",
        "Profit Loss | 12 months ended March 31, 2025 | CNY 69 | 20-F of 2025-05-15",
        "Profit Loss | 12 months ended March 31, 2025 | 0.89 USD/shares | 20-F of 2025-06-26",
        "",
        "ifrs-full: Assets",
        "What | Period | Value | Filed",
        "Assets | March 31, 2025 | USD 5,000 | 20-F of 2025-06-26",
    ]


CHART = {
    "chart": {
        "result": [
            {
                "meta": {"currency": "GBp", "symbol": "ACM", "gmtoffset": 28_800, "dataGranularity": "1d"},
                "timestamp": [1756424000, 1756510400, None, 10**30],
                "indicators": {"quote": [{"open": [1, None, 2, 3], "close": [1.5, None], "volume": [1000]}]},
            }
        ],
        "error": None,
    }
}


def test_a_chart_of_prices_leaves_out_sessions_without_a_price():
    found = read(CHART)
    assert found.kind == "price chart"
    assert found.text.split("\n") == [
        "Prices of ACM (ACM) in GBp",
        "Session | Open | High | Low | Close | Adjusted close | Volume",
        "2025-08-29 | 1 | | | 1.5 | | 1,000",
    ]
    error = {"chart": {"result": None, "error": {"code": "Not Found", "description": "No such symbol"}}}
    with pytest.raises(UnreadableDocument, match="No such symbol"):
        read(error)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"a": ' * 101 + "1" + "}" * 101, "more than 100 deep"),
        ('{"a": ' + "9" * 401 + "}", "more than 400 digits"),
        ('{"a": NaN}', "NaN"),
        ('{"a": -Infinity}', "Infinity"),
        ('{"a": 1e999}', "1e999"),
        ('{"a": 1}', "not known"),
        ("[1, 2]", "not known"),
        ('{"cik": 0, "filings": {"recent": {}}}', "not known"),
        ('{"cik": 1, "facts": {}}', "without facts"),
        ('{"chart": {"result": [], "error": null}}', "without prices"),
    ],
)
def test_json_beyond_the_limits_or_of_another_shape_is_unreadable(text, said):
    with pytest.raises(UnreadableDocument, match=said):
        extract(text.encode(), "application/json")


def test_json_at_the_limits_is_no_fault():
    deep = '{"version": "https://jsonfeed.org/version/1", "title": "T", "items": [], "x": '
    deep += "[" * 99 + "9" * 400 + "]" * 99 + "}"
    assert extract(deep.encode(), "").title == "T"


def test_escapes_of_what_no_text_holds_are_dropped():
    text = json.dumps({**SUBMISSIONS, "name": "A\ud800\x00c\ud83dme"})
    assert extract(text.encode(), "").title == "Filings of Acme"


@pytest.mark.parametrize(
    "label", ["application/json", "application/json; charset=utf-8", "application/feed+json"]
)
@pytest.mark.parametrize(
    "whole",
    [
        json.dumps(FACTS, indent=1),
        json.dumps(SUBMISSIONS),
        '\n{"version": "https://jsonfeed.org/version/1.1", "title": "Acme", "items": [{"id": 1, "a": 2}]}',
        '[{"a": 1, "b": 2, "c": 3},\n{"a": 4, "b": 5, "c": 6},\n{"a": 7, "b": 8, "c": 9}]',
    ],
    ids=["facts", "register", "feed", "rows"],
)
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_json_that_breaks_off_is_no_text(whole, share, label):
    with pytest.raises(UnreadableDocument, match="JSON data that breaks off"):
        extract(whole[: int(len(whole) * share)].encode(), label)


def test_json_cut_where_it_looks_closed_is_no_text():
    cut = json.dumps(FACTS)
    with pytest.raises(UnreadableDocument, match="JSON data that breaks off"):
        extract(cut[: cut.rindex("}", 0, len(cut) // 2) + 1].encode(), "application/json")


@pytest.mark.parametrize("text", ["Acme grew by 26%.", "<html><body><p>Acme grew by 26%.</p></body></html>"])
def test_what_is_labelled_json_and_is_none_is_read_as_what_it_is(text):
    assert extract(text.encode(), "application/json").text == "Acme grew by 26%."
