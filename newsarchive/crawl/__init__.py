"""Discovers and fetches; Scrapy lives here and in spiders/ only."""
