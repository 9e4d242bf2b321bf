"""The formats of an export, and which one a file's name asks for."""

import re
from dataclasses import dataclass


class BadTarget(Exception):
    """A file's name does not say what is to be written; the message says what would."""


@dataclass(frozen=True)
class Format:
    """A format, how files of it are named, and whether it is of columns, and may be packed."""

    name: str
    endings: tuple[str, ...]
    has_columns: bool = False
    may_be_packed: bool = True


FORMATS = {
    each.name: each
    for each in (
        Format("csv", (".csv",), has_columns=True),
        Format("jsonl", (".jsonl", ".ndjson"), has_columns=True),
        Format("parquet", (".parquet",), has_columns=True, may_be_packed=False),
        Format("warc", (".warc.gz", ".warc"), may_be_packed=False),
        Format("bibtex", (".bib",)),
        Format("csl", (".csl.json", ".json")),
    )
}


def format_of(name: str, stated: str | None) -> tuple[Format, str | None]:
    """Return the format of a file, stated or told by its name, and how it is packed (gz, zst).

    Raises BadTarget.
    """
    packing = None
    if not name.lower().endswith(".warc.gz") and (found := re.search(r"\.(gz|zst)$", name.lower())):
        packing = found[1]
    plain = name.lower().removesuffix(f".{packing}")
    told = [each for each in FORMATS.values() if plain.endswith(each.endings)]
    if not stated and not told:
        endings = ", ".join(each.endings[0] for each in FORMATS.values())
        raise BadTarget(
            f"{name} does not say in which format: end it in {endings}, or use --format."
        )
    chosen = FORMATS[stated] if stated else told[0]
    if chosen.name == "warc" and name != "-" and not name.lower().endswith(".warc.gz"):
        raise BadTarget("Records are copied as they are, packed: end the name in .warc.gz.")
    if packing and not chosen.may_be_packed:
        raise BadTarget(f"{chosen.name} is packed by itself: leave .{packing} away.")
    return chosen, packing
