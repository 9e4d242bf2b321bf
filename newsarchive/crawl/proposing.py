"""What genspider writes: the file of a source, with what a first look at its site proposes."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from urllib.parse import unquote, urlsplit

from newsarchive.crawl.looking import Look

_TEMPLATE = Path(__file__).parent / "templates" / "source.tmpl"
# So many addresses of one form make it one.
_ENOUGH = 3
_NUMBER = r"(?P<id>\d+)"
_WORDS = r"[^/?#]+"
# Three words at least: less may be a rubric.
_HEADLINE = r"(?:[\w%]+-){2,}[\w%-]+"
_WORD = r"[\w%-]+"
_GENERIC = "\n\n    The form of its articles is not known, so that discovery is generic.\n    "
_END = re.compile(r"\.(html?|php|aspx?)$")


@dataclass(frozen=True)
class Form:
    """The form of articles' addresses: its pattern, and addresses that have it."""

    pattern: str
    examples: tuple[str, ...]

    def of_each_kind(self, most: int = 3) -> list[str]:
        """Return an example of each folder that articles stand in: their pages may be laid out apart."""
        kinds = dict.fromkeys(folder(each) for each in self.examples)
        firsts = (next(one for one in self.examples if folder(one) == each) for each in kinds)
        return list(islice(firsts, most))


def form_of(urls: Iterable[str], host: str) -> Form | None:
    """Return the commonest form of addresses that carry a number or the words of a headline.

    One with a number is preferred: it stays when the outlet renames a rubric.
    """
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for url in dict.fromkeys(urls):
        parts = urlsplit(url)
        pieces = [each for each in parts.path.split("/") if each]
        if pieces and not parts.query and host_of(url) == host:
            groups[tuple(_piece(each) for each in pieces)].append(url)
    kept = [
        (key, found)
        for key, found in groups.items()
        if len(found) >= _ENOUGH and (_is_numbered(key) or _HEADLINE in key[-1])
    ]
    if not kept:
        return None
    key, found = max(kept, key=lambda each: (_is_numbered(each[0]), len(each[1])))
    return Form(_pattern(key, found, host), tuple(found))


def _is_numbered(key: tuple[str, ...]) -> bool:
    return any(_NUMBER in each for each in key)


def _piece(text: str) -> str:
    """Return the pattern of one part of a path: a number, a headline with or without one, a word."""
    end = match.group(0) if (match := _END.search(text)) else ""
    bare, tail = text.removesuffix(end), re.escape(end)
    if re.fullmatch(r"(19|20)\d\d", bare):
        return rf"\d{{4}}{tail}"
    if re.fullmatch(r"\d{1,2}", bare):
        return rf"\d{{1,2}}{tail}"
    if re.fullmatch(r"\d+", bare):
        return _NUMBER + tail
    if re.match(r"\d{4,}-", bare):
        return f"{_NUMBER}-{_WORDS}{tail}"
    if re.search(r"-\d{4,}$", bare):
        return f"{_WORDS}-{_NUMBER}{tail}"
    if len(re.findall(r"[^\W_]+", unquote(bare))) >= 3:
        return f"{_HEADLINE}{tail}"
    return f"{_WORD}{tail}"


def _pattern(key: tuple[str, ...], urls: list[str], host: str) -> str:
    """Return the pattern of a group of addresses: a word that all of them have stays as it is."""
    columns = zip(*([p for p in urlsplit(url).path.split("/") if p] for url in urls), strict=True)
    pieces, seen = [], False
    for piece, words in zip(key, columns, strict=True):
        own = re.escape(words[0]) if piece.startswith(_WORD) and len(set(words)) == 1 else piece
        # A group has one name only once.
        pieces.append(own.replace(_NUMBER, r"\d+") if seen else own)
        seen = seen or _NUMBER in own
    return rf"^https?://(?:www\.)?{re.escape(host)}/{'/'.join(pieces)}/?$"


def is_bare(form: Form, host: str) -> bool:
    """Return whether articles' addresses are nothing but the words of a headline."""
    return form.pattern.endswith(f"{re.escape(host)}/{_HEADLINE}/?$")


def host_of(url: str) -> str:
    """Return the host of an address, without www; with its port where it names one."""
    return urlsplit(url).netloc.rpartition("@")[2].removeprefix("www.")


def folder(url: str) -> str:
    """Return what stands in front of an address's last part, numbers left out: xeber, foto."""
    above = urlsplit(url).path.strip("/").split("/")[:-1]
    return "_".join(re.sub(r"[^a-z]+", "", each.lower()) for each in above).strip("_")


def class_name(name: str) -> str:
    """Return the name of a source's class."""
    return f"{name.title().replace('_', '')}Spider"


def source_file(name: str, look: Look, form: Form | None) -> str:
    """Return the text of a new source's file."""
    seen = look.trouble is None
    places = [f'Feed("{each}")' for each in look.feeds]
    places += [f'Sitemap("{each}")' for each in look.sitemaps]
    places.append(f'Listing("{look.home}")' if form else f'Everything("{look.home}")')
    host = urlsplit(look.home).hostname or ""
    is_family = form is not None and look.is_wordpress and is_bare(form, host_of(look.home))
    values = {
        "name": name,
        "class": class_name(name),
        "found": "" if form else _GENERIC,
        "publisher": _quoted(look.publisher or host.removeprefix("www.").split(".")[0].title()),
        "home": look.home,
        "languages": ", ".join(f'"{each}"' for each in look.languages or ["az"]) + ",",
        "places": "\n".join(f"        {each}," for each in places),
        "classes": ", ".join(sorted({each.partition("(")[0] for each in places})),
        "confidence": f'"{"medium" if seen else "low"}": "{" ".join(_facts(look, form))}"',
        "family": "\nfrom newsarchive.crawl.families import WORDPRESS" if is_family else "",
        "pattern": _declared(form, host_of(look.home), is_family=is_family),
    }
    text = _TEMPLATE.read_text(encoding="utf-8")
    for key, value in values.items():
        text = text.replace(f"<{key}>", value)
    return text


def _quoted(words: str) -> str:
    return " ".join(words.split()).replace("\\", "").replace('"', "'")


def _facts(look: Look, form: Form | None) -> list[str]:
    facts = {"feeds": look.feeds, "sitemaps": look.sitemaps, "listings": form, "articles": form}
    return ["outlet", *(name for name, there in facts.items() if there)]


def _declared(form: Form | None, host: str, *, is_family: bool) -> str:
    if form is None:
        return (
            "    # Without a pattern every page is looked at. With one, only what matches is an article, and\n"
            "    # a group named id is the outlet's own number:\n"
            '    # article_pattern = r"^https?://(?:www\\.)?xeber\\.example/news/(?P<id>\\d+)"\n'
        )
    count, example = len(form.examples), form.examples[0]
    pattern = f'r"{form.pattern}"'
    if is_family:
        pattern = rf'r"^https?://(?:www\.)?{re.escape(host)}" + WORDPRESS'
    return (
        f"    # Proposed from {count} addresses, such as {example}: check it.\n"
        f"    article_pattern = {pattern}\n"
    )


def addresses_entry(name: str, look: Look, form: Form | None) -> str:
    """Return what tests/crawl/addresses.toml says of a new source."""
    kinds = form.of_each_kind() if form else []
    articles = list(dict.fromkeys([*kinds, *(form.examples if form else ())]))[:3]
    others = [*look.feeds, *([look.home] if form else [])]
    return f"\n[{name}]\narticles = [{_listed(articles)}]\nno_articles = [{_listed(others)}]\n"


def _listed(urls: list[str]) -> str:
    return "".join(f'\n    "{each}",' for each in urls) + ("\n" if urls else "")
