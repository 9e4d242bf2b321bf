"""Invented article pages in the layouts of the region's press, each with the truth about it."""
