"""A text of a line or three that tells no encoding is read in the one in which it is written."""

import pytest
from alimon.evidence.decoding import decode
from alimon.evidence.extract import extract

CHINESE = (
    "云业务收入增长26%",
    "集团公布季度业绩",
    "净利润同比下降百分之五",
    "油价创三个月新低",
    "监管部门约谈外卖平台",
    "你好，世界",
    "北京",
)
TRADITIONAL = (
    "雲端收入增長26%",
    "鴻海第三季獲利優於預期",
    "央行宣布升息半碼",
    "颱風接近，明日停班停課",
    "香港交易所",
)
JAPANESE = (
    "クラウド事業の売上高は26%増加した。",
    "日銀、利上げを見送り",
    "決算発表について",
    "お問い合わせ",
    "著作権",
)
KOREAN = (
    "클라우드 매출이 26% 증가했다.",
    "한국은행 기준금리 동결",
    "영업이익 사상 최대",
    "안녕하세요",
    "매출",
)
RUSSIAN = (
    "Выручка выросла на 26%.",
    "ЦБ повысил ставку",
    "РУБЛЬ УКРЕПИЛСЯ",
    "Прибыль — 5 млрд руб.",
    "Москва",
)
WESTERN = (
    "Umsatz wächst um 26 % über Erwarten",
    "L’Oréal: «très bon» à l’étranger",
    "“Revenue grew” – said the café’s owner",
    "Größe",
    "ÉTÉ",
    "à é è",
    "€100m",
    "It’s",
    "Ørsted får ny direktør",
    "20 °C ±5",
    "½ cup",
)
FRAMES = (
    "{}",
    "<!doctype html><html><head><title>News</title></head><body><h1>{}</h1><p>Acme</p></body></html>",
)


def threes(lines):
    return [*lines, *("\n".join(lines[at : at + 3]) for at in range(len(lines) - 2))]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(
    ("encoding", "lines"),
    [
        ("gbk", CHINESE),
        ("gb18030", CHINESE),
        ("gbk", ("聯想集團公布業績",)),
        ("big5", TRADITIONAL),
        ("shift_jis", JAPANESE),
        ("euc_jp", JAPANESE),
        ("euc_kr", KOREAN),
        ("cp1251", RUSSIAN),
        ("koi8_r", [line for line in RUSSIAN if "—" not in line]),
        ("cp1252", WESTERN),
        ("utf-8", [*CHINESE, *WESTERN, *RUSSIAN]),
    ],
)
def test_a_short_text_without_a_label_is_read_in_its_encoding(encoding, lines, frame):
    misread = [
        (text, found)
        for text in threes(lines)
        if text not in (found := decode(frame.format(text).encode(encoding), "text/html"))
    ]
    assert not misread


def test_a_chinese_page_of_three_lines_is_read():
    page = f"<html><body>{''.join(f'<p>{line}</p>' for line in CHINESE[:3])}</body></html>"
    assert extract(page.encode("gbk"), "text/html").text == "\n".join(CHINESE[:3])


def test_one_bad_byte_does_not_hide_the_encoding():
    raw = "，".join(CHINESE).encode("gbk")
    assert CHINESE[0] in decode(raw + b"\xff", "text/plain")


def test_a_label_counts_more_than_the_look_of_the_letters():
    raw = "北京".encode("gbk")
    assert decode(raw, "text/plain; charset=windows-1252") == raw.decode("cp1252")
