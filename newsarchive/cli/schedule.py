"""The command newsarchive schedule."""

import getpass
import grp
import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from newsarchive.analyse import schedule as planning
from newsarchive.analyse import schedule_crontab as cron
from newsarchive.analyse import schedule_systemd as systemd
from newsarchive.analyse.access import reading
from newsarchive.analyse.schedule import CHORES, Chores, Job, Places, Unwritable
from newsarchive.analyse.spiders import Declared, declared
from newsarchive.cli import options

_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.option("--systemd", "units", is_flag=True, help="Print user units of systemd.")
@click.option("--write", type=_FOLDER, metavar="FOLDER", help="Write the units as files.")
@click.option("--logrotate", is_flag=True, help="Print a logrotate file for the logs.")
@click.option("--only", default="", metavar="NAMES", help="Only these sources, by commas.")
@click.option("--exclude", default="", metavar="NAMES", help="Without these; also health, backup.")
@click.option("--contact", envvar="NEWSARCHIVE_CONTACT", help="Your mailbox, told to outlets.")
@click.option("--mail", default="", metavar="ADDRESS", help="Where cron mails what went wrong.")
@click.option("--env", multiple=True, metavar="NAME=VALUE", help="A setting; repeatable.")
@click.option("--log-dir", type=_FOLDER, help="Logs (cron: data/logs; systemd: the journal).")
@click.option("--backup", type=_FOLDER, help="Where backups go; best on another disk.")
@click.option("--keep", type=click.IntRange(1), default=7, show_default=True, help="Backups kept.")
@click.option("--prometheus", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
              help="Write the figures of the health check there, every hour.")  # fmt: skip
@options.database
@options.captures
def schedule(
    units: bool, write: Path | None, logrotate: bool, only: str, exclude: str,
    contact: str | None, mail: str, env: tuple[str, ...], log_dir: Path | None,
    backup: Path | None, keep: int, prometheus: Path | None, db: Path, captures: Path,
) -> None:  # fmt: skip
    """Print a crontab, or units of systemd, for this checkout.

    Every source is crawled as often as it needs; a health check and a backup come with it.
    No two jobs start in the same minute where that can be avoided; a source's minute follows from
    its name, so that adding one moves no other. How often is what the source declares, or less
    where the archive has seen its feed turn over sooner. Settings of this shell (NEWSARCHIVE_...)
    are taken over. Nothing is installed: cron and systemd are told by you.

    \b
    Examples:
      newsarchive schedule --contact you@example.org --backup /mnt/disk2/news > news.cron
      newsarchive schedule --exclude oxu,backup
      newsarchive schedule --systemd --write ~/.config/systemd/user
      newsarchive schedule --logrotate > /etc/logrotate.d/newsarchive
    """
    try:
        places = planning.places()
        logs = (log_dir or places.root / "data" / "logs").absolute()
        if logrotate:
            group = grp.getgrgid(os.getgid()).gr_name
            click.echo(cron.logrotate(logs, user=getpass.getuser(), group=group), nl=False)
            return
        kept = (backup or places.root / "data" / "backup").absolute()
        chores = Chores(kept, keep, backup is None, prometheus.absolute() if prometheus else None)
        jobs = _jobs(places, chores, db, _names(only), _names(exclude))
        settings = _settings(env, contact, db, captures)
        if units or write:
            told = systemd.units(jobs, places, settings=settings, logs=log_dir and logs)
            _give(told, write)
        else:
            text = cron.crontab(jobs, places, settings=settings, logs=logs, mail=mail)
            click.echo(text, nl=False)
    except (Unwritable, OSError) as error:
        raise click.ClickException(str(error)) from error
    if write and log_dir:
        log_dir.mkdir(parents=True, exist_ok=True)
    _summary(jobs, own_disk=backup is None, contact="NEWSARCHIVE_CONTACT" in settings)


def _jobs(
    places: Places, chores: Chores, db: Path, only: list[str], exclude: list[str]
) -> list[Job]:
    sources = {each.name: each for each in declared() if each.name != "site"}
    known = [*sources, *CHORES]
    if unknown := [each for each in [*only, *exclude] if each not in known]:
        raise click.UsageError(f"There is no source {', '.join(unknown)}: newsarchive sources")
    all_jobs = _planned(list(sources.values()), places, chores, db)
    wanted = [*only, *CHORES] if only else known
    return [each for each in all_jobs if each.name in wanted and each.name not in exclude]


def _planned(sources: Sequence[Declared], places: Places, chores: Chores, db: Path) -> list[Job]:
    if not db.exists():
        return planning.jobs(sources, places, chores, windows={}, first_days={})
    with reading(db) as archive:
        windows = planning.windows(archive, datetime.now(UTC))
        first_days = planning.first_days(archive)
    return planning.jobs(sources, places, chores, windows=windows, first_days=first_days)


def _settings(
    given: Sequence[str], contact: str | None, db: Path, captures: Path
) -> dict[str, str]:
    """Return what the jobs find in their environment; paths do not depend on where we are."""
    settings = {
        name: value for name, value in os.environ.items() if name.startswith("NEWSARCHIVE_")
    }
    settings |= {"NEWSARCHIVE_CONTACT": contact} if contact else {}
    asked = click.get_current_context().get_parameter_source
    for name, path in (("db", db), ("captures", captures)):
        if asked(name) is not click.core.ParameterSource.DEFAULT:
            settings[f"NEWSARCHIVE_{name.upper()}"] = str(path.absolute())
    for each in given:
        name, sign, value = each.partition("=")
        if not sign or not name.isidentifier():
            raise click.UsageError(f"--env takes NAME=VALUE, not {each!r}")
        settings[name] = value
    return dict(sorted(settings.items()))


def _names(raw: str) -> list[str]:
    return [each.strip() for each in raw.split(",") if each.strip()]


def _give(told: dict[str, str], folder: Path | None) -> None:
    """Print units, or write them and say how systemd takes them over."""
    if folder is None:
        click.echo("\n".join(f"# {name}\n{text}" for name, text in told.items()), nl=False)
        return
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in told.items():
        (folder / name).write_text(text, encoding="utf-8")
    timers = " ".join(name for name in told if name.endswith(".timer"))
    click.echo(f"{len(told)} units written to {folder}. Now:")
    click.echo(f"  systemctl --user daemon-reload\n  systemctl --user enable --now {timers}")
    click.echo("  loginctl enable-linger    # so that they run while you are not logged in")
    old = {path.name for path in folder.glob("newsarchive[@-]*.timer")} - set(told)
    if old:
        click.echo(f"No longer scheduled: systemctl --user disable --now {' '.join(sorted(old))}")


def _summary(jobs: Sequence[Job], *, own_disk: bool, contact: bool) -> None:
    crawls = [each for each in jobs if each.name not in CHORES]
    a_day = sum(1440 / each.every for each in crawls)
    pairs = [f"{one} and {two}" for one, two in planning.clashes(jobs)]
    met = f"in the same minute: {', '.join(pairs)}" if pairs else "no two in the same minute"
    click.echo(f"{len(crawls)} sources, {a_day:.0f} crawls a day, {met}.", err=True)
    if own_disk and any(each.name == "backup" for each in jobs):
        click.echo(
            "The backup is on the archive's own disk: it undoes mistakes, not the loss of the disk. "
            "Better: --backup FOLDER",
            err=True,
        )
    if not contact:
        click.echo("Outlets cannot reach you: --contact you@example.org", err=True)
