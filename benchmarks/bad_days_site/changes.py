"""Demands on what was edited, deleted, added and brought back."""

from sites.scoring import fault

from .archive import Row, Shot
from .rows import F1, doubled, early, extra_versions, missing, poor, strangers, untitled
from .seen import Demand, Exam, key, name_of, none, told
from .world import EDITS, GONE, Role


def changes(exam: Exam) -> list[Demand]:
    """Return demands on what was edited, deleted and added."""
    once, twice = exam.shots["once"], exam.shots["twice"]
    roles = exam.site.world.roles
    pairs = exam.pairs(twice, 1)
    return [
        none("changes", "exit code 0", [f"{name}: {told(exam.run(name))}" for name in
             ("once", "again", "return") if exam.run(name).code != 0]),
        none("changes", "every good article archived", missing(exam, twice, 1), len(pairs)),
        none("changes", "no article twice", doubled(exam, twice)),
        none("changes", "nothing that is no article", strangers(exam, twice)),
        none("changes", f"text word F1 >= {F1} of each", poor(pairs, 1), len(pairs)),
        none("changes", "title exact", untitled(pairs, 1), len(pairs)),
        none("changes", "every edit a second version", unnoticed(exam, twice), sum(EDITS.values())),
        none("changes", "no false edit", extra_versions(exam, twice, pairs, 1), len(pairs)),
        none("changes", "nothing gone after one look", early(once)),
        none("changes", "every deletion gone after two looks", not_gone(exam, twice),
             sum(GONE.values())),
        none("changes", "its kind is right", wrong_kind(exam, twice), sum(GONE.values())),
        none("changes", "its last good text stays", faded(exam, twice)),
        none("changes", "no false deletion", false_gone(exam, twice, 1), len(pairs)),
        none("changes", "no entry in deletions for what was never away",
             false_entries(exam, twice)),
        none("changes", "vanished recorded as unlisted, live", unlisted(exam, twice),
             sum(role.change == "unlisted" for role in roles)),
        none("changes", "REVISIT_HOURS=0: every article asked again", unasked(exam), len(pairs)),
        conditional(exam),
    ]  # fmt: skip


def unnoticed(exam: Exam, shot: Shot) -> list[str]:
    """Return edits that made no second version, or a second version that lacks the edit."""
    wrong, counts = [], shot.edits()
    for role in exam.site.world.roles:
        if role.change not in EDITS or not role.edited:
            continue
        rows = exam.found(shot, role)
        had = [each for each in shot.versions if rows and each["article_id"] == rows[0]["id"]]
        if not rows or counts[rows[0]["id"]] < 2:
            wrong.append(f"{name_of(role)}: {len(had)} version")
        elif nearer(had[0], role) != "old" or nearer(had[-1], role) != "new":
            wrong.append(f"{name_of(role)}: {nearer(had[0], role)}, {nearer(had[-1], role)}")
    return wrong


def nearer(version: Row, role: Role) -> str:
    """Return whether a version is nearer to the text before or after the edit."""
    said = f"{version['title']} {version['text']}"
    old = fault("", f"{role.story.title} {role.story.text}", said).f1
    new = fault("", f"{role.edited.title} {role.edited.text}", said).f1 if role.edited else 0
    return "new" if new > old else "old"


def gone_roles(exam: Exam, *, returned: bool = False) -> list[Role]:
    """Return articles that were taken down."""
    return [
        role
        for role in exam.site.world.roles
        if role.change in GONE and (role.returns or not returned)
    ]


def entries(exam: Exam, shot: Shot, role: Role) -> list[Row]:
    """Return the entries of an article in deletions, oldest first."""
    ids = {row["id"] for row in exam.found(shot, role)}
    return [row for row in shot.deletions if row["article_id"] in ids]


def not_gone(exam: Exam, shot: Shot) -> list[str]:
    """Return articles that were taken down and are not marked so."""
    wrong = []
    for role in gone_roles(exam):
        rows = exam.found(shot, role)
        status = rows[0]["status"] if rows else "not archived"
        last = entries(exam, shot, role)[-1:]
        if status != "gone" or not last or not last[0]["confirmed_at"] or last[0]["returned_at"]:
            looks = f", {last[0]['looks_count']} looks" if last else ", no entry"
            wrong.append(f"{name_of(role)}: {status}{looks}")
    return wrong


def wrong_kind(exam: Exam, shot: Shot) -> list[str]:
    """Return deletions whose kind is not what the site did."""
    kinds = {
        name_of(role): (role.change, [row["kind"] for row in entries(exam, shot, role)])
        for role in gone_roles(exam)
    }
    return [
        f"{name}: {seen or 'none'}" for name, (true, seen) in kinds.items() if seen[-1:] != [true]
    ]


def faded(exam: Exam, shot: Shot) -> list[str]:
    """Return articles taken down whose last text is no longer there."""
    rows = [(role, row) for role in gone_roles(exam) for row in exam.found(shot, role)]
    return [*poor(rows, 1), *untitled(rows, 1)]


# What failed or hid behind a shield while the rest answered may be out of reach, but is not gone.
STATUSES = dict.fromkeys(("failing", "shielded"), ("live", "unreachable"))


def false_gone(exam: Exam, shot: Shot, edition: int) -> list[str]:
    """Return articles that stand and are not live."""
    return [
        f"{name_of(role)}: {row['status']}"
        for role, row in exam.pairs(shot, edition)
        if row["status"] not in STATUSES.get(role.change if edition == 1 else "", ("live",))
    ]


def false_entries(exam: Exam, shot: Shot) -> list[str]:
    """Return entries in deletions for articles that never went away."""
    excused = {*GONE, "unlisted"}
    return [
        f"{name_of(role)}: {row['kind']} {row['evidence']}"
        for role in exam.site.world.roles
        if role.change not in excused
        for row in entries(exam, shot, role)
    ]


def unlisted(exam: Exam, shot: Shot) -> list[str]:
    """Return articles that vanished from listings and are not recorded as such."""
    wrong = []
    for role in exam.site.world.roles:
        if role.change == "unlisted":
            kinds = [row["kind"] for row in entries(exam, shot, role)]
            status = [row["status"] for row in exam.found(shot, role)]
            if kinds != ["unlisted"] or status != ["live"]:
                wrong.append(f"{name_of(role)}: {kinds or 'no entry'}, {status or 'not archived'}")
    return wrong


def unasked(exam: Exam) -> list[str]:
    """Return articles that the crawl after the change did not look at."""
    asked = {exam.site.base + key(each.target) for each in exam.log.of("again")}
    return [
        name_of(role) for role in exam.site.world.standing(1) if not exam.site.urls(role) & asked
    ]


def conditional(exam: Exam) -> Demand:
    """Return the demand that unchanged pages with validators are asked for conditionally."""
    able = {
        exam.site.path(role, 1)
        for role in exam.site.world.standing(1)
        if not role.number % 2 and not role.flaw
    }
    # Not the crawl before: a day of maintenance may have taken the validators away.
    seen = [each for each in exam.log.of("return") if key(each.target) in able]
    hits = sum(each.status == 304 for each in seen)
    ok = bool(seen) and hits >= 0.8 * len(seen)
    return Demand("changes", "304 for >= 80 % of pages that can", ok, f"{hits} of {len(seen)}")


def returns(exam: Exam) -> list[Demand]:
    """Return demands on articles that came back."""
    shot = exam.shots["return"]
    back, still = [], []
    for role in gone_roles(exam):
        rows, told_of = exam.found(shot, role), entries(exam, shot, role)
        status = rows[0]["status"] if rows else "not archived"
        returned = bool(told_of and told_of[-1]["returned_at"])
        if role.returns and (status != "live" or not returned):
            back.append(f"{name_of(role)}: {status}, returned {returned}")
        if not role.returns and (status != "gone" or returned):
            still.append(f"{name_of(role)}: {status}, returned {returned}")
    edited = [role for role in gone_roles(exam, returned=True) if role.edited]
    counts = shot.edits()
    unseen = [
        name_of(role)
        for role in edited
        if not any(counts[row["id"]] == 2 for row in exam.found(shot, role))
    ]
    return [
        none("return", "every return recorded, live again", back,
             len(gone_roles(exam, returned=True))),
        none("return", "the others still gone", still),
        none("return", "everything that stands is live", false_gone(exam, shot, 2)),
        none("return", "changed on return: a second version", unseen, len(edited)),
        none("return", "no false edit", extra_versions(exam, shot, exam.pairs(shot, 2), 2)),
        none("return", "nothing that is no article", strangers(exam, shot)),
    ]  # fmt: skip
