"""What pytest is told about this folder."""

import sys

# `match` is a syntax error before Python 3.10.
collect_ignore = [] if sys.version_info >= (3, 10) else ["test_match.py"]
