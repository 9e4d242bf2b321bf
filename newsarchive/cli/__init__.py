"""The commands of `newsarchive`: they read the archive and never go to the network."""

from newsarchive.cli.program import main

__all__ = ["main"]
