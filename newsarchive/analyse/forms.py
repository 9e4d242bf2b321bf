"""The form of an address: what the addresses of one outlet's articles share."""

import re
from collections import defaultdict
from collections.abc import Iterable
from urllib.parse import parse_qsl, urlsplit

# An article's last piece is a number or a headline's words; a rubric's is one word, hardly two.
_HEADLINE_WORDS = 3
_NUMBER = re.compile(r"\d{3,}")
_MOST_FORMS, _EXAMPLES = 3, 2


def form(url: str) -> str:
    """Return an address with what tells its articles apart left out: /az/posts/…, /news/….html, /?p=….

    Folders keep their words; numbers, the last piece and the values of a query are left out.
    """
    parts = urlsplit(url)
    *folders, last = parts.path.strip("/").split("/")
    kept = ["…" if re.search(r"\d", each) else each for each in folders]
    ending = re.search(r"\.[a-z]{3,5}$", last)
    end = "/" if parts.path.endswith("/") and last else ""
    names = "&".join(f"{name}=…" for name, _ in parse_qsl(parts.query, keep_blank_values=True))
    if names:
        return "/" + "/".join([*kept, last]) + f"?{names}"
    return "/" + "/".join([*kept, "…" if last else ""]) + (ending.group() if ending else end)


def is_telling(url: str) -> bool:
    """Return whether an address alone says that it is no rubric's: by a number, or a headline's words."""
    parts = urlsplit(url)
    last = parts.path.rstrip("/").rpartition("/")[2]
    numbered = any(value.isdigit() for _, value in parse_qsl(parts.query))
    return (
        numbered
        or _NUMBER.search(last) is not None
        or len(re.findall(r"[^\W\d_]+", last)) >= _HEADLINE_WORDS
    )


def forms(urls: Iterable[str]) -> str:
    """Return the forms of addresses with their counts and examples, the most frequent first."""
    found: dict[str, list[str]] = defaultdict(list)
    for url in urls:
        found[form(url)].append(url)
    ordered = sorted(found.items(), key=lambda each: -len(each[1]))
    told = [
        f"{len(each)} under {name} ({', '.join(each[:_EXAMPLES])})"
        for name, each in ordered[:_MOST_FORMS]
    ]
    rest = sum(len(each) for _, each in ordered[_MOST_FORMS:])
    return ", ".join([*told, *([f"{rest} under other forms"] if rest else [])])
