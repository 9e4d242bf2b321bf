"""Questions asked of the archive: what it says, what changed, and how the collecting goes."""
