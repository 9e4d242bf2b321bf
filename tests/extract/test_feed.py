"""Feeds say where articles are, and some carry their texts whole."""

import pytest

from newsarchive.extract.feed import feed_texts, read_feed

URL = "https://xeber.example/rss"
WHOLE = "<p>Körpünün dayağı təmir olunub və <a href='/usta'>usta</a> bunu sonra deyib.</p>" * 5
RSS = """<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item>
<title>Körpü</title><link>https://xeber.example/1</link><description>Körpü açılıb.</description>
<content:encoded><![CDATA[{}]]></content:encoded></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>Körpü</title>
<link href="https://xeber.example/1"/><content type="html"><![CDATA[{}]]></content></entry></feed>"""


@pytest.mark.parametrize("feed", [RSS, ATOM])
def test_the_html_of_a_whole_text_is_kept_as_the_feed_has_it(feed: str) -> None:
    assert feed_texts(feed.format(WHOLE).encode(), URL) == {"https://xeber.example/1": WHOLE}


@pytest.mark.parametrize("feed", [RSS, ATOM])
def test_a_standfirst_is_no_whole_text(feed: str) -> None:
    body = feed.format("<p>Körpü açılıb.</p>").encode()
    assert [(each.url, each.text) for each in read_feed(body, URL)] == [
        ("https://xeber.example/1", None)
    ]


def test_a_web_page_in_place_of_a_feed_has_no_texts() -> None:
    assert feed_texts(b"<!doctype html><html><body>Yeni sayt</body></html>", URL) == {}
