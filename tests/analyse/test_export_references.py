"""Citations name author, outlet, day and the capture that proves them, whatever a headline holds."""

import json
import re
from pathlib import Path

import pytest

from analyse.small import BRIDGE
from analyse.taking import add_hostile, take
from newsarchive.analyse.selection import Selection
from newsarchive.archive import Archive


def csl(archive: Archive, path: Path, **wanted: object) -> list[dict[str, object]]:
    take(archive, path, wanted=Selection(**wanted))  # type: ignore[arg-type]
    found: list[dict[str, object]] = json.loads(path.read_bytes())
    return found


def test_csl_names_author_outlet_days_and_capture(archive: Archive, tmp_path: Path) -> None:
    (item,) = csl(archive, tmp_path / "a.csl.json", ids=(1,))
    assert item["type"] == "article-newspaper"
    assert item["author"] == [{"family": "Durna", "given": "Solmaz"}]
    assert item["container-title"] == "Xəbər"
    assert item["issued"] == {"date-parts": [[2026, 3, 12]]}
    assert item["URL"] == BRIDGE
    assert re.fullmatch(
        r"Captured 2026-03-12T13:00:00Z; payload digest sha1:[A-Z2-7]{32}; "
        r"WARC record xeber-1\.warc\.gz at \d+",
        str(item["note"]),
    )


def test_an_outlet_that_has_said_no_name_is_cited_by_its_host(
    archive: Archive, tmp_path: Path
) -> None:
    archive.database.execute(
        "insert into sources (name, homepage, updated_at) values ('xeber', ?, '') on conflict do"
        " update set publisher = null, homepage = excluded.homepage",
        ["https://www.xeber.example/"],
    )
    (item,) = csl(archive, tmp_path / "a.csl.json", ids=(1,))
    assert item["container-title"] == "xeber.example"


def test_the_digest_is_the_one_in_the_record(archive: Archive, tmp_path: Path) -> None:
    (item,) = csl(archive, tmp_path / "a.csl.json", ids=(1,))
    digest = archive.database.execute("select payload_digest from captures where id = 3").fetchone()
    assert digest[0] in str(item["note"])


def test_csl_is_one_array_of_all_articles(archive: Archive, tmp_path: Path) -> None:
    add_hostile(archive)
    found = csl(archive, tmp_path / "a.json")
    assert len({each["id"] for each in found}) == archive.database["articles"].count


@pytest.mark.parametrize(
    ("name", "author"),
    [
        ("Aysel Məmmədova", {"family": "Məmmədova", "given": "Aysel"}),
        ("Rəna A. Quliyeva", {"family": "Quliyeva", "given": "Rəna A."}),
        ("Xəbər redaksiyası", {"literal": "Xəbər redaksiyası"}),
        ("AZƏRTAC", {"literal": "AZƏRTAC"}),
        ("Durna, Solmaz", {"literal": "Durna, Solmaz"}),
    ],
)
def test_only_what_looks_like_a_persons_name_is_parted(
    archive: Archive, tmp_path: Path, name: str, author: dict[str, str]
) -> None:
    archive.database.execute("update articles set authors = ?", [json.dumps([name])])
    (item,) = csl(archive, tmp_path / "a.csl.json", ids=(1,))
    assert item["author"] == [author]


def test_bibtex_holds_the_same(archive: Archive, tmp_path: Path) -> None:
    take(archive, tmp_path / "a.bib", wanted=Selection(ids=(1,)))
    entry = (tmp_path / "a.bib").read_bytes().decode()
    assert entry.startswith("@online{xeber-2026-1,\n    author = {Solmaz Durna},\n")
    assert "title = {{ƏLİYEV: “Qızıl körpü” yenidən açılır}}" in entry
    assert f"url = {{{BRIDGE}}}" in entry
    assert "payload digest sha1:" in entry


def test_braces_of_bibtex_are_balanced_whatever_a_headline_holds(
    archive: Archive, tmp_path: Path
) -> None:
    archive.database.execute("update articles set title = '}} {x \\ 5% & $1_a #2 ~ ^' || char(0)")
    archive.database.execute("update articles set url = 'https://xeber.example/{1}}' where id = 1")
    take(archive, tmp_path / "a.bib", wanted=Selection(ids=(1,)))
    entry = (tmp_path / "a.bib").read_bytes().decode()
    depth = 0
    for letter in entry.strip()[:-1]:
        depth += {"{": 1, "}": -1}.get(letter, 0)
        assert depth > 0 or letter not in "{}"
    assert depth == 1
    assert r"5\% \& \$1\_a \#2" in entry
    assert "\0" not in entry


def test_an_article_without_capture_or_date_is_cited_as_it_is(
    archive: Archive, tmp_path: Path
) -> None:
    archive.database.execute("update articles set capture_id = null, published_on = null")
    (item,) = csl(archive, tmp_path / "a.csl.json", ids=(1,))
    assert item["note"] == "Seen 2026-03-12T14:00:00Z; no capture is kept"
    assert "issued" not in item
