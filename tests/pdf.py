"""Small PDF files for tests: lines of text at places of a page, by the letter of the format."""

from collections.abc import Sequence

Line = tuple[float, float, str]
"""Place from the left and from the bottom in points, and the text, in Latin letters."""


def pdf(*pages: Sequence[Line], title: str = "", created: str = "", encrypt: bool = False) -> bytes:
    """A PDF of these pages, set in one plain face of 10 points."""
    kids = " ".join(f"{5 + 2 * place} 0 R" for place in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Title ({title}) /CreationDate ({created}) >>".encode(),
    ]
    for place, lines in enumerate(pages):
        drawn = "".join(f"BT /F 10 Tf {x} {y} Td ({_escaped(text)}) Tj ET\n" for x, y, text in lines).encode()
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {6 + 2 * place} 0 R"
            " /Resources << /Font << /F 3 0 R >> >> >>".encode(),
            b"<< /Length %d >>\nstream\n%sendstream" % (len(drawn), drawn),
        ]
    return _file(objects, encrypt=encrypt)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _file(objects: list[bytes], *, encrypt: bool) -> bytes:
    made = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    lock = (
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >>"
    )
    ids = b"/ID [<00112233> <00112233>] "
    made += b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R %s%s >>\n" % (
        len(objects) + 1,
        ids,
        lock if encrypt else b"",
    )
    return bytes(made + b"startxref\n%d\n%%%%EOF\n" % start)
