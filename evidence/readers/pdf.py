"""PDF documents; where each page begins in the text is kept."""

import re

from ..dateline import dateline, written_day
from ..document import Document, clean
from ..extracted import Extracted, UnreadableDocument
from ..numeric_days import order_of
from ..page_joins import joined
from ..pdf_pages import pdf_text
from . import SIGNATURE, Reader, register

_WITHIN_BYTES = 1024
_CREATED = re.compile(r"(?:D:)?(\d{4})(\d{2})(\d{2})", re.ASCII)
_TOP = 50
_CONTROLS = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def _recognises(document: Document) -> bool:
    return b"%PDF-" in document.raw[:_WITHIN_BYTES]


def _read(document: Document) -> Extracted:
    found = pdf_text(document.raw)
    pages = [page._replace(text=_CONTROLS.sub("", clean(page.text))) for page in found.pages]
    text, starts = joined(pages)
    if not text.strip():
        raise UnreadableDocument("the PDF holds no text, as of scanned pages")
    created = _CREATED.match(found.created)
    return Extracted(
        text=text,
        title=" ".join(found.title.split()),
        published=dateline(text.split("\n", _TOP)[:_TOP], order=order_of(text))
        or (written_day("-".join(created.groups())) if created else ""),
        pages=starts,
        left_out=found.left_out,
    )


register(Reader("pdf", SIGNATURE, _recognises, _read))
