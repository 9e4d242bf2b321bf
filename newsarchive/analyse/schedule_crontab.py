"""Jobs as a part of a crontab, and the logrotate file of their logs."""

import shlex
from collections.abc import Iterable, Mapping
from pathlib import Path

from newsarchive.analyse.schedule import MINUTES, Job, Places, Unwritable, refuse_line_breaks

BEGIN, END = "# BEGIN newsarchive", "# END newsarchive"
_LONGEST = 990
"""Cron (Vixie's, Debian's, cronie) cuts or refuses commands of 1,000 characters."""

_LOGROTATE = """\
"{logs}/*.log" {{
    su {user} {group}
    weekly
    rotate 8
    missingok
    notifempty
    # A crawl that is running goes on writing to the file that was rotated; the next opens anew.
    nocreate
    compress
    delaycompress
}}
"""


def crontab(
    jobs: Iterable[Job], places: Places, *, settings: Mapping[str, str], logs: Path, mail: str = ""
) -> str:
    """Return the lines of a crontab between marks, so that they can be replaced.

    A job writes to its log; cron mails (prints) only when it ends with another code than 0 and
    75. Raises Unwritable for paths or settings that cron would change.
    """
    refuse_line_breaks(places.root, logs, mail, *settings.values())
    lines = [BEGIN, f"# {places.root}; made by: newsarchive schedule"]
    lines += [f"MAILTO={mail}"] if mail else []
    for job in jobs:
        why = f": {job.why}" if job.why else ""
        lines.append(f"# {job.name}, every {MINUTES[job.every]}{why}")
        lines.append(f"{fields(job)} {_command(job, places.root, settings, logs)}")
    return "\n".join([*lines, END, ""])


def fields(job: Job) -> str:
    """Return the five fields of a crontab: minute, hour, day of month, month, day of week."""
    day, rest = divmod(job.at, 1440)
    hour, minute = divmod(rest, 60)
    if job.every < 60:
        return f"{minute % job.every}-59/{job.every} * * * *"
    if job.every == 60:
        return f"{minute} * * * *"
    if job.every < 1440:
        return f"{minute} {hour % (job.every // 60)}-23/{job.every // 60} * * *"
    return f"{minute} {hour} * * {(day + 1) % 7 if job.every > 1440 else '*'}"


def _command(job: Job, root: Path, settings: Mapping[str, str], logs: Path) -> str:
    log = shlex.quote(str(logs / f"{job.name}.log"))
    given = "".join(f"{name}={shlex.quote(value)} " for name, value in settings.items())
    command = (
        f"cd {shlex.quote(str(root))} && mkdir -p {shlex.quote(str(logs))} && "
        f"{{ {given}{shlex.join(job.command)} >>{log} 2>&1; code=$?; "
        f"[ $code = 0 ] || [ $code = 75 ] || "
        f'{{ echo "newsarchive: {job.name} ended with exit code $code:"; tail -n 30 {log}; }}; }}'
    )
    if "\\" in command:
        # One cron takes it out before a percent sign, another before anything.
        raise Unwritable(f"A path or setting of {job.name} holds a backslash. Use --systemd.")
    # Cron takes a bare percent sign for a line break.
    command = command.replace("%", r"\%")
    if len(command) > _LONGEST:
        raise Unwritable(f"The command of {job.name} is longer than cron takes. Use --systemd.")
    return command


def logrotate(logs: Path, *, user: str, group: str) -> str:
    """Return a logrotate file for the logs of a schedule."""
    return _LOGROTATE.format(logs=logs, user=user, group=group)
