import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { type AddressInfo, createServer as createListener } from "node:net";
import { join } from "node:path";
import { locate } from "@taipan/ffi";
import { describe, expect, onTestFinished, test } from "vitest";
import { execute, folderWith, taipan } from "./support/taipan.ts";
import { virtualEnvironment } from "./support/virtual-environment.ts";

const TOML = `[project]
name = "py.Cool"
version = "1.2.3"
description = "Cool things"
keywords = ["one", "two"]
classifiers = ["Programming Language :: Python :: 3", "Typing :: Typed"]
license = "MIT"
readme = { text = "# Cool\\n\\nText: of it.\\n", content-type = "text/markdown" }
[project.urls]
Home = "https://example.org"
[project.optional-dependencies]
fast = ["numpy>1"]
`;
const PROJECT = { "pyproject.toml": TOML, "src/index.ts": "export const one = 1;\n" };
const SECRET = "pypi-secret-token";
const CLEAN = {
  TAIPAN_REPOSITORY: "",
  TAIPAN_REPOSITORY_URL: "",
  TAIPAN_USERNAME: "",
  TAIPAN_PASSWORD: "",
  TAIPAN_PYPI_TOKEN: "",
};

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly form: FormData;
}

/** A server that answers every upload alike, and remembers them. */
async function index(
  status = 200,
  text = "",
  headers: Readonly<Record<string, string>> = {},
): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const type = request.headers["content-type"] ?? "";
      const parsed = new Response(Buffer.concat(chunks), { headers: { "content-type": type } }).formData();
      void parsed.then((form) => {
        received.push({ headers: request.headers, form });
        response.writeHead(status, headers).end(text);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/legacy/`, received };
}

/** The archives of a project, built. */
async function archives(): Promise<{ folder: string; files: string[] }> {
  const folder = folderWith(PROJECT);
  expect(await taipan(["build", "--sdist"], { folder })).toMatchObject({ code: 0 });
  return { folder, files: readdirSync(join(folder, "dist")).map((name) => join("dist", name)) };
}

describe.runIf(process.platform === "linux")("taipan publish", () => {
  test("[BLD-14] builds, and sends wheel and sources with their metadata and hashes; the token is not shown", async () => {
    const { url, received } = await index();
    const folder = folderWith(PROJECT);
    const env = { ...CLEAN, TAIPAN_PYPI_TOKEN: SECRET };
    const { code, stdout, stderr } = await taipan(["publish", "--repository-url", url], { folder, env });
    expect([code, stdout, stderr]).toEqual([
      0,
      `Uploaded py_cool-1.2.3-py3-none-any.whl to ${url}\nUploaded py_cool-1.2.3.tar.gz to ${url}\n`,
      "",
    ]);
    const basic = `Basic ${Buffer.from(`__token__:${SECRET}`).toString("base64")}`;
    expect(received.map(({ headers }) => headers.authorization)).toEqual([basic, basic]);
    const kinds = [];
    for (const { form } of received) {
      const { content, sha256_digest, filetype, pyversion, ...rest } = Object.fromEntries(form);
      const bytes = Buffer.from(await (content as File).arrayBuffer());
      expect(bytes.equals(readFileSync(join(folder, "dist", (content as File).name)))).toBe(true);
      expect(sha256_digest).toBe(createHash("sha256").update(bytes).digest("hex"));
      expect(form.getAll("classifiers")).toEqual(["Programming Language :: Python :: 3", "Typing :: Typed"]);
      expect(rest).toMatchObject({
        ":action": "file_upload",
        protocol_version: "1",
        metadata_version: "2.4",
        name: "py.Cool",
        version: "1.2.3",
        summary: "Cool things",
        keywords: "one,two",
        license_expression: "MIT",
        project_urls: "Home, https://example.org",
        provides_extra: "fast",
        requires_dist: "numpy>1; extra == 'fast'",
        // Forms have the ends of lines that mail has.
        description: "# Cool\r\n\r\nText: of it.\r\n",
        description_content_type: "text/markdown",
      });
      kinds.push([filetype, pyversion]);
    }
    expect(kinds).toEqual([
      ["bdist_wheel", "py3"],
      ["sdist", "source"],
    ]);
  }, 60_000);

  test("[BLD-14] address and password come from options, variables and .pypirc", async () => {
    const { folder, files } = await archives();
    const { url, received } = await index();
    const pypirc = `[distutils]\nindex-servers =\n    own\n\n[own]\nrepository = ${url}\nusername: ada\n# password = no\npassword = se%cret\n`;
    writeFileSync(join(folder, ".pypirc"), pypirc);
    const env = { ...CLEAN, HOME: folder };
    const send = async (args: string[], variables: NodeJS.ProcessEnv = {}): Promise<void> => {
      const done = await taipan(["publish", ...args, files[0] as string], { folder, env: { ...env, ...variables } });
      expect(done).toMatchObject({ code: 0, stderr: "" });
    };
    await send(["-r", "own"]);
    await send([], { TAIPAN_REPOSITORY: "own", TAIPAN_PYPI_TOKEN: "of-variable" });
    await send(["--token", "of-option"], { TAIPAN_REPOSITORY_URL: url, TAIPAN_PYPI_TOKEN: "of-variable" });
    await send(["--repository-url", url, "-u", "bob", "-p", "of-bob"], { TAIPAN_PYPI_TOKEN: "of-variable" });
    await send(["--repository-url", url], { TAIPAN_USERNAME: "eve", TAIPAN_PASSWORD: "of-eve" });
    const users = received.map(({ headers }) =>
      Buffer.from((headers.authorization ?? "").slice("Basic ".length), "base64").toString(),
    );
    expect(users).toEqual(["ada:se%cret", "__token__:of-variable", "__token__:of-option", "bob:of-bob", "eve:of-eve"]);
  }, 60_000);

  test("[BLD-14] --dry-run sends nothing, and says what it would", async () => {
    const { url, received } = await index();
    const { folder, files } = await archives();
    const args = ["publish", "--dry-run", "--json", "--repository-url", url, ...files];
    const { code, stdout } = await taipan(args, { folder, env: CLEAN });
    const sha256 = (file: string): string =>
      createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex");
    expect([code, JSON.parse(stdout)]).toEqual([
      0,
      files.map((file) => ({ file: file.slice("dist/".length), sha256: sha256(file), url, result: "checked" })),
    ]);
    expect(received).toEqual([]);
  }, 60_000);

  test("[BLD-14] what a server refuses is said in a sentence, without the token, and tried once", async () => {
    const { folder, files } = await archives();
    const [wheel = ""] = files;
    const html = "<html><head><title>400</title></head><body><h1>Bad</h1>\n<p>no such classifier</p></body></html>";
    const cases: [number, string, Readonly<Record<string, string>>, string][] = [
      [400, html, {}, "the server answered 400 Bad Request: Bad no such classifier"],
      [
        403,
        "Invalid API Token",
        {},
        "the token or password is refused: the server answered 403 Forbidden: Invalid API Token",
      ],
      [409, "", {}, "has it already; --skip-existing goes on"],
      [400, "File already exists. See", {}, "has it already; --skip-existing goes on"],
      [301, "", { location: "https://example.org/" }, "sends to https://example.org/; if that is the index"],
      [503, "", {}, "the server answered 503 Service Unavailable"],
    ];
    for (const [status, text, headers, sentence] of cases) {
      const { url, received } = await index(status, text, headers);
      const env = { ...CLEAN, TAIPAN_REPOSITORY_URL: url };
      const { code, stdout, stderr } = await taipan(["publish", "--token", SECRET, wheel], { folder, env });
      expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining(sentence)]);
      expect(stderr).not.toContain(SECRET);
      expect(received.length).toBe(1);
    }
    const { url } = await index(409);
    const skipped = await taipan(["publish", "--skip-existing", "--token", SECRET, "--repository-url", url, wheel], {
      folder,
    });
    expect(skipped).toEqual({
      code: 0,
      stdout: `Skipped py_cool-1.2.3-py3-none-any.whl: ${url} has it already\n`,
      stderr: "",
    });
  }, 60_000);

  test.each([
    [
      ["--non-interactive", "a.whl"],
      "Cannot publish to https://upload.pypi.org/legacy/: there is no token; set TAIPAN_PYPI_TOKEN",
    ],
    [["-r", "nowhere", "a.whl"], 'Cannot find the repository "nowhere"'],
    [["--repository-url", "ftp://x", "a.whl"], 'Cannot publish to "ftp://x": it is no address of http or https'],
    [["--repository-url", "https://a:geheim@x", "a.whl"], "Cannot publish: the address has a password in it"],
    [["--token", "x", "gone.whl"], "gone.whl: ENOENT"],
    [["--token", "x", "a.whl"], "Cannot read a.whl: "],
    [["--token", "x", "a.zip"], "Cannot publish a.zip: it is neither a wheel (.whl) nor a source archive (.tar.gz)"],
  ])("[BLD-14] what is wrong is said before anything is sent: %j", async (args, text) => {
    const folder = folderWith({ "a.whl": "no archive", "a.zip": "" });
    const { code, stdout, stderr } = await taipan(["publish", ...args], { folder, env: { ...CLEAN, HOME: folder } });
    expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining(text)]);
    expect(stderr).not.toContain("geheim");
  });

  test("[BLD-14] nobody listens: the address is named", async () => {
    const { folder, files } = await archives();
    const port = await freePort();
    const args = ["publish", "--token", SECRET, "--repository-url", `http://127.0.0.1:${port}/`, ...files];
    const { code, stderr } = await taipan(args, { folder });
    expect([code, stderr]).toEqual([
      1,
      `error: Cannot reach http://127.0.0.1:${port}/: connect ECONNREFUSED 127.0.0.1:${port}\n`,
    ]);
  }, 60_000);

  test("[BLD-14] an index server takes both, refuses them again, and pip installs from it", async ({ skip }) => {
    const { executable = "python3" } = locate();
    const found = await execute(executable, ["-c", "import pypiserver"]);
    if (found.code !== 0) skip("the interpreter of the tests has no pypiserver");
    const { folder, files } = await archives();
    const server = await startIndexServer(executable, join(folder, "packages"));
    const publish = async (...args: string[]): ReturnType<typeof taipan> =>
      await taipan(["publish", "--repository-url", server, "-u", "any", "-p", "any", ...args, ...files], {
        folder,
        env: CLEAN,
      });
    expect(await publish()).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(join(folder, "packages")).sort()).toEqual(
      files.map((file) => file.slice("dist/".length)).sort(),
    );
    expect(await publish()).toMatchObject({ code: 1, stderr: expect.stringContaining("has it already") as string });
    expect(await publish("--skip-existing")).toMatchObject({ code: 0, stderr: "" });

    const { pip, python } = await virtualEnvironment();
    const fromIndex = ["install", "--index-url", `${server}simple/`, "py.Cool"];
    expect(await pip(fromIndex, { env: { PIP_NO_INDEX: "0" } })).toMatchObject({ code: 0 });
    const ran = await taipan(["run", "--python", python, "-c", "import py_cool; print(py_cool.one)"]);
    expect(ran).toEqual({ code: 0, stdout: "1\n", stderr: "" });
  }, 120_000);
});

async function freePort(): Promise<number> {
  const listener = createListener();
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const { port } = listener.address() as AddressInfo;
  await new Promise((resolve) => listener.close(resolve));
  return port;
}

/** Starts pypiserver for the length of a test, and gives its address when it answers. */
async function startIndexServer(python: string, folder: string): Promise<string> {
  mkdirSync(folder);
  const port = await freePort();
  const words = ["-m", "pypiserver", "run", "-i", "127.0.0.1", "-p", String(port), "-P", ".", "-a", ".", folder];
  const child = spawn(python, words, { stdio: "ignore" });
  onTestFinished(() => void child.kill());
  const url = `http://127.0.0.1:${port}/`;
  await expect.poll(async () => (await fetch(url)).status, { timeout: 30_000, interval: 100 }).toBe(200);
  return url;
}
