import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SELECTIONS } from "../src/selections.ts";
import { VARIANT_NAMES } from "../src/variant.ts";
import { FakeWorkshop } from "./support/fake-workshop.ts";

/** Stands where vitest stands: writes down how it was started, and reports what the test wants it to. */
const VITEST = `
import { writeFileSync } from "node:fs";
const { TAIPAN_PYTHON, TAIPAN_COUNTS, PYTHONHOME, SEEN, STATUS } = process.env;
writeFileSync(SEEN, JSON.stringify({ args: process.argv.slice(2), TAIPAN_PYTHON, home: PYTHONHOME ?? null }));
const report = { passed: 2, failed: 1, failures: ["a > b"], skips: [{ test: "c", reason: "no NumPy" }] };
if (TAIPAN_COUNTS) writeFileSync(TAIPAN_COUNTS, JSON.stringify(report));
process.exitCode = Number(STATUS ?? 0);
`;

test("tests run on the build, with its files or a selection, and keep vitest's status", async () => {
  using workshop = new FakeWorkshop();
  workshop.write("checkout/node_modules/vitest/vitest.mjs", VITEST);
  const { out: program } = await workshop.run(["build", "debug", "--source", workshop.source(), "-q"]);
  const SEEN = join(workshop.root, "seen.json");
  const seen = (): unknown => JSON.parse(readFileSync(SEEN, "utf8"));

  expect((await workshop.run(["test", "debug", "x.test.ts"], { SEEN, PYTHONHOME: "/other", STATUS: "7" })).status).toBe(
    7,
  );
  const started = ["run", "--project", "python"];
  expect(seen()).toEqual({ args: [...started, "x.test.ts"], TAIPAN_PYTHON: program.trim(), home: null });

  const counts = join(workshop.root, "counts.json");
  await workshop.run(["test", "debug"], { SEEN, TAIPAN_COUNTS: counts });
  expect(seen()).toMatchObject({ args: [...started, ...SELECTIONS.debug] });
  expect(JSON.parse(readFileSync(counts, "utf8"))).toEqual({
    passed: 2,
    failed: 1,
    failures: ["debug: a > b"],
    skips: [{ test: "debug: c", reason: "no NumPy" }],
  });
});

test("without a build no test runs, which is said once: on a line, or in the counts", async () => {
  using workshop = new FakeWorkshop();
  const reason =
    "no build of free-threaded Python is cached, node tooling/python/src/main.ts build free-threaded --packages makes one";
  const alone = await workshop.run(["test", "free-threaded"]);
  expect(alone).toEqual({ status: 0, out: `No test was run: ${reason}\n`, err: "" });
  const counts = join(workshop.root, "counts.json");
  const counted = await workshop.run(["test", "free-threaded"], { TAIPAN_COUNTS: counts });
  expect(counted).toEqual({ status: 0, out: "", err: "" });
  expect(JSON.parse(readFileSync(counts, "utf8"))).toMatchObject({
    passed: 0,
    failed: 0,
    skips: [{ test: "the suite on free-threaded Python", reason }],
  });
});

test("env prints what selects a build, for a POSIX shell", async () => {
  using workshop = new FakeWorkshop();
  const { out: program } = await workshop.run(["build", "gil", "--source", workshop.source(), "-q"]);
  const { out } = await workshop.run(["env", "gil"]);
  expect(out).toBe(`export TAIPAN_PYTHON='${program.trim()}'\nunset PYTHONHOME\n`);
  expect(await workshop.run(["env", "debug"])).toEqual({
    status: 1,
    out: "",
    err: "Cannot find a build of debug Python: run node tooling/python/src/main.ts build debug\n",
  });
});

test("every file of a selection exists", () => {
  const root = join(import.meta.dirname, "../../..");
  for (const variant of VARIANT_NAMES)
    expect(SELECTIONS[variant].filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
