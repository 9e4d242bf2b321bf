"""Invented outlets that publish for weeks, are crawled by the hour, and break in known ways."""
