"""An article that was known by its address gets the outlet's own number, once."""

from pathlib import Path

from newsarchive import Archive, Article
from newsarchive.archive.identity import identify


def test_an_address_gives_way_to_a_number_that_no_other_article_has(tmp_path: Path) -> None:
    with Archive(tmp_path / "news.db") as archive:
        for name in ("bir", "iki"):
            article = Article(source="x", url=f"https://x.example/{name}", text=name)
            identify(archive, archive.save(article).article_id, "7")
        identify(archive, 1, "8")
        found = [row["identity"] for row in archive.reader.query("select identity from articles")]
    assert found == ["7", "https://x.example/iki"]
