"""Whose a value is, of what, when and in which role, as pages of many kinds put it."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

TRUE, FALSE, OPEN = "supported", "contradicted", "not_found"


def verdict(page: str, claim: str) -> str:
    return RuleChecker().read(DocumentText(page)).check(ClaimText(claim)).word.value


BUYBACK = """Tarn Tools Q2 2025 results
Tarn Tools reported results for the second quarter of 2025.
The board approved a share buyback programme of up to $800 million.
Tarn bought back $120 million of its shares in the quarter.
"""
LEFT = """Tarn Tools Q2 2025 results
Tarn Tools bought back $300 million of its shares in the quarter and has $900 million left under its program.
"""
PROMISE = """Tarn Tools and its plants
Tarn Tools said it would invest 400 million euros in its plants over five years. Tarn wants to have 20 plants by 2030.
"""
COMPARED = """Tarn Tools half-year report
Tarn Tools reported half-year results.
The cost of steel fell 12m euros to 75m euros. Staff costs rose 6% to 163m euros.
Operating profit was 50m euros, or 9.4% of sales. Spare parts' proportion of orders grew to 41%.
"""
OUTLOOK = """Tarn Tools half-year report
Tarn Tools reported half-year results.
Outlook
We expect full-year revenue of 900m euros.
Garden tools revenue was 188m euros and rental contributed 75m euros.
"""
NEWS = """Tarn Tools beats estimates
Tarn Tools reported second-quarter revenue of $1.5 billion. Adjusted earnings were 70 cents per share.
Tarn will take a charge of $85 million in the third quarter.
Rival Holm Devices posted a 7% decline in automotive revenue. Tarn's own automotive revenue fell 13%.
CFO Anna Berg expects around $125 million of capital expenditure for 2026.
"""
RIDE = """Tarn Tools first half
Tarn Tools reported first-half results.
Revenue in Spain grew by 15%, in Poland by 8% and in Chile by 3%. Exports to schools were flat.
Lending in the October-to-December period does not matter here.
Return on equity was 13.1 per cent (14.2).
"""
CASES = [
    (BUYBACK, "Tarn bought back $120 million of its own shares.", TRUE),
    (BUYBACK, "Tarn bought back $800 million of its own shares in the quarter.", FALSE),
    (BUYBACK, "Tarn paid a dividend of $120 million.", OPEN),
    (LEFT, "There is $900 million remaining under the buyback program.", TRUE),
    (PROMISE, "Tarn plans to invest 400 million euros in its plants over five years.", TRUE),
    (PROMISE, "Tarn plans to spend 400 million euros on its plants in a single year.", FALSE),
    (PROMISE, "Tarn aims for 20 plants by 2030.", TRUE),
    (PROMISE, "Tarn wants to have 20 plants by 2027.", OPEN),
    (COMPARED, "Staff costs came to 163m euros.", TRUE),
    (COMPARED, "Staff costs fell by 6%.", FALSE),
    (COMPARED, "The operating margin was 9.4%.", TRUE),
    (COMPARED, "The operating margin was 12.4%.", FALSE),
    (COMPARED, "Staff costs were 150m euros in 2019.", OPEN),
    (OUTLOOK, "Garden tools revenue was 188m euros.", TRUE),
    (OUTLOOK, "Rental brought in 75m euros.", TRUE),
    (OUTLOOK, "Full-year revenue was 900m euros.", OPEN),
    (NEWS, "Holm's automotive revenue declined 7%.", TRUE),
    (NEWS, "Tarn's automotive revenue declined 7%.", FALSE),
    (NEWS, "Capital expenditure for 2026 is expected at about $125 million.", TRUE),
    (NEWS, "Capital expenditure for 2026 is expected at about $85 million.", FALSE),
    (NEWS, "Adjusted earnings were $85 per share.", FALSE),
    (NEWS, "Adjusted earnings are expected at $2 per share in 2026.", OPEN),
    (RIDE, "Revenue in Poland grew 8%.", TRUE),
    (RIDE, "Polish revenue grew 15%.", FALSE),
    (RIDE, "Revenue in Portugal grew 3%.", OPEN),
    (RIDE, "The return on equity was 14.2% a year earlier.", TRUE),
    (RIDE, "The return on equity is 14.2%.", FALSE),
]


@pytest.mark.parametrize(("page", "claim", "expected"), CASES)
def test_a_value_is_read_as_the_page_means_it(page, claim, expected):
    assert verdict(page, claim) == expected
