"""Partners and pieces of work seen together: who should be in what, and where partners see it differently."""
