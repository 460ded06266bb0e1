import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FakeWorkshop } from "./support/fake-workshop.ts";

/** The one build in a cache. */
function onlyBuild(workshop: FakeWorkshop): string {
  const names = readdirSync(workshop.cache).filter((name) => /^\d/.test(name));
  expect(names).toHaveLength(1);
  return join(workshop.cache, names[0] ?? "");
}

test("build configures, compiles, installs and asks the result what it is, with a line for each", async () => {
  using workshop = new FakeWorkshop();
  const { status, out, err } = await workshop.run(
    ["build", "free-threaded", "--source", workshop.source(), "-j", "3"],
    {
      PYTHONHOME: "/of/another",
    },
  );
  expect(err.replaceAll(/ \(.*\)|, all in .*/g, "").replaceAll(workshop.root, "")).toMatch(
    /^python: source: \/source\npython: configure: 3\.14\.7 free-threaded\npython: compile: .*\npython: install: .*\npython: check: /,
  );
  const prefix = onlyBuild(workshop);
  expect([status, out]).toEqual([0, `${join(prefix, "bin/python3.14t")}\n`]);
  const [configure, compile, install, check] = workshop.calls();
  expect(configure).toBe(
    `configure --prefix=${prefix} LDFLAGS=-Wl,-rpath,${prefix}/lib --enable-shared --with-ensurepip=install --disable-test-modules --disable-gil`,
  );
  expect([compile, install]).toEqual(["make -j3", "make install"]);
  expect(check).toMatch(/^python -c/);
  const log = join(workshop.cache, "logs", `${prefix.split("/").at(-1)}.log`);
  expect(readFileSync(log, "utf8")).toContain("PYTHONHOME is unset\n");
  expect(existsSync(join(workshop.cache, "work"))).toBe(false);
});

test("build uses what is there: without a source it runs nothing, and a fresh one builds again", async () => {
  using workshop = new FakeWorkshop();
  const source = workshop.source();
  const first = await workshop.run(["build", "debug", "--source", source, "--quiet"]);
  expect(first).toMatchObject({ status: 0, err: "" });
  workshop.calls();
  expect(await workshop.run(["build", "debug"])).toEqual({ status: 0, out: first.out, err: "" });
  await workshop.run(["build", "debug", "--source", source]);
  expect(workshop.calls()).toEqual([]);
  expect((await workshop.run(["build", "debug", "--source", source, "--fresh"])).out).toBe(first.out);
  expect(workshop.calls()).toContain("make install");
  expect(await workshop.run(["env", "gil"])).toMatchObject({ status: 1 });
});

test("two at once are one build: the second waits and finds it", async () => {
  using workshop = new FakeWorkshop();
  workshop.command("make", `sleep 0.3; if [ "$1" = install ]; then sh ./install; fi`);
  const line = ["build", "gil", "--source", workshop.source()];
  const [first, second] = await Promise.all([workshop.run(line), workshop.run(line)]);
  expect(first.status + second.status).toBe(0);
  expect(second.out).toBe(first.out);
  expect(workshop.calls().filter((call) => call === "make install")).toHaveLength(1);
  expect(first.err + second.err).toContain(`python: waiting for process ${process.pid}, which is at the same work\n`);
});

test("a step that fails is a sentence with the end of its output; the log stays, the folders do not", async () => {
  using workshop = new FakeWorkshop();
  workshop.command("make", "echo one; echo 'object.c: no such type' >&2; exit 2");
  const { status, out, err } = await workshop.run(["build", "gil", "--source", workshop.source()]);
  expect([status, out]).toEqual([1, ""]);
  const [, log] = /^Cannot compile CPython: make ended with status 2, all it printed is in "(.*)"$/m.exec(err) ?? [];
  expect(err).toContain("  object.c: no such type\n");
  expect(readFileSync(log ?? "", "utf8")).toContain("$ make -j2\none\n");
  expect(readFileSync((log ?? "").replace(/log$/, "config.log"), "utf8")).toBe("tests\n");
  expect(readdirSync(workshop.cache).toSorted()).toEqual(["logs"]);
  expect((await workshop.run(["list"])).out).toBe(`There is no build in ${workshop.cache}\n`);
});

test("what an interrupted build has left is not taken for a build", async () => {
  using workshop = new FakeWorkshop();
  const source = workshop.source();
  await workshop.run(["build", "gil", "--source", source]);
  const stamp = join(onlyBuild(workshop), "taipan-build.json");
  workshop.write(stamp.slice(workshop.root.length), "{");
  workshop.calls();
  await workshop.run(["build", "gil", "--source", source]);
  expect(workshop.calls()).toContain("make install");
});

test("missing headers are named before anything is compiled", async () => {
  using workshop = new FakeWorkshop();
  const makefile = "MODULE__CTYPES_STATE=missing\nMODULE__SSL_STATE=yes\nMODULE_ZLIB_STATE=disabled";
  const { err } = await workshop.run(["build", "gil", "--source", workshop.source({ makefile }), "-q"]);
  expect(err).toBe("Cannot build the modules _ctypes, zlib: install what they need, on Debian libffi-dev zlib1g-dev\n");
  expect(workshop.calls().filter((call) => call.startsWith("make"))).toEqual([]);
});

test("a build that is not what was asked for, or lacks a module, is refused", async () => {
  using workshop = new FakeWorkshop();
  const liar = workshop.source({ answers: { gil: true } }, "liar");
  expect((await workshop.run(["build", "free-threaded", "--source", liar, "-q"])).err).toMatch(
    /^Cannot use the build: it is \{.*"gil":true.*\} and not \{.*"gil":false.*\}\n$/,
  );
  const poor = workshop.source({ answers: { missing: { _ssl: "no _ssl here" } } }, "poor");
  expect((await workshop.run(["build", "gil", "--source", poor, "-q"])).err).toBe(
    "Cannot use the build: it cannot import _ssl, no _ssl here\n",
  );
  expect((await workshop.run(["list"])).out).toMatch(/^There is no build/);
});

test("packages come from the build's own pip, once for each list of requirements", async () => {
  using workshop = new FakeWorkshop();
  const line = ["build", "debug", "--source", workshop.source(), "--packages"];
  expect((await workshop.run(line)).status).toBe(0);
  expect(workshop.calls().at(-1)).toBe("python -m pip install");
  expect((await workshop.run(["list"])).out).toMatch(/^3\.14\.7 {2}debug +with packages +\d.* s +\/.*\n$/);
  await workshop.run(line);
  expect(workshop.calls()).toEqual([]);
  workshop.write("checkout/tooling/setup/requirements.txt", "numpy>=3.0\n");
  await workshop.run(line);
  expect(workshop.calls()).toEqual(["python -m pip install"]);
});
