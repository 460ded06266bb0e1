import { chmodSync } from "node:fs";
import { join } from "node:path";
import { locate } from "@taipan/ffi";
import { describe, expect, test } from "vitest";
import { folderWith, taipan } from "./support/taipan.ts";

const { executable, library, version } = locate();

describe.runIf(process.platform === "linux")("taipan list-python", () => {
  test("[BLD-15] each with path, version, ABI tag, libpython and whether it can be used", async () => {
    const { code, stdout, stderr } = await taipan(["list-python", "--json"]);
    expect([code, stderr]).toEqual([0, ""]);
    const listed = JSON.parse(stdout) as { path: string; chosen: boolean }[];
    expect(listed).toContainEqual({
      path: executable,
      version: version.toString(),
      abi: expect.stringMatching(new RegExp(`^cp${version.major}${version.minor}t?d?$`)),
      library,
      rule: expect.any(String),
      usable: true,
      why: null,
      chosen: true,
    });
    expect(listed.filter(({ chosen }) => chosen)).toHaveLength(1);
  });

  test("[BLD-15][BLD-06] one that cannot be used is in the table with the reason", async () => {
    const mark = "taipan-answers:";
    const unknown = ["baseExecutable", "platform", "multiarch", "platlibdir", "shared", "libdir", "ldlibrary"];
    const more = ["instsoname", "libpl", "framework", "frameworkPrefix"];
    const answers = {
      ...Object.fromEntries([...unknown, ...more].map((name) => [name, null])),
      implementation: "pypy",
      version: "3.10.14 (PyPy)",
      abiflags: "",
      executable: "",
      prefix: "",
      basePrefix: "",
      freeThreaded: false,
      debug: false,
    };
    const folder = folderWith({ "bin/python3": `#!/bin/sh\necho '${mark}${JSON.stringify(answers)}'\n` });
    const fake = join(folder, "bin/python3");
    chmodSync(fake, 0o755);
    const env = { PATH: join(folder, "bin"), TAIPAN_NO_CACHE: "1" };
    const { code, stdout } = await taipan(["list-python"], { folder, env });
    expect(code).toBe(0);
    const row = stdout.split("\n").find((line) => line.includes(fake));
    expect(row).toMatch(/^ {2}- +- +no +PATH python3 +\S+ +it is PyPy, and only CPython can be embedded$/);
    expect(stdout.split("\n").find((line) => line.startsWith("*"))).toContain(` yes `);
    const usable = await taipan(["list-python", "--usable"], { folder, env });
    expect(usable.stdout).not.toContain(fake);
  });
});
