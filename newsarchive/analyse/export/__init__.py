"""Takes selected articles away: as CSV, JSON Lines, Parquet, WARC or citations, row by row."""

from newsarchive.analyse.export.formats import FORMATS, BadTarget, Format, format_of
from newsarchive.analyse.export.run import Export, export
from newsarchive.analyse.export.tally import Tally

__all__ = ["FORMATS", "BadTarget", "Export", "Format", "Tally", "export", "format_of"]
