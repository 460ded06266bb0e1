import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fetchDebianSource, keptDebianSource } from "../src/source/debian-source.ts";
import { namedSource } from "../src/source/named-source.ts";
import { fetchPinnedSource } from "../src/source/pinned-source.ts";
import { sourceVersion, unpack } from "../src/source/unpack.ts";
import { FakeWorkshop } from "./support/fake-workshop.ts";

const quiet = (): void => {};

/** What `fetchDebianSource` is given here. */
function request(workshop: FakeWorkshop, lines: string[] = []) {
  const tell = (line: string): void => void lines.push(line);
  return { name: "python3.14", folder: join(workshop.cache, "sources"), env: workshop.context().env, tell };
}

/** A pair of apt programs that know the package in the suites that are named. */
function fakeApt(workshop: FakeWorkshop, { suites, update = "" }: { suites: string; update?: string }): string {
  const suite = `suite=configured; if [ "$1" = -c ]; then suite=$(cut -d' ' -f4 "$(dirname "$2")/sources.list"); shift 2; fi`;
  workshop.command("apt-cache", `${suite}; case " ${suites} " in *" $suite "*) printf 'Package: %s\\n' "$3";; esac`);
  workshop.command(
    "apt-get",
    `${suite}
for word; do case $word in
  update) ${update || "true"};;
  indextargets) printf 'http://127.0.0.1:9/debian-security/\\nhttp://127.0.0.1:9/debian/\\n';;
  source) echo "from $suite" > python3.14_3.14.9.orig.tar.xz; echo patches > python3.14_3.14.9-1.debian.tar.xz;;
esac; done`,
  );
  return workshop.write("keyring.gpg", "keys");
}

test("a tarball is known by its content, and unpacked; its version is that of the header", async () => {
  using workshop = new FakeWorkshop();
  workshop.source({ version: "3.14.12" }, "Python-3.14");
  const tarball = join(workshop.root, "Python.tar.gz");
  execFileSync("tar", ["-czf", tarball, "-C", workshop.root, "Python-3.14"]);
  const source = await namedSource(tarball);
  expect(source).toMatchObject({ kind: "tarball", path: tarball, identity: expect.stringMatching(/^[\da-f]{64}$/) });
  const top = await unpack(source, join(workshop.root, "unpacked"), quiet);
  expect([top, sourceVersion(top)]).toEqual([join(workshop.root, "unpacked/Python-3.14"), "3.14.12"]);
});

test("what is no source is refused with the reason", async () => {
  using workshop = new FakeWorkshop();
  const missing = join(workshop.root, "missing");
  await expect(namedSource(missing)).rejects.toThrow(`Cannot build from "${missing}": there is no such file or folder`);
  await expect(namedSource(workshop.root)).rejects.toThrow("it has no configure, so it is no source of CPython");
  const used = workshop.source();
  workshop.write("source/Makefile", "all:");
  await expect(namedSource(used)).rejects.toThrow("it has been built in place, run make distclean there");
  workshop.write("source/Include/patchlevel.h", "");
  expect(() => sourceVersion(used)).toThrow(`Cannot tell the version of "${used}"`);
  const text = await namedSource(workshop.write("notes.txt", "no archive"));
  await expect(unpack(text, join(workshop.root, "unpacked"), quiet)).rejects.toThrow(/tar ended with status \d/);
});

test("the configured suites come first, and nothing is updated for them", async () => {
  using workshop = new FakeWorkshop();
  const keyring = fakeApt(workshop, { suites: "configured testing" });
  const tarball = await fetchDebianSource(request(workshop), keyring);
  expect(readFileSync(tarball, "utf8")).toBe("from configured\n");
  expect(workshop.calls().filter((call) => call.startsWith("apt-get"))).toEqual([
    "apt-get source --download-only --only-source python3.14",
  ]);
  expect(readdirSync(join(workshop.cache, "sources"))).toEqual(["python3.14_3.14.9.orig.tar.xz"]);
  expect(keptDebianSource("python3.14", join(workshop.cache, "sources"))).toBe(tarball);
});

test("newer suites are asked through lists of our own, which are removed again", async () => {
  using workshop = new FakeWorkshop();
  // What apt is told is looked at while it is there.
  const keyring = fakeApt(workshop, {
    suites: "sid",
    update: `cat "$(dirname "$0")/../cache/sources/"apt-*/*.conf >&2`,
  });
  const lines: string[] = [];
  const tarball = await fetchDebianSource(request(workshop, lines), keyring);
  expect(readFileSync(tarball, "utf8")).toBe("from sid\n");
  const own = join(workshop.cache, "sources", `apt-${process.pid}`);
  for (const setting of ["Dir::State ", "Dir::Cache ", "Dir::Etc::sourcelist "])
    expect(lines.find((line) => line.startsWith(setting))).toContain(own);
  expect(lines).toContain("#clear APT::Update::Post-Invoke;");
  expect(existsSync(own)).toBe(false);
});

test("a list past its date is taken as it is, and one with another fault is not", async () => {
  using workshop = new FakeWorkshop();
  const expired = `case "$*" in *Check-Valid-Until=false*) ;; *) echo 'E: Release file is expired'; exit 100;; esac`;
  const keyring = fakeApt(workshop, { suites: "testing", update: expired });
  const lines: string[] = [];
  await fetchDebianSource(request(workshop, lines), keyring);
  expect(lines).toContain("the list of testing is past its date, and taken as it is");

  fakeApt(workshop, { suites: "testing sid", update: "echo 'Err:1 testing InRelease: bad signature'" });
  const failure = await fetchDebianSource({ ...request(workshop), name: "python3.99" }, keyring).catch(
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({
    code: "TAIPAN_PYTHON_BUILD",
    message: "Cannot fetch the source package python3.99: nobody has it, name a tarball with --source",
    details: expect.arrayContaining([
      "Cannot find python3.99: it is not in the configured suites",
      "Cannot fetch the list of the suite testing: apt-get update ended with status 0",
      "  Err:1 testing InRelease: bad signature",
      "Cannot download python3.99: no tarball of it is known",
    ]),
  });
});

test("a machine without apt is told to name a tarball", async () => {
  using workshop = new FakeWorkshop();
  const bare = { ...request(workshop), env: { PATH: join(workshop.root, "bin") } };
  await expect(fetchDebianSource(bare)).rejects.toThrow("there is no apt here, name a tarball with --source");
});

test("the pinned tarball is checked by apt's downloader, and a refused one is not kept", async () => {
  using workshop = new FakeWorkshop();
  workshop.command(
    "apt-helper",
    `echo tarball > "$3"; [ "$4" = SHA256:right ] || { echo "hash sum mismatch"; exit 100; }`,
  );
  fakeApt(workshop, { suites: "" });
  const helper = join(workshop.root, "bin/apt-helper");
  workshop.write("cache/sources/.keep", "");
  const pinned = { file: "python3.14_3.14.7.orig.tar.xz", sha256: "right" };
  expect(await fetchPinnedSource(request(workshop), pinned, helper)).toBe(join(workshop.cache, "sources", pinned.file));
  // From the mirror that apt is configured with.
  expect(workshop.calls().find((call) => call.startsWith("apt-helper"))).toContain(
    " http://127.0.0.1:9/debian/pool/main/p/python3.14/python3.14_3.14.7.orig.tar.xz ",
  );
  const wrong = { file: "python3.14_0.orig.tar.xz", sha256: "wrong" };
  await expect(fetchPinnedSource(request(workshop), wrong, helper)).rejects.toMatchObject({
    message: "Cannot download python3.14_0.orig.tar.xz: apt-helper ended with status 100",
    details: ["hash sum mismatch"],
  });
  expect(readdirSync(join(workshop.cache, "sources")).toSorted()).toEqual([".keep", pinned.file]);
});
