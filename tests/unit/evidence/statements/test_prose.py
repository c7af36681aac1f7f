"""What sentences of pages and claims state: subject, metric, period and role of every quantity."""

from alimon.evidence.grammar.periods import PeriodReader
from alimon.evidence.grammar.quantities import find_quantities
from alimon.evidence.sentences import sentence_spans
from alimon.evidence.statements.context import Context
from alimon.evidence.statements.document import Document, read_document
from alimon.evidence.statements.lexed import lex
from alimon.evidence.statements.sentence_reader import read_sentence
from alimon.evidence.statements.statement import Says, Statement
from alimon.model.checker import DocumentText


def read(text: str) -> list[Statement]:
    context, found = Context(), []
    for start, end in sentence_spans(text):
        sentence = read_sentence(lex(text, start, end, PeriodReader()), 0, context)
        context = sentence.context
        found += sentence.statements
    return found


def document(text: str, title: str = "") -> Document:
    return read_document(DocumentText(text, title=title))


def test_a_day_that_ends_a_quarter_makes_one_period_with_it() -> None:
    one = read("In the third quarter of fiscal 2025, which ended on April 26, sales were $12.4 billion.")[0]

    assert one.period is not None
    assert one.period.months == 3
    assert {span.month for span in one.period.spans} == {4}


def test_a_second_comparison_is_no_value_before() -> None:
    found = read("Sales were $12 billion, up 31% from a year ago and 4% from the previous quarter.")

    assert [(one.amount.value, one.former) for one in found] == [(12e9, False), (31, False), (4, False)]
    assert [one.basis for one in found[1:]] == ["yoy", "qoq"]


def test_what_a_multiple_is_measured_against_dates_no_later_value() -> None:
    last = read("Freight revenue was nearly twice the level of a year before, at $5.1 billion.")[-1]

    assert (last.former, last.period) == (False, None)


def test_a_day_with_a_verb_of_its_own_dates_no_value_before_it() -> None:
    one = read("Sales came to £2.4 billion, and 21 December was the best day of all.")[0]

    assert one.period is None


def test_a_level_after_a_fall_is_not_negative() -> None:
    found = read("The shares slid 6.2% to $88.10.")

    assert found[1].value == 88.10


def test_what_is_asked_of_a_source_of_money_is_no_value_before() -> None:
    one = read("Revenue from chips and boards should pass $30 billion in four years.")[0]

    assert not one.former


def test_how_far_a_forecast_may_be_off_is_no_growth() -> None:
    found = read("Sales are forecast at $20 billion, plus or minus $400 million, or give or take 2%.")

    assert [one.says for one in found] == [Says.LEVEL, Says.CHANGE, Says.CHANGE]


def test_as_much_again_is_growth() -> None:
    one = read("Sales were a third as much again as in spring.")[0]

    assert (one.says, one.sign) == (Says.GROWTH, 1)


def test_under_a_law_is_no_fall() -> None:
    one = read("Duties under the act come to 12% of the price.")[0]

    assert one.sign == 0


def test_what_is_counted_may_only_tell_the_kind_of_another_thing() -> None:
    found = read("Delivery orders peaked at 90 million. Delivery numbers rose to 40 million.")

    assert [one.metric for one in found] == ["", "deliveries"]


def test_a_margin_is_no_metric_of_money() -> None:
    one = read("The gross margin was 61%, or 60% without $90 million of parts.")[-1]

    assert one.metric != "gross margin"


def test_for_whom_something_is_lost_is_not_all_it_is_said_of() -> None:
    one = read("The ferry strike cost Calden $40 million.")[0]

    assert {"calden", "ferry"} <= one.topic.all


def test_days_and_months_are_no_names() -> None:
    found = read("On Tuesday Calden said sales rose 4%. Calden's November sales rose 3%.")

    assert all(not one.topic.names & {"tuesday", "novemb"} for one in found)


def test_a_verb_in_the_past_ends_the_subject() -> None:
    one = read("Chip sales edged up 2% to $3 billion.")[0]

    assert "edged" not in one.topic.all
    assert "chip" in one.topic.words


def test_price_multiples_are_metrics_of_their_own() -> None:
    found = read("Trailing P/E: 19.5. Forward P/E (FY2028): 15.1. P/E: 18.")

    assert [one.metric for one in found] == ["trailing P/E", "forward P/E", "P/E"]


def test_no_span_of_a_price_is_the_main_period() -> None:
    found = document("Calden closed at $40. That is below the 30-week high of $50 set in spring.")

    assert found.main_period is None


def test_short_words_of_brokers_are_read() -> None:
    found = read("Rev 31.2bn, +4%. Op. income 3.1bn. Adj. EBITA 2.8bn. NI 2bn.")

    assert [one.metric for one in found] == ["revenue", "revenue", "operating income", "EBITA", "net income"]
    assert "non-GAAP" in found[3].marks


def test_a_dateline_is_no_subject_and_no_period() -> None:
    one = read("OSLO, May 3 (Newsline) - Calden on Monday reported sales of $4 billion.")[0]

    assert (one.topic.all, one.period) == ({"calden"}, None)
    assert "calden" in read("Calden Foods - sales of $4 billion.")[0].topic.all


def test_where_a_company_sits_is_not_its_name() -> None:
    one = read("Shares of the Santa Rosa, Texas-based company fell 4%.")[0]

    assert not one.topic.names


def test_the_small_words_of_a_unit_stay_with_its_owner() -> None:
    found = read("Calden holds 20% of the market, Bero's retail 9%.")

    assert found[-1].topic.all == {"bero", "retail"}


def test_a_metric_in_an_aside_is_not_that_of_the_sentence() -> None:
    found = read("Cash, which includes bank deposits and bonds, was €8 billion (US$9 billion).")

    assert [one.metric for one in found] == ["cash", "cash"]


def test_a_profit_behind_one_per_share_is_one_too() -> None:
    found = read("Adjusted earnings were $2.15 a share; under GAAP they were $1.98.")

    assert [one.metric for one in found] == ["EPS", "EPS"]
    assert ["GAAP" in one.marks for one in found] == [False, True]
    assert ["non-GAAP" in one.marks for one in found] == [True, False]


def test_a_share_of_a_whole_is_compared_with_one_of_it() -> None:
    now, before = read("Marketing expenses were 21% of revenue, against 12%.")

    assert (before.metric, before.says, before.former) == (now.metric, Says.SHARE, True)


def test_a_label_may_say_that_all_is_still_to_come() -> None:
    found = read("Outlook for the fourth quarter: revenue of $9 billion and a gross margin of 51%.")

    assert [one.expected for one in found] == [True, True]


def test_a_verb_may_tell_the_metric() -> None:
    found = read(
        "Calden is valued at $9 billion. A seat costs $4. Bero invested $3 billion. It closed at $12."
    )

    assert [one.metric for one in found] == ["valuation", "cost", "investment", "share price"]
    (one,) = read("Calden handed $2 billion to shareholders.")
    assert one.metric == "capital returns"


def test_a_heading_that_names_a_speaker_names_no_subject() -> None:
    found = document("Sales call\n\nMara Lind, CFO\n\n- Sales rose 4% in the spring quarter.\n")

    assert not found.statements[0].topic.names


def test_a_heading_of_a_core_unit_names_it() -> None:
    found = document("Results\n\nCore home insurance\n\nRevenue came to 6 billion euros in all.\n")

    assert "insuranc" in found.statements[0].topic.all


def test_what_lies_half_way_is_rounded_up() -> None:
    (claim,) = find_quantities("a margin of 41%")

    assert not claim.holds(41.5)
    assert claim.holds(40.5)


def test_two_ends_with_a_sign_each_are_a_range() -> None:
    (found,) = find_quantities("an outlook of $61bn-$64bn")

    assert (found.unit, found.value, found.top) == ("US$", 61e9, 64e9)


def test_what_money_is_spent_on_may_have_a_name() -> None:
    found = read("Calden spent $3 billion on buybacks. It spent $2 billion on capital expenditure.")

    assert [one.metric for one in found] == ["buyback", "capex"]


def test_a_pair_of_profits_is_compared_with_a_pair() -> None:
    found = read(
        "Net income came to $9 billion, or $2.10 per diluted share, against $7 billion, or $1.60, a year ago."
    )

    assert [one.metric for one in found] == ["net income", "EPS", "net income", "EPS"]
    assert [one.former for one in found] == [False, False, True, True]


def test_a_sum_without_a_currency_takes_that_before_it() -> None:
    found = read("Profit fell from 6.2 billion yuan to 4.1 billion.")

    assert found[-1].amount.unit == "RMB"


def test_a_share_of_others_is_none_of_the_metric_before() -> None:
    found = read("The app has 40 million monthly users, and 30% of small shops take it.")

    assert found[-1].metric == ""


def test_what_is_left_out_is_no_subject() -> None:
    one = read("Excluding the settlement, the operating margin was 21%.")[0]

    assert not one.topic.words


def test_who_says_it_is_no_subject() -> None:
    found = read("Finance chief Mara Lind said freight revenue rose 3%. Calden said sales rose 4%.")

    assert not found[0].topic.names
    assert found[0].topic.words == {"freight"}
    assert found[1].topic.all == {"calden"}


def test_a_forecast_is_known_by_who_makes_it_and_what_it_is_of() -> None:
    found = read(
        "Lund Research sees Calden's share of orders falling from 60% to 45% by spring, with Bero reaching 30%."
    )

    assert {"lund", "calden"} <= found[0].topic.names
    assert found[2].topic.names == {"bero"}
    assert all(one.says is Says.SHARE for one in found)
    assert [one.expected for one in found[1:]] == [True, True]


def test_a_question_sets_what_the_answer_is_of() -> None:
    found = read("Q: Freight growth? A: 21% in all. Q: How many ferries? A: 48 in May.")

    assert [(one.says, one.topic.words) for one in found] == [
        (Says.GROWTH, {"freight"}),
        (Says.LEVEL, {"ferry"}),
    ]
    assert found[1].noun == {"ferry"}


def test_a_sentence_of_one_word_sets_the_metric_of_what_follows() -> None:
    found = read("Buybacks. $2 billion in fiscal 2024, for 31 million shares. Notes. $3 billion was raised.")

    assert [one.metric for one in found[:2]] == ["buyback", ""]
    assert found[2].metric != "buyback"


def test_a_period_before_the_next_quantity_is_its_own() -> None:
    found = read("The May quarter was 21 billion, the February quarter 24 billion.")

    assert [{span.month for span in one.period.spans} for one in found if one.period] == [{5}, {2}]


def test_a_label_that_names_a_speaker_is_no_subject() -> None:
    one = read("CFO Mara Lind: about 30 billion yuan in four years.")[0]

    assert not one.topic.names


def test_a_shop_on_the_net_has_one_name() -> None:
    found = read("At Zalora.com sales rose 4%. Zalora lost 3 million.")

    assert [one.topic.all for one in found] == [{"zalora"}, {"zalora"}]


def test_a_year_since_when_is_not_the_main_period() -> None:
    found = document("Sales of the first quarter of 2024 rose 4%.", title="Calden grows fastest since 2019")

    assert found.main_period is not None
    assert {span.year for span in found.main_period.spans} == {2024}


def test_the_next_metric_without_a_name_is_that_of_the_value_before() -> None:
    found = read("Cash capital expenditure was $12 billion. Calden expects around $40 billion for the year.")

    assert [one.metric for one in found] == ["capex", "capex"]


TRANSCRIPT = """Calden call

Operator

The first question is from Mara Lind.

Mara Lind

And the fee rate?

Joris Ahn, Chief Financial Officer

The fee rate was 3.1%, above the 2.8% I had in my model.

Mara Lind

What about cash?

Joris Ahn

Cash is $4 billion.
"""


def test_whose_turn_it_is_names_no_subject() -> None:
    found = document(TRANSCRIPT).statements

    assert all(not one.topic.names and not one.owner for one in found)
    assert found[1].expected


def test_each_label_of_a_list_is_a_subject() -> None:
    found = read("Rail freight 31% (29%), sea 40% (45%), plain road 29% (26%).")

    assert [one.topic.words for one in found[2::2]] == [{"sea"}, {"plain", "road"}]


def test_a_country_beside_a_quantity_is_its_subject() -> None:
    found = read("Of the four large markets Norway grew by 12%, Germany by 5% and France by 2%.")

    assert [one.topic.places for one in found[-2:]] == [{"germany"}, {"france"}]


def test_a_heading_about_shares_of_a_market_makes_no_share_price() -> None:
    found = document("New boats\n\nShares by drive, October\n\nSail 20.4%, petrol 61%, electric 18.6%\n")

    assert all(one.metric != "share price" for one in found.statements)


def test_a_share_of_nothing_more_is_one_of_the_market() -> None:
    (one,) = read("Calden Cloud has a share of 31%, ahead of Bero.")
    (stake,) = read("Bero has a share of 12% in Alma.")

    assert [one.metric, stake.metric] == ["market share", ""]


def test_pence_are_hundredths_of_a_pound() -> None:
    (found,) = find_quantities("a target of 1,240p")

    assert (found.unit, round(found.value, 2)) == ("£", 12.40)


def test_the_middle_of_a_year_is_june() -> None:
    (found,) = PeriodReader().find("a fleet of 60 ships in mid-2023")

    assert {(span.months, span.year, span.month) for span in found.spans} == {(0, 2023, 6)}


def test_places_of_two_words_are_places() -> None:
    found = read("In Hong Kong the shares rose 2% and in New York 3%.")

    assert not found[0].topic.names
    assert found[0].topic.places == {"hong kong"}


def test_a_month_without_a_year_is_the_last_before_the_text() -> None:
    found = read_document(
        DocumentText("The fleet counted 60 ships at the end of May.", published="2024-08-01")
    )

    (one,) = found.statements
    assert one.period is not None
    assert {span.year for span in one.period.spans} == {2024}


def test_a_short_month_dates_a_story() -> None:
    assert read("BERGEN, Sept 3 - Calden sold 4,000 boats.")[0].period is None


def test_a_quarter_and_the_month_it_ends_in_are_one_period() -> None:
    (found,) = PeriodReader().find("for its fiscal third quarter to the end of April")

    assert {(span.months, span.month) for span in found.spans} == {(3, 4)}


def test_in_a_quarter_is_a_time_and_no_fourth() -> None:
    assert find_quantities("more than ever in a quarter.") == []


def test_what_should_rise_is_still_to_come() -> None:
    found = read("Prices should rise by 12% in spring. Costs should have risen 3%.")

    assert [one.expected for one in found] == [True, False]


def test_a_short_name_in_brackets_means_the_kind_of_thing_before_it() -> None:
    found = document("Flash storage units (FSU) brought in 4 million euros.")

    assert "storag" in found.aliases["fsu"]


def test_a_noun_of_its_own_takes_no_metric_from_before() -> None:
    found = read("Operating income was 4 million euros. Liquidity was 9 million euros. Punctuality was 71%.")

    assert [one.metric for one in found] == ["operating income", "", ""]


def test_the_company_is_not_who_spoke_before() -> None:
    found = read(
        "CFO Mara Lind expects sales of $3 billion. The company returned $1 billion to shareholders."
    )

    assert not found[1].topic.names


def test_a_ticker_glued_to_its_neighbours_is_cut_off() -> None:
    found = read("Price action: CLDNCLDNup 1.2% at $30.50, Bero down 0.4% at $12.25.")

    assert [one.metric for one in found] == ["share price"] * 4
    assert [one.value for one in found] == [1.2, 30.5, -0.4, 12.25]
    assert found[0].topic.all == {"cldn"}


def test_money_is_no_number_of_users() -> None:
    found = read("The app has 40 million users. Then came a 3 billion yuan giveaway.")

    assert found[1].metric == ""


def test_users_of_a_day_and_of_a_month_are_two_things() -> None:
    found = read("The app has 40 million daily users. It has 90 million monthly active users.")

    assert [one.metric for one in found] == ["users", "users"]
    assert found[0].marks != found[1].marks


def test_red_paper_is_no_loss() -> None:
    one = read("Calden handed out 3 million euros in red letters.")[0]

    assert one.sign == 0


def test_of_which_tells_of_a_part() -> None:
    found = read("Calden's sales, of which ferries brought in 4 million euros, fell 6%.")

    assert found[0].topic.words == {"ferry"}
    assert found[1].topic.names | found[1].topic.words == {"calden"}


def test_a_percentage_before_on_the_quarter_is_growth() -> None:
    found = read("Capex was 3 million euros, down 14% on the year and 22% on the quarter.")

    assert [(one.says, one.sign, one.basis) for one in found[1:]] == [
        (Says.GROWTH, -1, "yoy"),
        (Says.GROWTH, -1, "qoq"),
    ]


def test_who_is_employed_is_headcount() -> None:
    one = read("The line employs 21,000 people.")[0]

    assert one.metric == "headcount"


def test_a_range_from_before_is_guidance_too() -> None:
    found = read(
        "Capex will reach $7 billion to $8 billion, up from a previous range of $5 billion to $6 billion."
    )

    assert [(one.expected, one.former) for one in found] == [(True, False), (True, True)]
