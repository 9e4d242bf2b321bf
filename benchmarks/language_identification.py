"""Compares our language rule with py3langid on folders of sentences, in one run.

Usage: python benchmarks/language_identification.py FOLDER [FOLDER ...]

A folder holds one sentence a line in `az.txt`, `ru.txt` and so on; `az.titles.txt` are headlines.
Sentences shorter than 60 characters are left out; twelve in a row make an article.
"""

import argparse
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from newsarchive.language.identify import language_of

SHORTEST = 60
SENTENCES_IN_AN_ARTICLE = 12


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    samples = list(_samples(parser.parse_args().folders))
    print(f"{'sample':<16}{'texts':>7}  " + "".join(f"{name:>24}" for name in PEERS))
    for name, language, texts in samples:
        cells = (_measured(identify, language, texts) for identify in PEERS.values())
        print(f"{name:<16}{len(texts):>7}  " + "".join(f"{cell:>24}" for cell in cells))


def _samples(folders: list[Path]) -> Iterator[tuple[str, str, list[str]]]:
    for path in sorted(each for folder in folders for each in folder.glob("*.txt")):
        lines = [line.strip() for line in path.read_text("utf-8").splitlines() if line.strip()]
        language = path.name.split(".")[0]
        yield path.stem, language, [line for line in lines if len(line) >= SHORTEST]
        if path.stem == language:
            yield f"{language}.articles", language, list(_articles(lines))


def _articles(lines: list[str]) -> Iterator[str]:
    for start in range(0, len(lines) - SENTENCES_IN_AN_ARTICLE + 1, 3):
        yield " ".join(lines[start : start + SENTENCES_IN_AN_ARTICLE])


def _measured(identify: Callable[[str], str | None], language: str, texts: list[str]) -> str:
    started = time.process_time()
    right = sum(identify(text) == language for text in texts)
    seconds = time.process_time() - started
    return f"{100 * right / max(1, len(texts)):.2f} % {len(texts) / max(seconds, 1e-9):,.0f}/s"


def _peers() -> dict[str, Callable[[str], str | None]]:
    peers: dict[str, Callable[[str], str | None]] = {"newsarchive": language_of}
    try:
        from py3langid.langid import MODEL_FILE, LanguageIdentifier
    except ImportError:
        return peers
    every = LanguageIdentifier.from_model_file(MODEL_FILE)
    ours = LanguageIdentifier.from_model_file(MODEL_FILE)
    ours.set_languages(["az", "ru", "en", "tr"])
    peers["py3langid"] = lambda text: str(every.classify(text)[0])
    peers["py3langid of four"] = lambda text: str(ours.classify(text)[0])
    return peers


PEERS = _peers()

if __name__ == "__main__":
    main()
