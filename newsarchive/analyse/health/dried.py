"""Whether the places where a source lists its articles still list any."""

from collections.abc import Iterator

from newsarchive.analyse.forms import forms
from newsarchive.analyse.health.alarm import Alarm
from newsarchive.analyse.health.runs import Runs
from newsarchive.archive import Archive
from newsarchive.archive.dried import beyond_pattern, dried, fallen, visited

_REASON = "generic_discovery"


def dried_up(archive: Archive, history: Runs) -> Iterator[Alarm]:
    """Yield an alarm when the last run found nothing where the source used to list its articles."""
    ended = history.ended
    if not ended or ended[-1].reason != _REASON:
        return
    last = ended[-1]
    since = last
    for each in reversed(ended):
        if each.reason != _REASON:
            break
        since = each
    looked = [
        (
            url,
            dried(archive, history.source, last.id, kind, url)
            or fallen(archive, history.source, last.id, kind, url),
        )
        for kind, url in visited(archive, last.id)
    ]
    dry = [(url, said) for url, said in looked if said]
    told = "; ".join(f"{url} {said}" for url, said in dry) or "its listings show no articles"
    moved = beyond_pattern(archive, history.source, since.id, last.id)
    kept = f"; kept beyond article_pattern: {forms(moved)}" if moved else ""
    yield Alarm(
        "dried_up",
        history.source,
        f"{told}, since {since.started_at:%Y-%m-%d %H:%M} UTC; generic discovery was tried instead, "
        f"and {last.new} articles were new{kept}",
        "articles are listed there",
        dry[0][0] if dry else f"scrapy crawl {history.source} --loglevel INFO",
    )
