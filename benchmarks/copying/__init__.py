"""Invented articles with rewrites of graded strength, for benchmarks/copies.py."""
