"""Files: what ships with the package, and what is kept so that it need not be worked out again."""
