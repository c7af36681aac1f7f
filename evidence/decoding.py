"""From the bytes of a page to text: byte order mark, label, the page's own word, and what the bytes can be.

Source: the WHATWG Encoding Standard for the labels; a page labelled with a single-byte encoding that is valid
UTF-8 is UTF-8, since no other text looks like it by chance.
"""

import codecs
import re

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

# Python knows codecs that are no encodings of text, or that hide markup; only these are believed.
_BELIEVED = re.compile(
    r"utf-?8|us-ascii|ascii|iso-?8859-?\d{1,2}|latin-?1|(?:windows|cp)-?(?:125\d|874)|koi8-[ru]|macintosh"
    r"|gb2312|gbk|gb18030|big5(?:-?hkscs)?|shift[-_]?jis|windows-31j|euc-(?:jp|kr)|ks_c_5601-1987"
    r"|iso-2022-(?:jp|kr)|hz-gb-2312|utf-16(?:le|be)?",
    re.ASCII,
)
# What a label means in practice: the larger set that pages of this label use.
_MEANT = {
    **dict.fromkeys(("us-ascii", "ascii", "iso-8859-1", "iso8859-1", "latin1", "latin-1"), "cp1252"),
    **dict.fromkeys(("gb2312", "gbk"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "windows-31j"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987"), "cp949"),
    "big5": "big5hkscs",
    "macintosh": "mac_roman",
}
_LOOKS_LIKE_ASCII = frozenset({"iso-2022-jp", "iso-2022-kr", "hz-gb-2312", "utf-16", "utf-16le", "utf-16be"})


def decode(raw: bytes, content_type: str) -> str:
    """Return the text of `raw`; `content_type` is the header as received. Never fails: bad bytes become U+FFFD."""
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace").removeprefix("\ufeff")
    told = [label for label in (_label(content_type), _own_label(raw)) if label]
    if told and told[0] in _LOOKS_LIKE_ASCII:
        return raw.decode(told[0], "replace")
    for encoding in ("utf-8", *(_MEANT.get(label, label) for label in told)):
        try:
            return raw.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return _with_bad_bytes(raw, told)


def _with_bad_bytes(raw: bytes, told: list[str]) -> str:
    """Text in which some bytes fit no encoding: mostly UTF-8 if it reads so, else as told, else Western."""
    text = raw.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    foreign = len(raw) - len(text)
    if foreign > bad and ("utf-8" in told or "utf8" in told or not told):
        return text
    encoding = _MEANT.get(told[0], told[0]) if told else "cp1252"
    try:
        return raw.decode(encoding, "replace")
    except LookupError:
        return raw.decode("cp1252", "replace")


def _label(header: str) -> str:
    found = _CHARSET.search(header)
    return _believed(found[1]) if found else ""


def _own_label(raw: bytes) -> str:
    """What the page says of itself in a meta element or an XML declaration."""
    head = raw[:_HEAD_BYTES].decode("latin-1")
    found = _XML_ENCODING.search(head) or _CHARSET.search(head)
    return _believed(found[1]) if found else ""


def _believed(label: str) -> str:
    lowered = label.lower()
    return lowered if _BELIEVED.fullmatch(lowered) else ""
