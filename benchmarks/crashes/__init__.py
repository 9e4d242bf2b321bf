"""Ends crawls at bad moments and looks at what they leave behind."""
