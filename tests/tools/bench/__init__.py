"""Benchmarks: `python -m tests.tools.bench [name…]` prints ratios, each taken in one run.

They are no tests: nothing fails when a budget is missed, the table says so.
"""
