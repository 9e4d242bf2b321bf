"""Measures extractors of articles on labelled pages, under the definitions the field uses."""
