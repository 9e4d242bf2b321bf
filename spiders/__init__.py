"""One small declarative class for each outlet."""
