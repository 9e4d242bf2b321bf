"""Work on captures survives a task that hangs or kills its worker."""

import os
import time
from pathlib import Path

from newsarchive.analyse.rereading import Failure, answers


def _behave(task: str, _: Path) -> str:
    if task == "hang":
        time.sleep(60)
    if task == "die":
        os._exit(9)
    return task.upper()


def test_a_worker_that_hangs_or_dies_costs_one_task(tmp_path: Path) -> None:
    given = ["a", "hang", "b", "die", "c"]
    limits = {"hang": 1}
    found = list(
        answers(_behave, given, tmp_path, jobs=2, seconds=lambda task: limits.get(task, 60))
    )
    assert [task for task, _ in found] == given
    told = [each.message if isinstance(each, Failure) else each for _, each in found]
    assert told[::2] == ["A", "B", "C"]
    assert told[1] == "took longer than 1 s"
    assert told[3].startswith("the worker died")
