"""Checks backups, and puts one back where an archive was lost."""

from dataclasses import dataclass
from pathlib import Path

from newsarchive.archive.backup_folder import (
    DATABASE,
    OPEN,
    BackupFailed,
    Progress,
    backups,
    copy,
    database_problems,
    digest,
    manifest,
    uncovered,
    unheard,
)


@dataclass(frozen=True)
class Checked:
    """Backups that were checked: how many, their files and bytes, and what is wrong."""

    backups: int
    files: int
    bytes: int
    problems: tuple[str, ...]


@dataclass(frozen=True)
class Restored:
    """What was put back: the backup, and counts of WARC files written and found in place."""

    backup: Path
    written: int
    found: int


def verify(folder: Path, *, progress: Progress = unheard) -> Checked:
    """Read all files of all backups in a folder and compare them with their manifests.

    Each WARC file is read once, however many backups share it. Databases are checked by SQLite,
    and that every capture they cite is within its WARC file.
    """
    known: dict[Path, str | None] = {}
    problems: list[str] = []
    found = backups(folder)
    for each in found:
        files = manifest(each)
        for name, stated in files.items():
            path = (each / name).resolve()
            if path not in known:
                known[path] = digest(path, progress=progress) if path.exists() else None
            if known[path] != stated:
                problems.append(f"{path}: {'missing' if known[path] is None else 'changed'}")
        if known.get((each / DATABASE).resolve()):
            wrong = database_problems(each / DATABASE)
            problems += [f"{each / DATABASE}: {what}" for what in wrong]
            problems += [] if wrong else [f"{each.name}: {what}" for what in uncovered(each, files)]
    size = sum(path.stat().st_size for path, there in known.items() if there)
    # A file that several backups share is one problem.
    return Checked(len(found), len(known), size, tuple(dict.fromkeys(problems)))


def restore(
    folder: Path, database: Path, captures: Path, *, progress: Progress = unheard
) -> Restored:
    """Put back the newest backup of a destination, or the backup that the folder is.

    Nothing is overwritten: a WARC file that is there already and the same stays. The database
    comes last, so that a restore that was stopped shows none; start it again. Raises BackupFailed
    when there is no backup, something else is in its place, or a file is not as it was written.
    """
    chosen = backups(folder)
    if not chosen:
        raise BackupFailed(f"There is no backup in {folder}.")
    backup = chosen[-1]
    files = manifest(backup)
    stated = files.pop(DATABASE)
    _refuse(backup, files, database, captures)
    try:
        captures.mkdir(parents=True, exist_ok=True)
        database.parent.mkdir(parents=True, exist_ok=True)
        written = [
            _put(backup / name, captures / Path(name).name, files[name], progress)
            for name in sorted(files)
        ]
        _put_database(backup / DATABASE, database, stated, progress)
    except OSError as error:
        raise BackupFailed(f"Cannot restore: {error}") from error
    return Restored(backup, sum(written), len(written) - sum(written))


def _refuse(backup: Path, files: dict[str, str], database: Path, captures: Path) -> None:
    # A log that is left of another database would be played into the restored one.
    logs = [database.with_name(database.name + end) for end in ("-wal", "-journal")]
    for path in [database, *(each for each in logs if each.exists() and each.stat().st_size)]:
        if path.exists():
            raise BackupFailed(f"{path} is in the way. Move it elsewhere; nothing is overwritten.")
    for name in files:
        path, size = captures / Path(name).name, (backup / name).stat().st_size
        if path.with_name(f"{path.name}.open").exists():
            raise BackupFailed(f"{path}.open is in the way. Is a crawl running? Move it elsewhere.")
        # A file that was open at the backup may have grown since.
        if path.exists() and (
            path.stat().st_size < size or (path.stat().st_size > size and not _open(name))
        ):
            raise BackupFailed(f"{path} is another file than the one in the backup. Move it.")


def _open(name: str) -> bool:
    return name.startswith(f"{OPEN}/")


def _put(kept: Path, path: Path, stated: str, progress: Progress) -> bool:
    """Write a WARC file unless it is there; returns whether it was written."""
    size = kept.stat().st_size
    closed = path.with_suffix("") if path.suffix == ".open" else path
    for there in (closed, path):
        if there.exists():
            if digest(there, length=size, progress=progress) != stated:
                raise BackupFailed(f"{there} is another file than the one in the backup. Move it.")
            return False
    _write(kept, path, stated, progress)
    return True


def _write(kept: Path, path: Path, stated: str, progress: Progress) -> None:
    with kept.open("rb") as file:
        if copy(file, path, kept.stat().st_size, progress=progress) != stated:
            path.unlink()
            raise BackupFailed(f"{kept} is not as it was written: newsarchive backup --verify")


def _put_database(kept: Path, path: Path, stated: str, progress: Progress) -> None:
    part = path.with_name(f".{path.name}.restoring")
    _write(kept, part, stated, progress)
    # A crawl that cron started meanwhile may have begun a database of its own.
    if path.exists():
        part.unlink()
        raise BackupFailed(f"{path} was made while this was at work. Stop the crawls; try again.")
    part.rename(path)
