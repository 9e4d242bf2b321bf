"""Invented news sites that no extractor was written for, served on loopback."""
