"""Measures a workload inside CPython: the same method as the Node peers', with time.perf_counter_ns."""

import json
import math
import sys
from time import perf_counter_ns

GROWTH = 20

EACH = """
def run(count):
    for _ in range(count):
        {statement}
"""

MANY = """
def run(count):
    {statement}
"""


def sample(run, sample_ms, samples):
    wanted = sample_ms * 1e6
    operations = 0
    count = 1
    while True:
        start = perf_counter_ns()
        run(count)
        took = perf_counter_ns() - start
        operations += count
        if took >= wanted:
            break
        count = math.ceil(count * min(GROWTH, 1.2 * wanted / max(took, 1)))
    times = []
    for _ in range(samples):
        start = perf_counter_ns()
        run(count)
        times.append((perf_counter_ns() - start) / count)
        operations += count
    return {"samples": times, "operations": operations}


def main():
    spec = json.loads(sys.argv[1])
    import bench_workload

    namespace = vars(bench_workload)
    template = EACH if "each" in spec["cell"] else MANY
    lines = (spec["cell"].get("each") or spec["cell"]["many"]).splitlines()
    exec(template.format(statement="\n        ".join(lines) if template is EACH else "\n    ".join(lines)), namespace)
    result = sample(namespace["run"], spec["method"]["sampleMs"], spec["method"]["samples"])
    if spec.get("leftovers"):
        result["leftovers"] = {"alive": namespace[spec["leftovers"]]()}
    print(json.dumps(result))


main()
