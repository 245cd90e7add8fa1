"""Other programs that decide from the same rules, each in a file of its own; `registry.py` lists them.

Nothing here but `ours_*.py` and `durable_rules.py` imports Spectrum, so that a process of a peer holds that peer only.
"""
