"""What the documents say is so: their queries run, their commands and settings exist."""

import re
import shlex
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from analyse.small import BRIDGE, NOON, build
from newsarchive import settings
from newsarchive.analyse.derive import derive
from newsarchive.archive import Archive
from newsarchive.archive.deletions import Look
from newsarchive.archive.ledger import Ledger
from newsarchive.archive.rows import moment
from newsarchive.archive.runs import Counts, Logbook
from newsarchive.archive.visits import Visit, Window
from newsarchive.article import Edge, Link
from newsarchive.cli import main
from newsarchive.cli.program import COMMANDS
from newsarchive.crawl import exits

ROOT = Path(__file__).parents[2]
DOCUMENTS = [
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/operators.md",
    "docs/analysts.md",
    "docs/sources.md",
]


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _queries() -> list[str]:
    return [
        each
        for name in ("README.md", "docs/analysts.md")
        for each in re.findall(
            r"(?<=```sql\n).*?(?=```)|(?<=sqlite3 -readonly -box data/news\.db \")[^\"]+",
            _text(name),
            re.DOTALL,
        )
    ]


@pytest.fixture
def busy(archive: Archive) -> Archive:
    """The small archive, with a copy, a citation, names, a new headline and an article taken down."""
    bridge = archive.article(BRIDGE)
    assert bridge
    cited = Link("https://agency.example/1", "agentlik")
    archive.save(replace(bridge, source="other", url="https://other.example/1", links=(cited,)))
    later = replace(bridge, title="Körpü açıldı", text=bridge.text + " Qızıl körpü.")
    archive.save(replace(later, source="third", url="https://third.example/1"), seen_at=NOON)
    archive.save(replace(later, source="third", url="https://third.example/1", title="Yeni başlıq"))
    silent = replace(later, source="fourth", url="https://fourth.example/1")
    silent = replace(silent, text="Təmirə 6 milyon manat xərclənib, APA-ya istinadən Durna yazır.")
    archive.save(silent)
    archive.save(replace(silent, text="Təmirə 9 milyon manat xərclənib, APA-ya istinadən yazılır."))
    derive(archive)
    _watch(archive)
    for kind in ("removed", "unlisted"):
        archive.missed(1, Look(kind, NOON, evidence="HTTP 410"), confirm_after=timedelta(0))
        archive.missed(1, Look(kind, NOON, evidence="HTTP 410"), confirm_after=timedelta(0))
    bridge = replace(bridge, edges=(Edge("tail", "1", "Bizi izləyin."),))
    text = "Dünən Vaqif Əliyev və Solmaz Babayeva gəlib."
    archive.save(replace(bridge, url="https://xeber.example/9", title="Görüş", text=text))
    text = "Вчера приехали Вагиф Алиев и Солмаз Бабаева."
    russian = replace(
        bridge, url="https://xeber.example/ru/9", title="Встреча", text=text, language="ru"
    )
    archive.save(russian)
    text = "Паром опоздал на три часа, сказал капитан Самир Дубов."
    archive.save(replace(russian, url="https://xeber.example/ru/10", title="Паром", text=text))
    derive(archive)
    return archive


def _watch(archive: Archive) -> None:
    """Let two looks and a failure come before the run that finds the articles, all on a feed."""
    feed = "https://xeber.example/rss"
    for hours, code in ((7, 0), (3, 0), (2, 1)):
        at = NOON - timedelta(hours=hours)
        logbook = Logbook(archive, "xeber", started_at=at, version="0.1.0", pid=1)
        window = Window(20, 1, moment(at - timedelta(hours=9)), moment(at))
        outcome = "failed" if code else "listed"
        Ledger(logbook).visited(Visit(feed, "feed", at, outcome, window=window), next_visit_at=None)
        logbook.finish(Counts(), at=at, reason="no_answer" if code else "finished", exit_code=code)
    archive.database.execute("update pages set discovered_from = ? where article_id = 1", [feed])


@pytest.mark.parametrize("query", _queries())
def test_every_query_of_the_documents_runs_and_finds_something(busy: Archive, query: str) -> None:
    assert busy.database.execute(query).fetchall()


def test_analysts_have_as_many_queries_as_are_promised() -> None:
    assert "Eighteen queries" in _text("docs/analysts.md")
    assert len(re.findall(r"^## \d+\. ", _text("docs/analysts.md"), re.MULTILINE)) == 18


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an archive and its captures where the documents say that they are."""
    build(tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _sections(*names: str) -> str:
    parts = re.split(r"^## (.+)$", _text("docs/analysts.md"), flags=re.MULTILINE)[1:]
    return "".join(
        text for name, text in zip(parts[::2], parts[1::2], strict=True) if name in names
    )


def _commands() -> list[str]:
    return re.findall(r"^newsarchive .*", _sections("Time", "Taking it away", "From Python"), re.M)


@pytest.mark.parametrize("command", _commands())
def test_every_command_for_analysts_runs_as_written(checkout: Path, command: str) -> None:
    result = CliRunner().invoke(main, shlex.split(command)[1:])
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize(
    "code", re.findall(r"```python\n(.*?)```", _sections("From Python"), re.DOTALL)
)
def test_every_example_in_python_runs_as_written(
    checkout: Path, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    CliRunner().invoke(main, ["export", "articles.parquet"])
    exec(compile(code, "docs/analysts.md", "exec"), {})
    assert len(capsys.readouterr().out) > 40


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_command_of_the_documents_exists(name: str) -> None:
    called = set(re.findall(r"^\s*(?:\.venv/bin/)?newsarchive ([a-z]+)", _text(name), re.MULTILINE))
    targets = set(re.findall(r"^\s*make ([a-z-]+)", _text(name), re.MULTILINE))
    assert called <= set(COMMANDS)
    assert targets <= set(re.findall(r"^([a-z-]+):", _text("Makefile"), re.MULTILINE))


@pytest.mark.parametrize("name", [*DOCUMENTS, "newsarchive/cli/search.py"])
def test_no_shell_takes_a_star_for_names_of_files(name: str) -> None:
    commands = re.findall(r"^\s*newsarchive search .*", _text(name), re.MULTILINE)
    assert not [each for each in commands if "*" in re.sub(r"'[^']*'|\"[^\"]*\"", "", each)]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_file_the_documents_link_to_exists(name: str) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", _text(name)):
        assert ((ROOT / name).parent / target).exists(), target


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_section_the_documents_point_to_exists(name: str) -> None:
    headings = re.findall(r"^#+ (.+)$", _text(name), re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", each).lower().replace(" ", "-") for each in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", _text(name))) <= anchors


def test_every_setting_of_ours_is_described() -> None:
    ours = {each for each in vars(settings) if each.startswith("NEWSARCHIVE_")}
    described = set(re.findall(r"^\| (NEWSARCHIVE_\w+)", _text("docs/operators.md"), re.MULTILINE))
    assert described == ours


def test_every_exit_code_is_described() -> None:
    codes = {str(value) for name, value in vars(exits).items() if name.isupper()}
    assert codes <= set(re.findall(r"^\| (\d+) \|", _text("docs/operators.md"), re.MULTILINE))


def test_the_lock_names_no_place() -> None:
    assert "/" not in _text("requirements.lock")


def test_every_package_in_the_lock_has_a_hash() -> None:
    packages = re.findall(r"^[a-z0-9-]+==.*(?:\n    .*)*", _text("requirements.lock"), re.MULTILINE)
    assert len(packages) > 50
    assert all("--hash=sha256:" in each for each in packages)
