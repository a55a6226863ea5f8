"""Recording of scripted sessions: `python -m tests.tools.record --target sandbox|live [vendor]`."""
