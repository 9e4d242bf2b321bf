"""Promises about pages that are one, and articles of which hardly anything is left."""

from newsarchive.article import Article
from newsarchive.crawl.sameness import replaced, same_page
from newsarchive.extract import read_page

LEAD = (
    "Şəhərin köhnə körpüsü bu gün yenidən piyadaların üzünə açılıb və sakinlər mərasimə toplaşıb."
)
REST = (
    "Təmir on bir ay davam edib, dayaqlar dəyişdirilib, səki genişləndirilib və işıqlar yenilənib."
)
OTHER = (
    "Şəhər kitabxanası bu gün yenidən oxucuların üzünə açılıb, zallarda yeni rəflər quraşdırılıb."
)


def test_an_article_with_its_headline_or_its_words_is_not_replaced() -> None:
    known = Article(title="Körpü açılıb", text=f"{LEAD} {REST}")
    assert replaced(known, Article(title="Kitabxana açılıb", text=f"{OTHER} Gün açılıb."))
    assert not replaced(known, Article(title="Körpü açılıb", text=OTHER))
    assert not replaced(known, Article(title="Yenilənib: körpü açılıb", text=f"{LEAD} {OTHER}"))


def test_a_front_page_and_its_first_article_are_two_pages() -> None:
    links = "".join(
        f"<p><a href=/xeber/{n}>Xəbər {n}: şəhərdə yeni hadisə</a></p>" for n in range(9)
    )
    front = (
        f"<html><title>Xəbər</title><body><h1>Körpü açılıb</h1><p>{LEAD}</p>{links}</body></html>"
    )
    story = f"<html><title>Xəbər</title><body><h1>Körpü açılıb</h1><p>{LEAD}</p><p>{REST}</p></body></html>"
    url = "https://xeber.example/"
    shown = read_page(front.encode(), url=url)
    assert same_page(shown, read_page(front.encode(), url=f"{url}xeber/77"))
    assert not same_page(shown, read_page(story.encode(), url=f"{url}xeber/1"))
