"""Is each source still collected as it used to be? Every source is judged by its own past."""

from newsarchive.analyse.health.alarm import ALARMS, Alarm
from newsarchive.analyse.health.report import Health, SourceHealth, health

__all__ = ["ALARMS", "Alarm", "Health", "SourceHealth", "health"]
