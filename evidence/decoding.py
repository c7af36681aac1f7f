"""From the bytes of a page to text: byte order mark, label, the page's own word, and what the bytes can be.

Source: the WHATWG Encoding Standard for the labels; a page labelled with a single-byte encoding that is valid
UTF-8 is UTF-8, since no other text looks like it by chance.
"""

import codecs
import re

from .encoding_guess import guessed

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE | re.ASCII)
_XML_ENCODING = re.compile(r"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE | re.ASCII)
_HEAD_BYTES = 4096

# Only these labels are believed: Python knows codecs that are no encodings of text, or that hide markup. What a
# label means is the larger set that pages of this label use.
_LABELS = {
    **dict.fromkeys(("utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8"), "utf-8"),
    **dict.fromkeys(
        (
            *(
                "us-ascii",
                "ascii",
                "iso-8859-1",
                "iso8859-1",
                "iso88591",
                "iso_8859-1",
                "latin1",
                "latin-1",
                "l1",
            ),
            *("windows-1252", "cp1252", "x-cp1252", "ansi_x3.4-1968", "cp819", "ibm819"),
        ),
        "cp1252",
    ),
    **dict.fromkeys(
        (
            *(
                "gb18030",
                "gbk",
                "x-gbk",
                "gb2312",
                "gb_2312",
                "gb_2312-80",
                "csgb2312",
                "chinese",
                "cp936",
                "ms936",
            ),
            *("windows-936", "iso-ir-58", "hz", "euc-cn"),
        ),
        "gb18030",
    ),
    **dict.fromkeys(
        ("big5", "big5-hkscs", "big5hkscs", "cn-big5", "csbig5", "x-x-big5", "cp950"), "big5hkscs"
    ),
    **dict.fromkeys(
        (
            "shift_jis",
            "shift-jis",
            "sjis",
            "x-sjis",
            "ms_kanji",
            "csshiftjis",
            "windows-31j",
            "ms932",
            "cp932",
        ),
        "cp932",
    ),
    **dict.fromkeys(("euc-jp", "x-euc-jp", "cseucpkdfmtjapanese"), "euc_jp"),
    **dict.fromkeys(
        ("euc-kr", "ks_c_5601-1987", "ksc5601", "ksc_5601", "korean", "cseuckr", "windows-949", "cp949"),
        "cp949",
    ),
    **dict.fromkeys(("iso-8859-9", "latin5", "windows-1254", "cp1254"), "cp1254"),
    **dict.fromkeys(("tis-620", "iso-8859-11", "windows-874", "cp874"), "cp874"),
    **dict.fromkeys(("macintosh", "mac", "x-mac-roman"), "mac_roman"),
    **dict.fromkeys(("koi8-r", "koi", "koi8", "koi8_r"), "koi8_r"),
    **dict.fromkeys(("utf-16", "utf-16le", "unicode", "ucs-2", "iso-10646-ucs-2", "csunicode"), "utf-16-le"),
    **{f"iso-8859-{part}": f"iso8859_{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    **{f"windows-125{part}": f"cp125{part}" for part in (0, 1, 3, 5, 6, 7, 8)},
    **{f"cp125{part}": f"cp125{part}" for part in (0, 1, 3, 5, 6, 7, 8)},
    "hz-gb-2312": "hz",
    "koi8-u": "koi8_u",
    "utf-16be": "utf-16-be",
    "iso-2022-jp": "iso2022_jp",
    "iso-2022-kr": "iso2022_kr",
}
_LOOKS_LIKE_ASCII = frozenset({"iso2022_jp", "iso2022_kr", "hz"})
_WIDE = frozenset({"utf-16-le", "utf-16-be"})
_WIDE_SAMPLE = 2_000
_LEAST_NULS = 0.2
"""Share of the bytes at even or at odd places that are NUL in UTF-16 of a page or of a Western text."""
_DETECTED = ["gb18030", "big5hkscs", "cp932", "euc_jp", "cp949", "cp1251", "koi8_r", "cp1252"]
_DETECTED_IN = 65_536
_LEAST_FOREIGN = 24
"""Bytes beyond ASCII without which a text whose letters tell nothing is a Western one."""
_FOREIGN = re.compile(rb"[\x80-\xff]")


def decode(raw: bytes, content_type: str) -> str:
    """Return the text of `raw`; `content_type` is the header as received. Never fails: bad bytes become U+FFFD."""
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace").removeprefix("\ufeff")
    told = [label for label in (_label(content_type), _own_label(raw)) if label]
    wide = _wide(raw, told)
    if wide or (told and told[0] in _LOOKS_LIKE_ASCII):
        return raw.decode(wide or told[0], "replace")
    # A page whose tags are plain bytes is not in UTF-16, whatever its label.
    told = [label for label in told if label not in _WIDE]
    for encoding in ("utf-8", *told):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return _detected(raw) if not told else _with_bad_bytes(raw, told)


def _wide(raw: bytes, told: list[str]) -> str:
    """Which UTF-16 it is, by label and by the NULs that it has for each Latin letter; empty where it is none."""
    sample = raw[:_WIDE_SAMPLE]
    half = max(len(sample) // 2, 1)
    high, low = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if told and told[0] in _WIDE and (high or low or b"<" not in sample):
        return told[0]
    if low >= _LEAST_NULS and not high:
        return "utf-16-le"
    return "utf-16-be" if high >= _LEAST_NULS and not low else ""


def _detected(raw: bytes) -> str:
    """Text that tells no encoding and is not quite UTF-8: by the look of the letters, else Western."""
    text = raw.decode("utf-8", "replace")
    if text.count("\ufffd") * 4 < len(raw) - len(text):
        return text
    sample = raw
    if len(raw) > _DETECTED_IN:
        # Cut between characters: neither sign is a part of one in any of these encodings.
        sample = raw[:_DETECTED_IN]
        sample = sample[: max(sample.rfind(b"<"), sample.rfind(b"\n")) + 1] or sample
    encoding = guessed(sample)
    if encoding:
        return raw.decode(encoding, "replace")
    if len(_FOREIGN.findall(sample)) >= _LEAST_FOREIGN:
        from charset_normalizer import from_bytes  # noqa: PLC0415 (few pages need it)

        best = from_bytes(sample, cp_isolation=_DETECTED).best()
        if best is not None:
            return raw.decode(best.encoding, "replace")
    return _with_bad_bytes(raw, [])


def _with_bad_bytes(raw: bytes, told: list[str]) -> str:
    """Text in which some bytes fit no encoding: mostly UTF-8 if it reads so, else as told, else Western."""
    text = raw.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    foreign = len(raw) - len(text)
    if foreign > bad and ("utf-8" in told or not told):
        return text
    return raw.decode(told[0] if told else "cp1252", "replace")


def _label(header: str) -> str:
    found = _CHARSET.search(header)
    return _believed(found[1]) if found else ""


def _own_label(raw: bytes) -> str:
    """What the page says of itself in a meta element or an XML declaration, which only ASCII lets one read."""
    head = raw[:_HEAD_BYTES].decode("latin-1")
    found = _XML_ENCODING.search(head) or _CHARSET.search(head)
    label = _believed(found[1]) if found else ""
    return "utf-8" if label in _WIDE else label


def _believed(label: str) -> str:
    return _LABELS.get(label.lower(), "")
