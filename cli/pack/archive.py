"""The files of a pack in one zip, with a list of their hashes that `sha256sum -c` reads."""

import io
import zipfile
from collections.abc import Mapping
from hashlib import sha256

from ..formats import as_csv, as_json
from .blocks import blocks
from .contents import Contents
from .documents import markdown, page
from .tables import claims_listing, pack_record, sources_listing

_README = """Evidence pack made by alimon.

evidence.html, evidence.md   the claims, problems first, each with its verdict, passage, reason and source
evidence.json                the same for programs
claims.csv, sources.csv      the same for spreadsheets
SHA256SUMS                   sha256sum -c SHA256SUMS tells whether a file was changed since

Nothing here needs alimon. To verify a claim: open its source, look for the quoted passage, compare.
"""


def files(pack: Contents) -> Mapping[str, str]:
    """The text of each file by its name."""
    parts = tuple(blocks(pack))
    told = {
        "README.txt": _README,
        "evidence.md": markdown(parts),
        "evidence.html": page(parts, parts[0].text),
        "evidence.json": as_json(pack_record(pack)),
        "claims.csv": as_csv(claims_listing(pack)),
        "sources.csv": as_csv(sources_listing(pack)),
    }
    sums = "".join(f"{sha256(text.encode()).hexdigest()}  {name}\n" for name, text in told.items())
    return {**told, "SHA256SUMS": sums}


def archive(pack: Contents) -> bytes:
    """The zip: the same bytes for the same contents."""
    target = io.BytesIO()
    moment = pack.made_at.timetuple()[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, text in files(pack).items():
            entry = zipfile.ZipInfo(name, (max(moment[0], 1980), *moment[1:]))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            folder.writestr(entry, text.encode())
    return target.getvalue()
