"""The pages of an invented site that are no articles, each of a kind."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from markupsafe import Markup, escape
from sites import clock
from sites.prose import WORDS, slug

from .heads import head
from .site import NOW, Site


@dataclass(frozen=True)
class Labelled:
    """A page of the set, with what it is."""

    layout: str
    language: str
    kind: str
    is_article: bool
    completeness: str
    url: str
    html: str

    @property
    def body(self) -> bytes:
        """The page as a server sends it: old Russian sites in Windows-1251."""
        if "windows-1251" not in self.html:
            return self.html.encode()
        if self.language == "ru":
            return self.html.encode("cp1251", errors="xmlcharrefreplace")
        return self.html.replace("windows-1251", "utf-8").encode()


Made = tuple[str, str, str, dict[str, object]]


def _listing(site: Site, name: str, url: str, *, count: int, lines: bool = False, intro: str = "",
             pager: bool = True, page_type: str = "CollectionPage", body_class: str = "archive category",
             noindex: bool = False) -> Made:  # fmt: skip
    cards = site.cards(site.some(count), lines=lines)
    main = site.section_main(name, cards, url=url, intro=intro, pager=pager)
    return url, name, main, {"page_type": page_type, "body_class": body_class, "noindex": noindex}


def front(site: Site, chance: random.Random) -> Made:
    """Return the home page."""
    stories = site.stories
    blocks = site.cards(stories[:8])
    for index in range(min(5, len(site.sections))):
        own = [each for each in stories if each.section == site.sections[index][1]][:5]
        blocks += Markup("<h2><a href='{}'>{}</a></h2>").format(site.section_url(index), site.sections[index][1])  # fmt: skip
        blocks += site.cards(own)
    main = site.section_main(site.title, blocks, url=site.base + "/", pager=False)
    return site.base + "/", site.title, main, {"page_type": "WebPage", "body_class": "home blog"}


def section(site: Site, chance: random.Random) -> Made:
    """Return the front of a section, at times with a long headline for search engines."""
    index = chance.randrange(len(site.sections))
    name = site.sections[index][1]
    if chance.random() < 0.3:
        name = chance.choice(site.words.LONG_SECTIONS).format(name)
    return _listing(site, name, site.section_url(index), count=chance.randrange(6, 30))  # fmt: skip


def section_intro(site: Site, chance: random.Random) -> Made:
    """Return a section with some words about it."""
    index = chance.randrange(len(site.sections))
    intro = " ".join(chance.sample(site.words.TEXTS["about"], 3))
    return _listing(site, site.sections[index][1], site.section_url(index), count=12, intro=intro)


def section_later(site: Site, chance: random.Random) -> Made:
    """Return a later page of a section."""
    index = chance.randrange(len(site.sections))
    url = site.section_url(index)
    url += f"{'&' if '?' in url else '?'}page=7" if chance.random() < 0.5 else "page/7/"
    return _listing(site, site.sections[index][1], url, count=15, body_class="archive paged")


def full_section(site: Site, chance: random.Random) -> Made:
    """Return a section that prints the articles whole, one below another."""
    index = chance.randrange(len(site.sections))
    made = ""
    for story in site.some(6):
        writer = site.writer(story.number)
        text = [writer.plain(each) for each in ("LEADS", "FACTS", "NUMBERS", "ATTRIBUTIONS")]
        made += f"<h2><a href='{story.url}'>{escape(story.title)}</a></h2><div>{story.when}</div>{site.prose(text)}"
    url = site.section_url(index)
    return url, site.sections[index][1], site.section_main(site.sections[index][1], made, url=url), {"body_class": "archive"}  # fmt: skip


def short_section(site: Site, chance: random.Random) -> Made:
    """Return a section of two or three articles."""
    index = chance.randrange(len(site.sections))
    return _listing(site, site.sections[index][1], site.section_url(index), count=chance.randrange(1, 4), pager=False)  # fmt: skip


def tag(site: Site, chance: random.Random) -> Made:
    """Return the page of a tag."""
    place = site.writer(chance.randrange(900)).about["place"]
    url = site.address(2, key=slug(place) or "teq", k=chance.randrange(9999))
    name = chance.choice((place, f"{site.words.UI['tag']}: {place}", f"#{place}"))
    return _listing(site, name, url, count=chance.randrange(3, 20), body_class="archive tag", noindex=True)  # fmt: skip


def author(site: Site, chance: random.Random) -> Made:
    """Return the page of an author."""
    writer = site.writer(chance.randrange(900))
    person = writer.name()
    url = site.address(3, key=slug(person), k=chance.randrange(99))
    intro = f"{person}. {writer.plain('BACKGROUND')}" if chance.random() < 0.5 else ""
    return _listing(site, person, url, count=10, intro=intro, page_type="ProfilePage", body_class="archive author")  # fmt: skip


def search(site: Site, chance: random.Random) -> Made:
    """Return search results."""
    word = site.writer(chance.randrange(900)).about["place"]
    name = f"{site.words.UI['results']}: {word}"
    return _listing(site, name, site.address(4, q=slug(word)), count=20, page_type="SearchResultsPage", body_class="search search-results", noindex=True)  # fmt: skip


def search_empty(site: Site, chance: random.Random) -> Made:
    """Return a search that found nothing."""
    ui = site.words.UI
    body = f'<form action="/search"><input name="q" value="xyz"><input type="submit" value="{ui["search"]}"></form><p>{ui["nothing"]}</p>'
    return site.address(4, q="xyz"), ui["results"], site.static_main(ui["results"], body), {"page_type": "SearchResultsPage", "body_class": "search search-no-results", "noindex": True}  # fmt: skip


def gallery(site: Site, chance: random.Random) -> Made:
    """Return a photo album: a headline, pictures, and words under them at most."""
    writer = site.writer(chance.randrange(900))
    title = writer.plain("HEADLINES") if chance.random() < 0.5 else f"{writer.about['place']} {site.words.UI['photo']}"  # fmt: skip
    captions = chance.random() < 0.4
    pictures = "".join(
        f'<figure><a href="/g/{n}.jpg"><img src="/g/{n}s.jpg" alt=""></a>{f"<figcaption>{n} / 20</figcaption>" if captions else ""}</figure>'
        for n in range(1, chance.randrange(8, 30))
    )
    url = f"{site.base}/{chance.choice(('foto', 'gallery', 'photos', 'fotoqalereya'))}/{chance.choice((slug(title), str(chance.randrange(900))))}"
    main = site.article_main(title, f'<div class="gallery">{pictures}</div>', when=site.day(NOW - timedelta(days=2)))  # fmt: skip
    return url, title, main, {"page_type": "ImageGallery", "body_class": "single-gallery"}


def gallery_index(site: Site, chance: random.Random) -> Made:
    """Return the list of albums."""
    grid = "".join(
        f'<div class="album"><a href="/g/{s.number}"><img src="{s.pic}" alt=""></a><a href="/g/{s.number}">{escape(s.title)}</a></div>'
        for s in site.some(18)
    )
    name = site.words.UI["gallery"]
    url = f"{site.base}/{chance.choice(('gallery', 'foto', 'fotoqalereya', 'albums'))}"
    return url, name, site.section_main(name, grid, url=url), {"body_class": "archive"}


def ticker(site: Site, chance: random.Random) -> Made:
    """Return the feed of one-line news."""
    name = chance.choice((site.words.UI["feed"], site.words.UI["latest"], site.words.UI["all"]))
    slugs = ("lenta", "son-xeberler", "news/latest", "all-news", "xeberler", "latest.php", "az/all")
    return _listing(site, name, f"{site.base}/{chance.choice(slugs)}", count=chance.randrange(30, 80), lines=True)  # fmt: skip


def day_archive(site: Site, chance: random.Random) -> Made:
    """Return the news of one day."""
    at = NOW - timedelta(days=chance.randrange(2, 400))
    here = clock.local(at)
    day = clock.day_in_words(at, site.language)
    name = chance.choice((day, f"{site.words.UI['archive']}: {day}", site.words.UI["archive"]))
    forms = ("/archive/{:%Y-%m-%d}", "/{:%Y/%m/%d}/", "/news/arxiv/{:%Y-%m-%d}", "/calendar/{:%Y-%m-%d}", "/time/{:%Y-%m-%d}", "/arxiv?date={:%d.%m.%Y}")  # fmt: skip
    url = site.base + chance.choice(forms).format(here)
    return _listing(site, name, url, count=chance.randrange(10, 50), lines=chance.random() < 0.6, body_class="archive date")  # fmt: skip


def calendar(site: Site, chance: random.Random) -> Made:
    """Return the calendar of the archive."""
    cells = "".join(
        f'<td><a href="/archive/2026-{m:02}-{d:02}">{d}</a></td>'
        for m in range(1, 12)
        for d in range(1, 29)
    )
    name = site.words.UI["archive"]
    url = f"{site.base}/{chance.choice(('archive', 'arxiv', 'arxiv.html', 'calendar'))}"
    return url, name, site.static_main(name, f"<table><tr>{cells}</tr></table>"), {}


def video_index(site: Site, chance: random.Random) -> Made:
    """Return the list of videos."""
    grid = "".join(
        f'<div class="v"><a href="/v/{s.number}"><img src="{s.pic}"><span>0{s.number % 9}:{s.number % 60:02}</span></a><p>{escape(s.title)}</p></div>'
        for s in site.some(16)
    )
    name = site.words.UI["video"]
    url = f"{site.base}/{chance.choice(('video', 'videos', 'tv', 'videolar'))}"
    return url, name, site.section_main(name, grid, url=url), {"body_class": "archive"}


def video_only(site: Site, chance: random.Random) -> Made:
    """Return a headline with a film and not a word of text."""
    title = site.writer(chance.randrange(900)).plain("HEADLINES")
    url = f"{site.base}/{chance.choice(('video', 'tv', 'videos'))}/{chance.randrange(900, 9000)}"
    frame = '<iframe width="640" height="360" src="https://video.example/embed/x" allowfullscreen></iframe>'
    return url, title, site.article_main(title, frame, when=site.day(NOW - timedelta(days=1)), related=site.some(6)), {"page_type": "VideoObject"}  # fmt: skip


def _notice(site: Site, chance: random.Random, names: list[str], texts: list[str], *, inside: bool, form: str = "") -> tuple[str, str]:  # fmt: skip
    """Return the headline of a notice and its page's middle, or a bare document."""
    name = chance.choice(names)
    body = site.prose(texts) + form
    if inside:
        return name, site.static_main(name, body)
    return name, f'<div style="text-align:center;margin-top:10%"><h1>{escape(name)}</h1>{body}</div>'  # fmt: skip


def consent(site: Site, chance: random.Random) -> Made:
    """Return a wall that asks for consent before anything is shown."""
    ui = site.words.UI
    form = f"<form><button>{ui['accept']}</button><button>{ui['reject']}</button></form>"
    name, main = _notice(site, chance, site.words.CONSENT, site.words.CONSENT_TEXT, inside=False, form=form)  # fmt: skip
    return site.stories[5].url, name, main, {"bare": True, "page_type": "WebPage"}


def login(site: Site, chance: random.Random) -> Made:
    """Return a login page."""
    ui = site.words.UI
    form = f'<form method="post"><label>{ui["mail"]}</label><input type="email" name="email"><label>{ui["password"]}</label><input type="password" name="p"><button>{ui["send"]}</button></form>'
    name, main = _notice(site, chance, site.words.LOGIN, site.words.LOGIN_TEXT, inside=chance.random() < 0.7, form=form)  # fmt: skip
    url = chance.choice((f"{site.base}/login", f"{site.base}/user", f"{site.base}/giris?return=/n/1", site.stories[3].url))  # fmt: skip
    return url, name, main, {"page_type": "WebPage"}


def paywall(site: Site, chance: random.Random) -> Made:
    """Return an offer to subscribe in place of an article."""
    ui = site.words.UI
    form = f'<form method="post"><input type="email" name="e"><button>{ui["subscribe"]}</button></form>'  # fmt: skip
    name, main = _notice(site, chance, site.words.PAYWALL, site.words.PAYWALL_TEXT, inside=True, form=form)  # fmt: skip
    url = chance.choice((f"{site.base}/subscribe", f"{site.base}/abune", site.stories[9].url))
    return url, name, main, {"page_type": "WebPage"}


def soft_404(site: Site, chance: random.Random) -> Made:
    """Return a page that answers 200 and says that nothing is there."""
    name = chance.choice(site.words.MISSING)
    main = site.static_main(name, site.prose(site.words.MISSING_TEXT))
    if chance.random() < 0.4:
        main += f"<h3>{site.words.UI['latest']}</h3>{site.cards(site.some(6))}"
    return site.article_url(999, site.stories[7].title, NOW), name, main, {"page_type": "WebPage", "body_class": "error404", "noindex": True}  # fmt: skip


def maintenance(site: Site, chance: random.Random) -> Made:
    """Return a notice that the site is being worked on."""
    name, main = _notice(site, chance, site.words.MAINTENANCE, site.words.MAINTENANCE_TEXT, inside=False)  # fmt: skip
    return site.stories[4].url, name, main, {"bare": True, "page_type": "WebPage"}


def challenge(site: Site, chance: random.Random) -> Made:
    """Return a page that checks whether a browser asks."""
    form = '<noscript><p>Enable JavaScript</p></noscript><div id="challenge-running"></div>'
    name, main = _notice(site, chance, site.words.CHALLENGE, site.words.CHALLENGE_TEXT, inside=False, form=form)  # fmt: skip
    return site.stories[6].url, name, main, {"bare": True, "page_type": "WebPage"}


def menu_only(site: Site, chance: random.Random) -> Made:
    """Return the address of an article whose text is not on the page: scripts would fetch it."""
    title = site.stories[8].title if chance.random() < 0.5 else site.title
    main = '<div id="app"><div class="loader"></div></div>'
    return site.stories[8].url, title, main, {"page_type": "WebPage"}


def static(kind: str) -> Callable[[Site, random.Random], Made]:
    """Return what makes a static page of a kind."""

    def make(site: Site, chance: random.Random) -> Made:
        texts = list(site.words.TEXTS[kind])
        if kind == "privacy":
            texts = [f"{n}. {each}" for n, each in enumerate(texts * chance.choice((1, 2)), 1)]
        elif chance.random() < 0.4:
            texts = texts[: chance.randrange(2, 5)]
        form = ""
        if kind == "contacts" and chance.random() < 0.6:
            ui = site.words.UI
            form = f'<form><input name="a" placeholder="{ui["name"]}"><input name="b" placeholder="{ui["mail"]}"><textarea></textarea><button>{ui["send"]}</button></form>'
        name = site.static_label(kind)
        main = site.static_main(name, site.prose(texts) + form)
        return site.static_url(kind), name, main, {"page_type": "WebPage", "body_class": "page page-id-2 page-template-default"}  # fmt: skip

    return make


def _widget(site: Site, chance: random.Random, name: str, slugs: tuple[str, ...], body: str) -> Made:  # fmt: skip
    url = f"{site.base}/{chance.choice(slugs)}{('/', '', '.html', '')[site.variant]}"
    return url, name, site.static_main(name, body), {"page_type": "WebPage", "body_class": "page"}


def weather(site: Site, chance: random.Random) -> Made:
    """Return the weather."""
    rows = "".join(
        f"<tr><td>{city}</td><td>{chance.choice(site.words.SKY)}</td><td>+{chance.randrange(3, 30)}°C</td><td>{chance.randrange(2, 15)} m/s</td></tr>"
        for city in site.words.CITIES
    )
    body = f"<p>{clock.day_in_words(NOW, site.language)}</p><table>{rows}</table>"
    return _widget(site, chance, site.words.UI["weather"], ("weather", "hava", "pogoda", "hava-proqnozu"), body)  # fmt: skip


def currency(site: Site, chance: random.Random) -> Made:
    """Return the rates of the day."""
    rows = "".join(
        f"<tr><td>{money}</td><td>{chance.uniform(0.01, 3):.4f}</td><td>{chance.uniform(-1, 1):+.2f}%</td></tr>"
        for money in site.words.MONEY
    )
    body = f"<div>{clock.day_in_words(NOW, site.language)}</div><table>{rows}</table>"
    return _widget(site, chance, site.words.UI["currency"], ("currency", "valyuta", "kurs", "mezenne"), body)  # fmt: skip


def prayer(site: Site, chance: random.Random) -> Made:
    """Return the times of prayer."""
    rows = "".join(
        f"<li><span>{each}</span> <b>{5 + n * 3:02}:{chance.randrange(60):02}</b></li>"
        for n, each in enumerate(site.words.PRAYERS)
    )
    body = f"<p>{clock.day_in_words(NOW, site.language)}, {site.words.CITIES[0]}</p><ul>{rows}</ul>"
    return _widget(site, chance, site.words.UI["prayer"], ("namaz", "prayer", "namaz-vaxtlari"), body)  # fmt: skip


def horoscope(site: Site, chance: random.Random) -> Made:
    """Return what the stars say."""
    rows = "".join(
        f"<h3>{sign}</h3><p>{' '.join(chance.sample(site.words.FORTUNES, 2))}</p>"
        for sign in site.words.SIGNS
    )
    return _widget(site, chance, site.words.UI["horoscope"], ("horoscope", "burcler", "goroskop", "ulduz-fali"), rows)  # fmt: skip


def poll(site: Site, chance: random.Random) -> Made:
    """Return a poll."""
    name = chance.choice(site.words.POLLS)
    ui = site.words.UI
    rows = "".join(
        f'<div><label><input type="radio" name="v" value="{n}"> {each}</label> <span>{chance.randrange(50)}% ({chance.randrange(900)} {ui["votes"]})</span></div>'
        for n, each in enumerate(site.words.OPTIONS)
    )
    title = name if chance.random() < 0.5 else ui["poll"]
    body = f'<form method="post"><p>{name}</p>{rows}<button>{ui["vote"]}</button></form>'
    return _widget(site, chance, title, ("poll/12", "sorgu/31", "opros", "vote?id=7"), body)


def pdf(site: Site, chance: random.Random) -> Made:
    """Return a page that shows a PDF."""
    ui = site.words.UI
    name = f"{ui['issue']} № {chance.randrange(100, 900)}"
    body = f'<p>{ui["paper"]}</p><iframe src="/files/{chance.randrange(900)}.pdf" width="100%" height="900"></iframe><p><a href="/files/1.pdf">{ui["download"]} (4,2 MB)</a></p>'
    return _widget(site, chance, name, (f"pdf/{chance.randrange(900)}", "qezet/2026-11-20", "nomer/318"), body)  # fmt: skip


def comment_page(site: Site, chance: random.Random) -> Made:
    """Return what readers wrote about an article, on a page of its own."""
    story, words, ui = site.stories[11], WORDS[site.language], site.words.UI
    rows = "".join(
        f"<div class='c'><b>{chance.choice(words.COMMENTERS)}</b> <span>{site.day(NOW - timedelta(minutes=31 * n))}</span><p>{chance.choice(words.COMMENTS)}</p><a href='#r{n}'>{ui['reply']}</a></div>"
        for n in range(1, chance.randrange(4, 16))
    )
    name = f"{ui['comments']}: {story.title}" if chance.random() < 0.5 else ui["comments"]
    body = f"<p><a href='{story.url}'>{escape(story.title)}</a></p>{rows}<form><textarea></textarea><button>{ui['send']}</button></form>"
    url = f"{site.base}/{chance.choice(('comments', 'serhler', 'kommentarii'))}/{story.number + 5000}"  # fmt: skip
    return url, name, site.static_main(name, body), {"page_type": "WebPage"}


def tags_index(site: Site, chance: random.Random) -> Made:
    """Return the list of all tags or authors."""
    links = "".join(
        f'<li><a href="{site.address(2, key=f"t{n}", k=n)}">{escape(site.writer(n).about["topic"])}</a> ({n % 37})</li>'
        for n in range(1, 60)
    )
    return _widget(site, chance, site.words.UI["tag"], ("tags", "teqler", "movzular"), f"<ul>{links}</ul>")  # fmt: skip


def tv(site: Site, chance: random.Random) -> Made:
    """Return what a channel shows today."""
    rows = "".join(f"<tr><td>{6 + n:02}:{chance.randrange(60):02}</td><td>{chance.choice(site.words.SHOWS)}</td></tr>" for n in range(17))  # fmt: skip
    body = f"<p>{clock.day_in_words(NOW, site.language)}</p><table>{rows}</table>"
    return _widget(site, chance, site.words.TV, ("tv-proqrami", "schedule", "tv"), body)


def on_air(site: Site, chance: random.Random) -> Made:
    """Return the player of a channel."""
    frame = '<iframe width="100%" height="500" src="https://video.example/live"></iframe>'
    return _widget(site, chance, site.words.ONAIR, ("live", "canli", "efir"), frame)


def sitemap(site: Site, chance: random.Random) -> Made:
    """Return the map of a site."""
    rows = "".join(f'<li><a href="{href}">{label}</a></li>' for href, label in [*site.menu, *site.static])  # fmt: skip
    return _widget(site, chance, site.words.SITEMAP, ("sitemap", "xerite", "karta"), f"<ul>{rows}</ul>")  # fmt: skip


def donate(site: Site, chance: random.Random) -> Made:
    """Return a plea for money."""
    name, main = _notice(site, chance, site.words.DONATE, site.words.DONATE_TEXT, inside=True)
    return f"{site.base}/{chance.choice(('donate', 'destek', 'support'))}", name, main, {"page_type": "WebPage", "body_class": "page"}  # fmt: skip


def denied(site: Site, chance: random.Random) -> Made:
    """Return a refusal that answers 200."""
    name, main = _notice(site, chance, site.words.DENIED, site.words.DENIED_TEXT, inside=False)
    return site.stories[14].url, name, main, {"bare": True, "page_type": "WebPage"}


KINDS: dict[str, Callable[[Site, random.Random], Made]] = {
    "front": front, "section": section, "section_intro": section_intro, "section_later": section_later,
    "short_section": short_section, "full_section": full_section, "tv": tv, "on_air": on_air,
    "sitemap": sitemap, "donate": donate, "denied": denied, "tag": tag, "author": author, "search": search, "search_empty": search_empty,
    "gallery": gallery, "gallery_index": gallery_index, "ticker": ticker, "day_archive": day_archive,
    "calendar": calendar, "video_index": video_index, "video_only": video_only, "consent": consent,
    "login": login, "paywall": paywall, "soft_404": soft_404, "maintenance": maintenance,
    "challenge": challenge, "menu_only": menu_only, "about": static("about"), "contacts": static("contacts"),
    "privacy": static("privacy"), "advertising": static("advertising"), "vacancies": static("vacancies"),
    "weather": weather, "currency": currency, "prayer": prayer, "horoscope": horoscope, "poll": poll,
    "pdf": pdf, "comments": comment_page, "tags_index": tags_index,
}  # fmt: skip


def other(site: Site, kind: str) -> Labelled:
    """Return a page of a kind that is no article."""
    chance = random.Random(f"{site.name}/{site.seed}/{kind}")
    url, name, main, facts = KINDS[kind](site, chance)
    top = head(site, url, name, article=False, page_type=str(facts.get("page_type", "CollectionPage")), noindex=bool(facts.get("noindex")))  # fmt: skip
    if facts.get("bare"):
        title = f"<title>{escape(name)}</title>"
        html = f'<!DOCTYPE html><html lang="{site.language}"><head>{title}</head><body>{main}</body></html>'
    else:
        html = site.page(url, name, main, head=top, body_class=str(facts.get("body_class", "")))
    return Labelled(site.name, site.language, kind, False, "", url, html)
