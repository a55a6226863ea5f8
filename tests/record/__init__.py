"""Recording of scripted sessions: `python -m tests.record --target sandbox|live [vendor]`."""
