"""Runs tests of CPython's with a loop of ours, and tells of each as a line of JSON."""

import faulthandler
import importlib
import json
import sys
import time
import unittest
import warnings

# A test that hangs is one that failed: the program ends, with the stacks of all threads.
LONGEST = 60


class Report(unittest.TestResult):
    def __init__(self, write):
        super().__init__()
        self._write = write
        # Python 3.12.1 does not say that tests begin which it skips.
        self._started = None

    def startTest(self, test):
        super().startTest(test)
        self._outcome = "passed"
        self._detail = ""
        self._started = time.monotonic()
        self._write({"id": test.id(), "outcome": "started"})
        faulthandler.dump_traceback_later(LONGEST, exit=True, file=sys.__stderr__)

    def stopTest(self, test):
        faulthandler.cancel_dump_traceback_later()
        seconds = 0 if self._started is None else round(time.monotonic() - self._started, 3)
        self._started = None
        self._write({"id": test.id(), "outcome": self._outcome, "seconds": seconds, "detail": self._detail})
        super().stopTest(test)

    def _fail(self, test, error):
        text = self._exc_info_to_string(error, test)
        if self._started is None:
            self._write({"id": str(test), "outcome": "failed", "seconds": 0, "detail": text})
            return
        self._outcome = "failed"
        self._detail += text

    addError = addFailure = _fail

    def addSubTest(self, test, subtest, error):
        if error is not None:
            self._fail(test, error)

    def addSkip(self, test, reason):
        self._outcome = "skipped"
        self._detail = reason

    def addUnexpectedSuccess(self, test):
        self._outcome = "failed"
        self._detail = "unexpected success"


def tests_of(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from tests_of(test)
        else:
            yield test


def run(names, write):
    """Runs modules, or classes and tests of modules (such as test.test_asyncio.test_tasks.CTask_CFuture_Tests)."""
    from test import support

    support.use_resources = ["network", "cpu", "subprocess"]
    for name in names:
        # Of the loops that a module makes with each kind of selector, one is enough: ours has its own.
        suite = unittest.defaultTestLoader.loadTestsFromName(name)
        kept = unittest.TestSuite(
            test for test in tests_of(suite) if not type(test).__name__.startswith(("SelectEventLoop", "PollEventLoop"))
        )
        with warnings.catch_warnings():
            warnings.simplefilter("default")
            kept.run(Report(write))
