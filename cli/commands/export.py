"""`alimon export`: claims with their evidence, as a pack of files or as one document."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ...model.errors import UsageError
from ...model.ids import ClaimId
from ...store.search import resolve
from ..formats import Format, as_csv
from ..narrate import say
from ..output import write, write_json, write_table
from ..parser import add_company, add_formats
from ..session import Session

if TYPE_CHECKING:
    from ..pack.contents import Contents


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`alimon export [--pack [FILE]] [--claim ID]...`."""
    parser.add_argument(
        "--pack",
        metavar="FILE",
        nargs="?",
        type=Path,
        const=Path(),
        help="write one zip with all forms; without FILE it is named after the company and the day",
    )
    parser.add_argument(
        "--claim",
        metavar="ID",
        action="append",
        default=[],
        help="only this claim; may be given several times",
    )
    parser.add_argument("--force", action="store_true", help="replace FILE where it exists")
    parser.add_argument(
        "--html",
        dest="html",
        action="store_true",
        help="print one HTML page (without --pack; or --json, --csv, --md)",
    )
    add_company(parser)
    add_formats(parser)


def run(args: argparse.Namespace) -> int:
    """Write the pack, or print one of its forms. Raises UnknownId, UsageError, StoreError."""
    from ..pack.contents import gather  # noqa: PLC0415

    _check(args)
    session = Session(args.store, args.company)
    pack = gather(session, [_claim(session, word) for word in args.claim])
    if args.pack is not None:
        from ..new_file import write_new_file  # noqa: PLC0415
        from ..pack.archive import archive  # noqa: PLC0415

        name = f"{pack.company.id}-evidence-{pack.made_at.date().isoformat()}.zip"
        path = Path(name) if args.pack == Path() else args.pack
        write_new_file(path, archive(pack), force=args.force)
        say(f"{len(pack.claims)} claims with their evidence are in {path}")
        return 0
    _print(args, pack)
    return 0


def _check(args: argparse.Namespace) -> None:
    one_form = args.html or args.form is not Format.TEXT
    if args.html and args.form is not Format.TEXT:
        raise UsageError("Only one form can be printed.", "Leave out --html, or the other one.")
    if args.pack is not None and one_form:
        raise UsageError("A pack holds every form.", "Leave out --pack to print one of them.")
    if args.pack is None and args.force:
        raise UsageError("--force belongs to --pack.", "What is printed replaces nothing.")


def _claim(session: Session, word: str) -> ClaimId:
    concept, public_id = resolve(session.store, word, session.company.id, wanted="claim")
    if concept != "claim":
        raise UsageError(f"{public_id} is a {concept}, not a claim.", "alimon list claims shows the claims.")
    return ClaimId(public_id)


def _print(args: argparse.Namespace, pack: "Contents") -> None:
    from ..pack.blocks import blocks  # noqa: PLC0415
    from ..pack.documents import markdown, page  # noqa: PLC0415
    from ..pack.tables import claims_listing, pack_record  # noqa: PLC0415

    if args.html:
        parts = tuple(blocks(pack))
        write(page(parts, parts[0].text))
    elif args.form is Format.JSON:
        write_json(pack_record(pack))
    elif args.form is Format.CSV:
        write_table(as_csv(claims_listing(pack)))
    else:
        write(markdown(blocks(pack)))
