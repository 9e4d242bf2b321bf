"""The command newsarchive derive."""

from pathlib import Path

import click

from newsarchive.analyse.access import reading, writing
from newsarchive.analyse.derive import DERIVATIONS, Derivation, State, states
from newsarchive.analyse.derive import derive as derive_all
from newsarchive.archive import Archive
from newsarchive.cli import options, render


@click.command()
@click.argument("names", nargs=-1, type=click.Choice([each.name for each in DERIVATIONS]))
@click.option("--rebuild", is_flag=True, help="Delete what was derived, and derive all of it anew.")
@click.option("--status", is_flag=True, help="Only say how far each has come; change nothing.")
@options.as_json
@options.database
def derive(names: tuple[str, ...], rebuild: bool, status: bool, as_json: bool, db: Path) -> None:
    """Fill the tables that follow from articles.

    A crawl does so after each article it saves; this catches up after a kill, after an upgrade of
    newsarchive, and on archives that were made before. It may be stopped at any time, and goes on
    where it was. Crawls may run meanwhile.

    \b
    Examples:
      newsarchive derive --status
      newsarchive derive
      newsarchive derive names --rebuild
    """
    chosen = [each for each in DERIVATIONS if not names or each.name in names]
    if rebuild and status:
        raise click.UsageError("--rebuild changes, --status does not: choose one.")
    with (reading if status else writing)(db) as archive:
        if not status:
            _work(archive, chosen, rebuild=rebuild)
        found = list(states(archive, chosen))
    _show(found, as_json=as_json)


def _work(archive: Archive, chosen: list[Derivation], *, rebuild: bool) -> None:
    with render.progress() as bar:
        shown = {
            each.name: bar.add_task(
                each.name, total=each.done + each.waiting if rebuild else each.waiting
            )
            for each in states(archive, chosen)
        }
        derive_all(
            archive,
            chosen,
            rebuild=rebuild,
            progress=lambda name, count: bar.advance(shown[name], count),
        )


def _show(found: list[State], *, as_json: bool) -> None:
    rows = [
        {"name": each.name, "done": each.done, "waiting": each.waiting, "stale": each.stale}
        for each in found
    ]
    if as_json:
        options.print_json(rows)
        return
    for each in found:
        note = " (derived by other code: it begins anew)" if each.stale else ""
        click.echo(f"{each.name}: {each.done} changes derived, {each.waiting} waiting{note}")
