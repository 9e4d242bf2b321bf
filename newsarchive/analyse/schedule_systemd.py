"""Jobs as systemd user units: a service for all sources, a timer for each."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from newsarchive.analyse.schedule import CHORES, MINUTES, Job, Places, refuse_line_breaks

_SERVICE = """\
[Unit]
Description=newsarchive: {what}

[Service]
Type=oneshot
WorkingDirectory={root}
{settings}ExecStart={command}
# 75: another process is at this work already.
SuccessExitStatus=75
{output}# A crawl ends its workers itself, and cleanly.
KillMode=mixed
TimeoutStopSec=60
"""
_TIMER = """\
[Unit]
Description=newsarchive: {name}, every {every}{why}

[Timer]
OnCalendar={calendar}
# By default systemd joins timers of one minute; these are apart on purpose.
AccuracySec=1s
{persistent}
[Install]
WantedBy=timers.target
"""
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def units(
    jobs: Iterable[Job], places: Places, *, settings: Mapping[str, str], logs: Path | None
) -> dict[str, str]:
    """Return the text of each unit file by its name.

    Without logs, what is written goes to the journal. Raises Unwritable for a line break.
    """
    found = {}
    refuse_line_breaks(places.root, logs, *settings.values())
    for job in jobs:
        stem = f"newsarchive-{job.name}" if job.name in CHORES else f"newsarchive@{job.name}"
        shared = job.name not in CHORES
        service = "newsarchive@.service" if shared else f"{stem}.service"
        found[service] = _service(job, places, settings, logs, shared=shared)
        found[f"{stem}.timer"] = _timer(job)
    return found


def calendar(job: Job) -> str:
    """Return the moments of a job as a calendar event of systemd."""
    day, rest = divmod(job.at, 1440)
    hour, minute = divmod(rest, 60)
    if job.every <= 60:
        return f"*:{minute % job.every:02}{f'/{job.every}' if job.every < 60 else ''}:00"
    if job.every < 1440:
        return f"*-*-* {hour % (job.every // 60):02}/{job.every // 60}:{minute:02}:00"
    return f"{f'{_WEEKDAYS[day]} ' if job.every > 1440 else ''}*-*-* {hour:02}:{minute:02}:00"


def _service(
    job: Job, places: Places, settings: Mapping[str, str], logs: Path | None, *, shared: bool
) -> str:
    *command, last = job.command
    words = [*(_quoted(each) for each in command), "%i" if shared else _quoted(last)]
    given = "".join(f"Environment={_text(f'{k}={v}')}\n" for k, v in settings.items())
    log = (
        _path(logs / "NAME").replace("NAME", f"{'%i' if shared else job.name}.log") if logs else ""
    )
    return _SERVICE.format(
        what="crawl %i" if shared else job.name,
        root=_path(places.root),
        settings=given,
        command=" ".join(words),
        output=f"StandardOutput=append:{log}\nStandardError=inherit\n" if logs else "",
    )


def _timer(job: Job) -> str:
    # Not for the others: after a night without power, all would start at once.
    missed = "# Made up for when the machine was off.\nPersistent=true\n"
    return _TIMER.format(
        name=job.name,
        every=MINUTES[job.every],
        why=f": {job.why}" if job.why else "",
        calendar=calendar(job),
        persistent=missed if job.every >= 720 else "",
    )


def _path(path: Path) -> str:
    return str(path).replace("%", "%%")


def _text(text: str) -> str:
    """Return a quoted value of a unit file."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"'


def _quoted(word: str) -> str:
    """Return a word of a command line in a unit file, where dollars are variables."""
    return _text(word).replace("$", "$$")
