"""What a table and the sentences around it bear out together, and what only looks like it."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

REPORT = """title: Kestrel Motors: third quarter 2025 deliveries and results
published: 2025-10-23

Kestrel Motors delivered 96,400 vehicles in the third quarter of 2025, 11% more than a year earlier but 4% fewer than
in the second quarter.
Revenue rose to $4.86 billion from $4.52 billion. Gross margin was 18.4%, against 19.9% a year ago and 17.6% in the
previous quarter.
The operating loss narrowed to $62 million from $118 million.
Europe took 41,200 vehicles, North America 30,500 and China 24,700.
Deliveries in Europe increased 22%, in North America 9%; in China they fell 5%.

| Model | Q3 2025 | Q3 2024 | Change |
| Falcon | 52,300 | 44,100 | +18.6% |
| Harrier | 28,900 | 31,200 | -7.4% |
| Merlin | 15,200 | 11,500 | +32.2% |
| Total | 96,400 | 86,800 | +11.1% |

The company employed 14,200 people at the end of September, 600 more than at the end of 2024.
Free cash flow was negative for the third quarter in a row, at minus $140 million.
The company cut its forecast for deliveries in 2025 to 370,000-380,000 from 390,000-410,000.
The Merlin costs $29,900, the Falcon $41,500.
Warranty costs were 2.1% of revenue, down from 2.6%.
"""


@pytest.fixture(scope="module")
def word():
    document = RuleChecker().read(DocumentText(REPORT))
    return lambda claim: document.check(ClaimText(claim)).word


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Merlin outsold Harrier.", "contradicted"),
        ("Harrier outsold Merlin.", "supported"),
        ("The Merlin is cheaper than the Falcon.", "supported"),
        ("The Falcon is cheaper than the Merlin.", "contradicted"),
        ("The Harrier is cheaper than the Falcon.", "not_found"),
        ("Harrier was the only model whose deliveries declined.", "supported"),
        ("Falcon alone declined.", "contradicted"),
        ("Falcon made up 54% of deliveries.", "supported"),
        ("Merlin made up a fifth of deliveries.", "contradicted"),
        ("Merlin and Harrier together accounted for 44,100 vehicles.", "supported"),
        ("Falcon and Merlin together accounted for 81,200 vehicles.", "contradicted"),
        ("Gross margin fell 1.5 percentage points from a year earlier.", "supported"),
        ("Gross margin fell 1.5 percentage points from the previous quarter.", "contradicted"),
        ("Gross margin improved 0.8 points on the previous quarter.", "supported"),
        ("Gross margin rose year on year.", "contradicted"),
        ("The operating loss nearly halved.", "supported"),
        ("The operating loss doubled.", "contradicted"),
        ("The operating loss widened.", "contradicted"),
        ("Europe was the largest market.", "supported"),
        ("China was the largest market.", "contradicted"),
        ("China was the smallest market.", "supported"),
        ("Free cash flow has been negative for three quarters running.", "supported"),
        ("Free cash flow has been negative for five quarters running.", "contradicted"),
        ("Revenue grew 7.5%.", "supported"),
        ("Revenue grew 11%.", "contradicted"),
        ("Falcon deliveries rose by 8,200.", "supported"),
        ("Falcon deliveries rose by 18,600.", "contradicted"),
        ("Harrier deliveries rose 7.4%.", "contradicted"),
        ("Warranty costs had been 2.6% of revenue.", "supported"),
        ("The Falcon costs $29,900.", "contradicted"),
        ("The company raised its forecast for deliveries.", "contradicted"),
        ("Merlin grew faster in Europe than in China.", "not_found"),
        ("Osprey was the smallest model.", "not_found"),
        ("Falcon deliveries were the highest ever.", "not_found"),
        ("Europe took twice as many vehicles as China.", "contradicted"),
        ("Falcon sold more than three times as many as Merlin.", "supported"),
    ],
)
def test_a_table_and_its_text_are_read_together(word, claim, expected):
    assert word(claim) == expected


@pytest.mark.parametrize(
    "claim",
    [
        "Deliveries rose 11% from the second quarter.",
        "Deliveries grew more slowly than revenue.",
        "Deliveries grew fastest in North America.",
        "Europe took more vehicles than China and North America together.",
    ],
)
def test_what_only_looks_like_it_is_not_supported(word, claim):
    assert word(claim) != "supported"
