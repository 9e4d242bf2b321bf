"""Does newsarchive health notice what breaks, and keep quiet while nothing does?

python benchmarks/health_breakages.py [--seeds N] [--first N] [--site NAME] [--kind WORDS] [--json FILE]
python benchmarks/health_breakages.py --quiet [--seeds N]

Four invented sites publish for six weeks and are crawled by the hour: real pages through the real
extractor into a real archive, under a clock of its own. Then one site breaks, and health is asked
after every run, until it raises an alarm that is right for the breakage or 40 further articles have
been published. A breakage that does not harm what is extracted is counted apart.
"""

import argparse
import json
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from breakages.crawling import Crawler, Noise, Read, is_article, schedule
from breakages.injections import BREAKAGES, SELECTORS, Breakage, plain
from breakages.outlet import Outlet, outlet
from breakages.reprints import RHYTHMS, pool_of, reprinting
from sites.catalogue import SITES
from sites.story import Story

from newsarchive.analyse.health import Alarm, health
from newsarchive.archive import Archive
from newsarchive.extract import PageReading, read_page

FIRST = datetime(2026, 1, 12, 0, 0, tzinfo=UTC)
# What was published before the first crawl fills the feed and the blocks beside articles.
OLD_DAYS = 10
FOUNDED = FIRST - timedelta(days=OLD_DAYS)
WEEKS = 5
RATE = 9.0
GIVE_UP = 40
WANTED = 20
DEMANDED = 0.95
POOL = 150


@dataclass(frozen=True)
class Result:
    """What became of one breakage: harmless, or noticed after so many pages by these alarms."""

    site: str
    kind: str
    seed: int
    harmless: bool
    pages: int | None
    alarms: tuple[str, ...]
    before: tuple[str, ...]


def reader(shown: Outlet, breakage: Breakage | None, selectors: dict[str, str]) -> Read:
    """Return what reads the page of a story, broken or not, with the real extractor."""
    inject = breakage.inject if breakage else plain

    def read(story: Story, now: datetime) -> PageReading | int:
        page = inject(shown, story, now)
        if isinstance(page, int):
            return page
        charset = "cp1251" if shown.name == "cp1251" else "utf-8"
        return read_page(
            page.encode(charset, "xmlcharrefreplace"),
            url=shown.url(story),
            charset=None if charset == "cp1251" else charset,
            fetched_at=now,
            selectors=selectors,
        )

    return read


def once(read: Read) -> Read:
    """Return what reads each page once: while nothing is broken, a second visit brings the same."""
    readings: dict[int, PageReading | int] = {}

    def remembered(story: Story, now: datetime) -> PageReading | int:
        if story.number not in readings:
            readings[story.number] = read(story, now)
        return readings[story.number]

    return remembered


def facts(reading: PageReading | int) -> object:
    """Return what the archive would hold of a page."""
    if isinstance(reading, int) or not is_article(reading):
        return None
    article = reading.article
    return (article.title, article.content_hash, article.authors, article.published_at)


def is_harmless(shown: Outlet, breakage: Breakage, selectors: dict[str, str]) -> bool:
    """Return whether nine of ten articles are read as before in spite of the breakage."""
    now = shown.times[-1] + timedelta(hours=5)
    chosen = shown.stories[-30::3]
    whole, broken = reader(shown, None, selectors), reader(shown, breakage, selectors)
    same = sum(facts(whole(each, now)) == facts(broken(each, now)) for each in chosen)
    return same >= 0.9 * len(chosen)


def past(folder: Path, name: str, seed: int, *, declared: bool) -> tuple[Path, Crawler]:
    """Return an archive with weeks of healthy runs, and the crawler as it stands at their end."""
    shown = outlet(name, seed=seed, first=FOUNDED, days=OLD_DAYS + WEEKS * 7 + 21, rate=RATE)
    selectors = SELECTORS[name] if declared else {}
    path = folder / f"{name}-{seed}-{declared}.db"
    chance = random.Random(f"{name}/{seed}/past")
    with Archive(path) as archive:
        crawler = Crawler(archive, shown, once(reader(shown, None, selectors)), chance, selectors)
        for at in schedule(FIRST, WEEKS * 7, chance, Noise()):
            crawler.run(at)
    return path, crawler


def broken(path: Path, crawler: Crawler, breakage: Breakage, seed: int) -> Result:
    """Break a site from one run to the next, and return how soon it was noticed."""
    copy = path.with_name(f"{path.stem}-{breakage.name.replace(' ', '-')}.db")
    shutil.copy(path, copy)
    shown, selectors = crawler.outlet, crawler.selectors
    name = shown.name
    read = reader(shown, breakage, selectors)
    chance = random.Random(f"{name}/{seed}/{breakage.name}")
    begun = FIRST + timedelta(days=WEEKS * 7)
    harmless = is_harmless(shown, breakage, selectors)
    with Archive(copy) as archive:
        again = Crawler(
            archive, shown, read, chance, selectors, due=list(crawler.due), known=set(crawler.known)
        )
        before = _names(health(archive, at=begun).alarms)
        right: list[Alarm] = []
        for at in schedule(begun, 20, chance, Noise()):
            seen = again.visits
            ended = again.run(at)
            if again.visits == seen:
                continue
            found = health(archive, at=ended).alarms
            right = [each for each in found if each.name in breakage.alarms]
            if right or again.pages >= GIVE_UP or (harmless and again.pages >= WANTED):
                break
    copy.unlink()
    pages = again.pages if right else None
    return Result(name, breakage.name, seed, harmless, pages, _names(found), before)


def _names(alarms: Sequence[Alarm]) -> tuple[str, ...]:
    return tuple(sorted({f"{a.name}:{a.column}" if a.column else a.name for a in alarms}))


def one(task: tuple[str, int, tuple[str, ...]]) -> list[Result]:
    """Return the results of all breakages of one site and seed."""
    name, seed, kinds = task
    chosen = [each for each in BREAKAGES if each.name in kinds]
    results = []
    with tempfile.TemporaryDirectory() as folder:
        for declared in (False, True):
            wanted = [each for each in chosen if each.selectors == declared]
            if wanted:
                path, crawler = past(Path(folder), name, seed, declared=declared)
                results += [broken(path, crawler, each, seed) for each in wanted]
    return results


def show(results: list[Result]) -> bool:
    """Print a line for each kind, and return whether the demand is met."""
    print(
        f"{'breakage':28}{'harmless':>9}{'broken':>8}{'noticed':>9}{'in 20':>7}  pages: median, most"
    )
    for kind in dict.fromkeys(each.kind for each in results):
        mine = [each for each in results if each.kind == kind]
        harmed = [each for each in mine if not each.harmless]
        pages = sorted(each.pages for each in harmed if each.pages is not None)
        soon = sum(each <= WANTED for each in pages)
        told = f"{pages[len(pages) // 2]}, {pages[-1]}" if pages else "-"
        print(f"{kind:28}{len(mine) - len(harmed):9}{len(harmed):8}{len(pages):9}{soon:7}  {told}")
    harmed = [each for each in results if not each.harmless]
    soon = [each for each in harmed if each.pages is not None and each.pages <= WANTED]
    share = len(soon) / max(1, len(harmed))
    print(
        f"\n{len(soon)} of {len(harmed)} harmful breakages noticed within {WANTED} pages: {share:.1%}"
    )
    for each in harmed:
        if each not in soon:
            print(f"  late: {each.site} {each.seed} {each.kind}: {each.pages} pages, {each.alarms}")
    for each in results:
        if each.harmless and each.alarms:
            print(f"  alarm though harmless: {each.site} {each.seed} {each.kind}: {each.alarms}")
    wrong = {(each.site, each.seed, each.before) for each in results if each.before}
    for each in wrong:
        print(f"  alarm before anything broke: {each}")
    return share >= DEMANDED and not wrong


def quiet(task: tuple[int, int, int]) -> list[str]:
    """Return every alarm of thirty days in which nothing breaks; health is asked every few hours."""
    seed, days, hours = task
    chance = random.Random(f"quiet/{seed}")
    noise = Noise(missed=0.005, killed=0.003, failed=0.01)
    history = WEEKS * 7
    found: list[str] = []
    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder) / "news.db") as archive:
        crawlers = []
        for rhythm in RHYTHMS:
            pool = pool_of(rhythm, seed=seed, first=FIRST, size=POOL)
            read_one = reader(pool, None, {})
            shown, read = reprinting(
                rhythm, read_one, pool, first=FOUNDED, days=OLD_DAYS + history + days, seed=seed
            )
            crawlers.append(Crawler(archive, shown, read, chance, noise=noise))
        for n, at in enumerate(schedule(FIRST, history + days, chance, noise)):
            ended = max(crawler.run(at) for crawler in crawlers)
            if at > FIRST + timedelta(days=history) and n % hours == 0:
                for each in health(archive, at=ended).alarms:
                    found.append(f"seed {seed}, {ended:%Y-%m-%d %H:%M}: {each}")
    return found


def arguments() -> argparse.Namespace:
    """Return what the user asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=3, help="how many invented editions")
    parser.add_argument("--first", type=int, default=1, help="number of the first edition")
    parser.add_argument("--site", choices=SITES, action="append", help="only this one (repeatable)")
    parser.add_argument(
        "--kind", action="append", help="only breakages with these words in their name"
    )
    parser.add_argument("--quiet", action="store_true", help="count alarms while nothing breaks")
    parser.add_argument("--days", type=int, default=30, help="how many quiet days are judged")
    parser.add_argument("--every", type=int, default=3, help="hours between two looks while quiet")
    parser.add_argument("--jobs", type=int, default=2, help="processes")
    parser.add_argument("--json", type=Path, help="write the results here")
    return parser.parse_args()


def main() -> int:
    """Run what the user asked for; 0 when the demands are met."""
    wanted = arguments()
    began = time.monotonic()
    editions = range(wanted.first, wanted.first + wanted.seeds)
    with ProcessPoolExecutor(wanted.jobs) as pool:
        if wanted.quiet:
            tasks = [(seed, wanted.days, wanted.every) for seed in editions]
            alarms = []
            for task, found in zip(tasks, pool.map(quiet, tasks), strict=True):
                print(f"edition {task[0]}: {len(found)} alarms", file=sys.stderr)
                alarms += found
            told: object = alarms
            print("\n".join(alarms[:200]))
            count = wanted.days * 24 * wanted.seeds // wanted.every
            print(
                f"{len(alarms)} alarms in {count} looks at {len(RHYTHMS)} sources; {_took(began)}"
            )
            met = not alarms
        else:
            kinds = [each.name for each in BREAKAGES if _chosen(each, wanted.kind)]
            jobs = [
                (name, seed, tuple(kinds)) for seed in editions for name in wanted.site or SITES
            ]
            results = []
            for task, found in zip(jobs, pool.map(one, jobs), strict=True):
                print(
                    f"{task[0]}, edition {task[1]}: {time.monotonic() - began:.0f} s",
                    file=sys.stderr,
                )
                results += found
            told = [asdict(each) for each in results]
            met = show(results)
            print(_took(began))
    if wanted.json:
        wanted.json.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n")
    return 0 if met else 1


def _chosen(breakage: Breakage, words: list[str] | None) -> bool:
    return words is None or any(each in breakage.name for each in words)


def _took(began: float) -> str:
    return f"{time.monotonic() - began:.0f} s"


if __name__ == "__main__":
    sys.exit(main())
