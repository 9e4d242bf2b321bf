"""Health as metrics, for the textfile collector of Prometheus' node exporter."""

from pathlib import Path

from prometheus_client import CollectorRegistry, Gauge, write_to_textfile

from newsarchive.analyse.health.alarm import ALARMS
from newsarchive.analyse.health.report import Health, SourceHealth


def write_metrics(path: Path, found: Health) -> None:
    """Write the metrics to a file that is never seen half written; raises OSError."""
    write_to_textfile(str(path), registry(found))


def registry(found: Health) -> CollectorRegistry:
    """Return the metrics: every alarm of every source as 0 or 1, and when things happened last."""
    made = CollectorRegistry()
    checked = _gauge(made, "health_checked_timestamp_seconds", "The moment of judgement.", [])
    checked.set(found.at.timestamp())
    alarm = _gauge(made, "health_alarm", "1 while the alarm is raised.", ["source", "alarm"])
    run = _gauge(made, "last_run_timestamp_seconds", "Start of the last run.", ["source"])
    good = _gauge(
        made,
        "last_good_run_timestamp_seconds",
        "Start of the last run that ended well.",
        ["source"],
    )
    new = _gauge(made, "new_articles_last_day", "Articles new in the last 24 hours.", ["source"])
    for each in found.sources:
        _alarms(alarm, each)
        new.labels(each.name).set(each.new_count)
        if each.last_run_at:
            run.labels(each.name).set(each.last_run_at.timestamp())
        if each.last_good_run_at:
            good.labels(each.name).set(each.last_good_run_at.timestamp())
    return made


def _gauge(made: CollectorRegistry, name: str, meaning: str, labels: list[str]) -> Gauge:
    return Gauge(f"newsarchive_{name}", meaning, labels, registry=made)


def _alarms(gauge: Gauge, source: SourceHealth) -> None:
    raised = {each.name for each in source.alarms}
    for name in ALARMS:
        gauge.labels(source.name, name).set(name in raised)
