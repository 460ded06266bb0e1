import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Python, t } from "@taipan/core";
import { describe, expect, test } from "vitest";
import { parseOptions } from "../src/command/options.ts";
import { addressOf, startPixels } from "./support/run-pixels.ts";
import { ask, idIn } from "./support/ask.ts";

test("--help says how to use it", async () => {
  const run = startPixels(["--help"]);
  expect(await run.ended).toBe(0);
  expect(run.output.stdout).toContain("Usage: npm run pixels -- [options]");
  expect(run.output.stderr).toBe("");
});

test("options", () => {
  expect(parseOptions([])).toEqual({ port: 0 });
  expect(parseOptions(["--port", "8080"])).toEqual({ port: 8080 });
  expect(parseOptions(["-p1", "--port=65535"])).toEqual({ port: 65_535 });
  expect(parseOptions(["-h", "-p", "1"])).toBe("help");
});

test.each([
  [["--port", "65536"], 'Cannot use port "65536": it must be a whole number from 0 to 65535'],
  [["--port", "-1"], 'Cannot use port "-1": it must be a whole number from 0 to 65535'],
  [["--port", "http"], 'Cannot use port "http": it must be a whole number from 0 to 65535'],
  [["--port="], 'Cannot use port "": it must be a whole number from 0 to 65535'],
  [["-p"], "Cannot use --port: its value is missing"],
  [["--prot", "1"], 'Cannot use "--prot": the options are --port, --help'],
  [["picture.png"], 'Cannot use "picture.png": it is no option, see --help'],
  [["--help=me"], "Cannot give --help a value: it takes none"],
])("%j is refused in one sentence", (args, message) => {
  expect(() => parseOptions(args)).toThrow(new RegExp(`^${message.replace(/[.[\]]/g, "\\$&")}$`));
});

test("a bad option ends it with the status 2", async () => {
  const run = startPixels(["--port", "x"]);
  expect(await run.ended).toBe(2);
  expect(run.output).toEqual({
    stdout: "",
    stderr: 'pixels: Cannot use port "x": it must be a whole number from 0 to 65535\n',
  });
});

describe("while it runs", () => {
  test.each(["SIGINT", "SIGTERM"] as const)("%s ends it cleanly, in the middle of a filter too", async (signal) => {
    const run = startPixels([]);
    const address = await addressOf(run);
    expect(run.output.stdout).toMatch(/^Taipan pixels, with NumPy \d+\.\S+\n\n {2}http:\/\/127\.0\.0\.1:\d+\/\n/);
    expect((await ask(address)).status).toBe(200);
    const kept = await ask(`${address}pictures?width=1500&height=1500`, { method: "POST" }, new Uint8Array(9_000_000));
    const cut = ask(`${address}pictures/${idIn(kept)}?blur=24&edges=50`).then(
      () => "answered",
      () => "cut",
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    run.child.kill(signal);
    expect(await run.ended).toBe(0);
    expect(run.output.stderr).toBe("");
    expect(run.output.stdout).toContain("The page is closed.\n");
    expect(await cut).toBe("cut");
  });

  test("a port that is taken is told, with the status 1", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const run = startPixels(["--port", port.toString()]);
    expect(await run.ended).toBe(1);
    expect(run.output.stderr).toBe(`pixels: Cannot serve the page on port ${port}: another program has it\n`);
    other.close();
  });
});

test("without NumPy one sentence says what to install", async () => {
  const folder = mkdtempSync(join(tmpdir(), "taipan-pixels-"));
  try {
    const base = Python.attach((py) => {
      const sys = py.import("sys");
      return (sys.getAttrOpt("_base_executable") ?? sys.getAttr("executable")).extract(t.str);
    });
    const { spawnSync } = await import("node:child_process");
    expect(spawnSync(base, ["-m", "venv", "--without-pip", folder]).status).toBe(0);
    const run = startPixels([], { TAIPAN_PYTHON: folder });
    expect(await run.ended).toBe(1);
    expect(run.output.stderr).toMatch(/^pixels: Cannot load NumPy: .*No module named 'numpy'.*-m pip install numpy\n$/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a Python that is not there is told, with the status 1", async () => {
  const run = startPixels([], { TAIPAN_PYTHON: join(tmpdir(), "absent", "python") });
  expect(await run.ended).toBe(1);
  expect(run.output.stderr).toMatch(/^pixels: Cannot find libpython: /);
  expect(run.output.stderr).not.toMatch(/\n\s+at /);
});
