"""Exit codes of the network door, for cron."""

FINE = 0
ERROR = 1
USAGE = 2
NOTHING_FOUND = 3
LOCKED = 75
INTERRUPTED = 130
