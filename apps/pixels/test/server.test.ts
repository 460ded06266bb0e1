import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Python } from "@taipan/core";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { MOST_PICTURES } from "../src/pictures/limits.ts";
import { Studio } from "../src/pictures/studio.ts";
import { PixelServer } from "../src/server/pixel-server.ts";
import { type Answer, ask, errorIn, idIn } from "./support/ask.ts";
import { referenceRender } from "./support/reference.ts";

let server: PixelServer;
let address = "";
const reported: unknown[] = [];

beforeAll(async () => {
  server = new PixelServer(Studio.open(), (error) => reported.push(error));
  address = await server.listen(0);
});

afterEach(() => {
  reported.length = 0;
});

afterAll(() => server.close());

const noise = (width: number, height: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: width * height * 4 }, (_, at) => (at * 7919) % 251);

/** Sends a picture. */
async function keep(width: number, height: number, pixels = noise(width, height)): Promise<string> {
  const answer = await ask(`${address}pictures?width=${width}&height=${height}`, { method: "POST" }, pixels);
  expect(answer.status).toBe(201);
  expect(JSON.parse(answer.bytes.toString())).toMatchObject({ width, height });
  return idIn(answer);
}

function post(path: string, headers: Record<string, string> = {}, body?: Uint8Array): Promise<Answer> {
  return ask(`${address}${path}`, { method: "POST", headers }, body);
}

test("a picture goes in as raw pixels and comes out filtered", async () => {
  const pixels = noise(40, 30);
  const id = await keep(40, 30, pixels);
  const answer = await ask(`${address}pictures/${id}?blur=2&hue=45`);
  expect(answer.status).toBe(200);
  expect(answer.headers).toMatchObject({
    "content-type": "application/octet-stream",
    "content-length": "4800",
    "x-picture-size": "40x30",
    "server-timing": expect.stringMatching(/^numpy;dur=\d+\.\d$/),
  });
  const expected = referenceRender({ width: 40, height: 30, pixels }, { blur: 2, hue: 45 });
  const apart = answer.bytes.reduce((most, level, at) => Math.max(most, Math.abs(level - (expected[at] ?? 0))), 0);
  expect(apart).toBeLessThanOrEqual(1);
});

test("without a query the very bytes come back", async () => {
  const pixels = noise(33, 21);
  const id = await keep(33, 21, pixels);
  expect((await ask(`${address}pictures/${id}`)).bytes.equals(pixels)).toBe(true);
  expect((await ask(`${address}pictures/${id}?blur=0&pixelate=1`)).bytes.equals(pixels)).toBe(true);
});

test("a sample is painted and kept like a picture", async () => {
  const answer = await post("samples/rings");
  expect(answer.status).toBe(201);
  expect(JSON.parse(answer.bytes.toString())).toMatchObject({ width: 1200, height: 800 });
  expect((await ask(`${address}pictures/${idIn(answer)}`)).bytes.length).toBe(1200 * 800 * 4);
  expect((await post("samples/constructor")).status).toBe(404);
});

test("the page and its parts are served, and nothing else", async () => {
  const page = await ask(address);
  expect(page.status).toBe(200);
  expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(page.headers["content-security-policy"]).toContain("default-src 'self'");
  const html = page.bytes.toString();
  for (const [, path] of html.matchAll(/(?:src|href)="\/([^"]+)"/g)) {
    // oxlint-disable-next-line no-await-in-loop -- in turn, so that the file that fails is the one that is named
    expect((await ask(`${address}${path ?? ""}`)).status, path).toBe(200);
  }
  expect(html.match(/<input type="range"/g)).toHaveLength(9);
  const head = await ask(address, { method: "HEAD" });
  expect([head.status, head.bytes.length]).toEqual([200, 0]);
  for (const path of ["package.json", "page/tsconfig.json", "page/../src/main.ts", "pictures", "x".repeat(2000)]) {
    // oxlint-disable-next-line no-await-in-loop -- in turn, so that the request that fails is the one that is named
    expect((await ask(`${address}${path}`)).status, path).toBe(404);
  }
});

describe("what is no picture", () => {
  test.each([
    ["pictures?height=3", {}, 400, "Cannot take a picture: its width is missing"],
    ["pictures?width=0&height=3", {}, 400, "Cannot take a picture of 0 × 3: a side has from 1 to 16384 pixels"],
    ["pictures?width=-2&height=3", {}, 400, "Cannot take a picture of NaN × 3: a side has from 1 to 16384 pixels"],
    ["pictures?width=2.5&height=3", {}, 400, "Cannot take a picture of NaN × 3: a side has from 1 to 16384 pixels"],
    ["pictures?width=20000&height=3", {}, 400, "Cannot take a picture of 20000 × 3: a side has from 1 to 16384 pixels"],
    [
      "pictures?width=4000&height=3000",
      {},
      413,
      "Cannot take a picture of 4000 × 3000: it is too large, 8 million pixels are the most",
    ],
    ["pictures?width=3&height=3", { "transfer-encoding": "chunked" }, 411, "its content-length is missing"],
    ["pictures?width=3&height=3", {}, 400, "that are 36 bytes, 12 were announced"],
  ] as const)("%s", async (path, headers, status, message) => {
    const answer = await post(path, headers, new Uint8Array(12));
    expect([answer.status, errorIn(answer)]).toEqual([status, expect.stringContaining(message)]);
  });

  test("more than was announced is refused before it is read, and the server goes on", async () => {
    const asked = request(`${address}pictures?width=3&height=3`, {
      method: "POST",
      agent: false,
      headers: { "content-length": String(2 ** 40) },
    });
    asked.on("error", () => {});
    asked.write(new Uint8Array(1000));
    const [response] = await once(asked, "response");
    expect(response).toMatchObject({ statusCode: 413, headers: { connection: "close" } });
    asked.destroy();
    expect((await ask(address)).status).toBe(200);
  });

  test("a picture whose sender leaves half way is not kept", async () => {
    const { size } = server.pictures;
    const asked = request(`${address}pictures?width=100&height=100`, {
      method: "POST",
      agent: false,
      headers: { "content-length": "40000" },
    });
    asked.on("error", () => {});
    asked.write(new Uint8Array(1000));
    await sleep(30);
    asked.destroy();
    await sleep(30);
    expect(server.pictures.size).toBe(size);
    expect(reported).toEqual([]);
    await keep(2, 2);
  });
});

test.each([
  ["sepia=3", 'Cannot use "sepia": the filters are pixelate, blur, sharpen, edges, brightness, contrast, saturation, '],
  ["blur=25", 'Cannot use "25" for blur: it must be a number from 0 to 24'],
  ["hue=", 'Cannot use "" for hue: it must be a number from -180 to 180'],
  ["edges=NaN", 'Cannot use "NaN" for edges: it must be a number from 0 to 100'],
  ["pixelate=2.5", 'Cannot use "2.5" for pixelate: it must be a whole number from 1 to 64'],
  ["__proto__=1", 'Cannot use "__proto__": the filters are'],
])("sliders that there are not: %s", async (query, message) => {
  const answer = await ask(`${address}pictures/${await keep(2, 2)}?${query}`);
  expect([answer.status, errorIn(answer)]).toEqual([400, expect.stringContaining(message)]);
});

describe("pictures that are kept", () => {
  test("one can be forgotten", async () => {
    const id = await keep(2, 2);
    expect((await ask(`${address}pictures/${id}`, { method: "DELETE" })).status).toBe(204);
    const answer = await ask(`${address}pictures/${id}`);
    expect([answer.status, errorIn(answer)]).toEqual([404, "Cannot find that picture any more: open it once more"]);
  });

  test("the one that was not used for longest gives way", async () => {
    const ids: string[] = [];
    // oxlint-disable-next-line no-await-in-loop -- their order is what counts
    for (let each = 0; each < MOST_PICTURES; each++) ids.push(await keep(2, 2));
    await ask(`${address}pictures/${ids[0] ?? ""}`);
    await keep(2, 2);
    const statuses = await Promise.all(ids.map(async (id) => (await ask(`${address}pictures/${id}`)).status));
    expect(statuses).toEqual([200, 404, ...Array.from({ length: MOST_PICTURES - 2 }, () => 200)]);
    expect(server.pictures.size).toBe(MOST_PICTURES);
  });
});

describe("the newest wins", () => {
  test("an older request for the same picture is given up", async () => {
    const id = await keep(1500, 1500);
    const answers = await Promise.all([
      ask(`${address}pictures/${id}?blur=24&edges=30`),
      ask(`${address}pictures/${id}?blur=20&edges=40`),
      ask(`${address}pictures/${id}?brightness=10`),
    ]);
    // They come over connections of their own, so that one of them may be newest although it was sent before.
    const statuses = answers.map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    const given = answers.find(({ status }) => status === 409);
    expect(given && errorIn(given)).toBe("Cannot finish this: something newer was asked for meanwhile");
    expect(reported).toEqual([]);
  });

  test("requests for other pictures go on", async () => {
    const ids = [await keep(300, 300), await keep(300, 300)];
    const answers = await Promise.all(ids.map((id) => ask(`${address}pictures/${id}?blur=4`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  test("a request that the page takes back stops NumPy", async () => {
    const busy = Python.attach((py) => {
      // A filter that waits for as long as it is let, where NumPy would be too quick to be seen stopping.
      py.run(`
import sys, time
filters = sys.modules["taipan_pixels_filters"]
ended = []
def waiting(planes, *args):
    try:
        for _ in range(2000):
            time.sleep(0.005)
    except BaseException as error:
        ended.append(type(error).__name__)
        raise
usual, filters.STEPS["edges"] = filters.STEPS["edges"], waiting
`);
      return py.eval("ended").unbind();
    });
    const id = await keep(10, 10);
    const controller = new AbortController();
    const asked = fetch(`${address}pictures/${id}?edges=5`, { signal: controller.signal });
    await vi.waitFor(() => expect(server.renderings).toBe(1));
    await sleep(50);
    controller.abort();
    await expect(asked).rejects.toThrow("aborted");
    await vi.waitFor(() => {
      expect(server.renderings).toBe(0);
      expect(Python.attach((py) => busy.bind(py).toJs())).toEqual(["CallInterrupted"]);
    });
    Python.attach((py) => py.run('filters.STEPS["edges"] = usual'));
    expect(reported).toEqual([]);
  });
});

test("what fails in Python is said and reported, and the next request is served", async () => {
  Python.attach((py) =>
    py.run(`
import sys
filters = sys.modules["taipan_pixels_filters"]
def failing(planes, *args):
    raise MemoryError("no room for the planes")
usual, filters.STEPS["vignette"] = filters.STEPS["vignette"], failing
`),
  );
  const id = await keep(3, 3);
  const answer = await ask(`${address}pictures/${id}?vignette=50`);
  expect([answer.status, errorIn(answer)]).toEqual([
    500,
    "Cannot filter the picture: MemoryError: no room for the planes",
  ]);
  expect(reported).toHaveLength(1);
  Python.attach((py) => py.run('filters.STEPS["vignette"] = usual'));
  expect((await ask(`${address}pictures/${id}?vignette=50`)).status).toBe(200);
});

describe("other sites in the same browser", () => {
  test.each([
    ["another origin", { origin: "http://example.com" }],
    ["a frame without an origin", { origin: "null" }],
    ["another port", { origin: "http://127.0.0.1:1" }],
    ["a name that points here", { host: "example.com" }],
    ["a name that points here, with the port", { host: () => `example.com:${new URL(address).port}` }],
  ])("%s is refused", async (_, headers) => {
    const sent = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, typeof value === "string" ? value : value()]),
    );
    const answer = await ask(address, { headers: sent });
    expect([answer.status, errorIn(answer)]).toEqual([403, "Cannot answer: only the page of this program is served"]);
  });

  test("the page itself is not", async () => {
    const { host, origin, port } = new URL(address);
    expect((await ask(address, { headers: { host, origin } })).status).toBe(200);
    const named = { host: `localhost:${port}`, origin: `http://localhost:${port}` };
    expect((await ask(address, { headers: named })).status).toBe(200);
  });

  test("only this machine is listened to", async () => {
    const { networkInterfaces } = await import("node:os");
    const outside = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .find(({ internal, family }) => !internal && family === "IPv4");
    if (outside === undefined) return;
    const socket = connect(Number(new URL(address).port), outside.address);
    await expect(once(socket, "connect")).rejects.toThrow("ECONNREFUSED");
  });
});
