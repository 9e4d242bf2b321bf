"""What trafilatura takes for the text of a page, and which texts stand in it."""

import copy
from collections import Counter
from collections.abc import Sequence

import numpy as np
import trafilatura
from numpy.typing import NDArray
from trafilatura.settings import Extractor

from newsarchive.extract.disagreement import RUN, WORD, runs
from newsarchive.extract.page import Page

NAME = f"trafilatura/{trafilatura.__version__}"

# justext, which trafilatura asks for a second opinion, takes the square of a page's lines.
_MANY_BLOCKS = 3_000


def second_text(page: Page, blocks_count: int) -> str | None:
    """Return what trafilatura's precision mode takes for the text; None on huge pages, not asked."""
    if page.is_huge:
        return None
    fast = blocks_count > _MANY_BLOCKS
    options = Extractor(output_format="txt", comments=False, precision=True, fast=fast)
    # It prunes the tree it is given.
    return trafilatura.extract(copy.deepcopy(page.tree), options=options) or ""


def supported(texts: Sequence[str], text: str) -> NDArray[np.float64]:
    """Return 1 for each text that stands in another text, else 0.

    A text stands there when more than half of its words are in runs of four that the other has;
    each run of the other is used once, those inside one text before those over a border.
    """
    words = [(word, at) for at, each in enumerate(texts) for word in WORD.findall(each)]
    left = Counter(runs(WORD.findall(text)))
    own = runs([word for word, _ in words])
    hit = np.zeros(len(words), dtype=bool)
    for over_border in (False, True):
        for start, run in enumerate(own):
            over = words[start][1] != words[start + RUN - 1][1]
            if over is over_border and left.get(run, 0) > 0:
                left[run] -= 1
                hit[start : start + RUN] = True
    owners = np.array([at for _, at in words], dtype=np.int64)
    count = np.bincount(owners, minlength=len(texts))
    covered = np.bincount(owners, hit, minlength=len(texts))
    return np.asarray((count > 0) & (covered > 0.5 * count), dtype=np.float64)
