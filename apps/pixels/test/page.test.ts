import { Buffer } from "node:buffer";
import { Python } from "@taipan/core";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Settings } from "../src/filters/settings.ts";
import { blankPicture, type Picture } from "../src/pictures/picture.ts";
import { Studio } from "../src/pictures/studio.ts";
import { PixelServer } from "../src/server/pixel-server.ts";
import { findChromium, openChromium } from "./support/chromium.ts";
import { encodePng, pngSize } from "./support/encode-png.ts";

/** How long the browser may take for a step: a busy machine is slow. */
const PATIENCE = 30_000;

const chromium = findChromium();
let studio: Studio;
let server: PixelServer;
let address = "";
let browser: BrowserContext;
let page: Page;
/** What the browser complained of. */
let complaints: string[] = [];

beforeAll(async () => {
  if (chromium === undefined) return;
  studio = Studio.open();
  server = new PixelServer(studio, () => {});
  [address, browser] = await Promise.all([server.listen(0), openChromium(chromium)]);
}, PATIENCE);

afterAll(async () => {
  if (chromium !== undefined) await Promise.all([browser.close(), server.close()]);
}, PATIENCE);

beforeEach(async (context) => {
  context.skip(chromium === undefined, "this machine has no Chromium; TAIPAN_CHROMIUM can name one");
  complaints = [];
  page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(address);
  await settled("");
});

afterEach(() => page?.close());

/** Waits until the sliders' picture is drawn. */
async function settled(query: string): Promise<void> {
  await page.waitForSelector(`body[data-shown="${query}"]:not([data-busy])`);
}

/** Moves a slider, as dragging it there does at its end. */
function move(name: string, value: number): Promise<void> {
  return page.locator(`input[name=${name}]`).fill(value.toString());
}

/** The pixels on the canvas. They come as text, since what is not JSON does not come out of the browser. */
async function drawn(): Promise<Picture> {
  const { width, height, text } = await page.locator("#canvas").evaluate((node) => {
    const canvas = node as unknown as { width: number; height: number; getContext(kind: "2d"): CanvasPixels };
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let letters = "";
    for (let at = 0; at < data.length; at += 8192) letters += String.fromCharCode(...data.subarray(at, at + 8192));
    return { width: canvas.width, height: canvas.height, text: btoa(letters) };
  });
  return { width, height, pixels: Uint8Array.from(Buffer.from(text, "base64")) };
}

interface CanvasPixels {
  getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray };
}

/** A colourful picture. */
function colourful(width: number, height: number): Picture {
  const picture = blankPicture(width, height);
  for (let at = 0; at < picture.pixels.length; at++) {
    picture.pixels[at] = at % 4 === 3 ? 255 : (at * (3 + (at % 4)) + (at >> 7)) % 256;
  }
  return picture;
}

/** Has the page open a file. */
function open(name: string, buffer: Buffer, mimeType = "image/png"): Promise<void> {
  return page.locator("#file").setInputFiles({ name, mimeType, buffer });
}

/** Waits for a message on the page. */
async function notice(): Promise<string> {
  const shown = page.getByRole("alert");
  await shown.waitFor();
  return (await shown.locator("p").textContent()) ?? "";
}

test("the page opens with a picture, which a slider changes and a reset brings back", async () => {
  const canvas = page.locator("#canvas");
  const [first, pixels] = [await canvas.screenshot(), await drawn()];
  expect([pixels.width, pixels.height]).toEqual([1200, 800]);
  // As it is painted: on the screen it may be smaller, in the same proportion, and is not blank.
  const [width, height] = pngSize(first);
  expect(width / height).toBeCloseTo(1.5, 1);
  expect(width).toBeGreaterThan(600);
  expect(new Set(new Uint32Array(pixels.pixels.buffer)).size).toBeGreaterThan(2000);
  expect(first.length).toBeGreaterThan(40_000);

  await move("hue", 90);
  await settled("hue=90");
  const turned = await canvas.screenshot();
  expect(turned.equals(first)).toBe(false);
  await page.getByRole("button", { name: "Reset all" }).click();
  await settled("");
  expect((await canvas.screenshot()).equals(first)).toBe(true);
  expect(complaints).toEqual([]);
});

test("what is drawn is what NumPy made of the file", async () => {
  const picture = colourful(90, 70);
  await open("noise.png", encodePng(picture));
  await page.waitForSelector("#canvas[width='90'][height='70']");
  await settled("");
  expect(await drawn()).toEqual(picture);
  const settings: Settings = { pixelate: 3, blur: 1.5, saturation: -40, vignette: 60 };
  for (const [name, value] of Object.entries(settings)) {
    // oxlint-disable-next-line no-await-in-loop -- a person moves one slider at a time, and the page hears of each in that order
    await move(name, value);
  }
  await settled("pixelate=3&blur=1.5&vignette=60&saturation=-40");
  expect(await drawn()).toEqual(await studio.render(picture, settings));
  const facts = await page.locator("#facts").textContent();
  expect(facts).toMatch(/^90 × 70 ?4 filters ?NumPy \d+ ms ?there and back \d+ ms$/);
  expect(complaints).toEqual([]);
});

test("the keyboard does it all", async () => {
  await page.getByLabel("Blur").focus();
  for (let times = 0; times < 4; times++) {
    // oxlint-disable-next-line no-await-in-loop -- the page has to see each key before the next is pressed
    await page.keyboard.press("ArrowRight");
  }
  await settled("blur=2");
  expect(await page.getByLabel("Blur").getAttribute("aria-valuetext")).toBe("2 px");
  const original = page.getByRole("button", { name: "Show original" });
  await original.focus();
  await page.keyboard.press("Enter");
  await settled("");
  expect(await original.getAttribute("aria-pressed")).toBe("true");
  await page.keyboard.press("Space");
  await settled("blur=2");
  await page.getByRole("button", { name: "Marbles" }).focus();
  const before = await drawn();
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => Buffer.compare((await drawn()).pixels, before.pixels), { timeout: PATIENCE })
    .not.toBe(0);
  expect(complaints).toEqual([]);
});

test("while a slider is dragged pictures come, and the last place is what stays", async () => {
  await open("noise.png", encodePng(colourful(700, 500)));
  await page.waitForSelector("#canvas[width='700']");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  for (let width = 1; width <= 40; width++) {
    // oxlint-disable-next-line no-await-in-loop -- a drag is a sequence: each position follows the one before
    await move("blur", width / 2);
  }
  await settled("blur=20");
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.at(-1)).toContain("blur=20");
  expect(await drawn()).toEqual(await studio.render(colourful(700, 500), { blur: 20 }));
  expect(complaints.filter((text) => !text.includes("409"))).toEqual([]);
});

test("a picture can be dropped, and a large one is made smaller", async () => {
  const file = encodePng({ width: 2600, height: 1000, pixels: new Uint8Array(2600 * 1000 * 4).fill(200) });
  const dropped = await page.evaluateHandle((text) => {
    const { DataTransfer, File } = globalThis as unknown as {
      DataTransfer: new () => { items: { add(file: unknown): void } };
      File: new (parts: unknown[], name: string, options: object) => unknown;
    };
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], "wide.png", { type: "image/png" }));
    return transfer;
  }, file.toString("base64"));
  await page.dispatchEvent("main", "dragover", { dataTransfer: dropped });
  expect(await page.locator(".drop").isVisible()).toBe(true);
  await page.dispatchEvent("main", "drop", { dataTransfer: dropped });
  await page.waitForSelector("#canvas[width='2280'][height='877']");
  expect(await page.locator(".drop").isVisible()).toBe(false);
  await expect
    .poll(() => page.locator("#facts").textContent(), { timeout: PATIENCE })
    .toContain("2280 × 877, made smaller from 2600 × 1000");
  expect(complaints).toEqual([]);
});

test("the picture can be saved as it is shown", async () => {
  await open("beach.jpeg", encodePng(colourful(60, 40)));
  await page.waitForSelector("#canvas[width='60']");
  await move("contrast", -100);
  await settled("contrast=-100");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as PNG" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("beach.png");
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(Buffer.from(part as Uint8Array));
  expect(pngSize(Buffer.concat(parts))).toEqual([60, 40]);
});

describe("what goes wrong is told on the page", () => {
  test("a file that is no picture", async () => {
    await open("notes.txt", Buffer.from("no picture"), "text/plain");
    expect(await notice()).toBe(
      "Cannot open “notes.txt”: it is damaged, too large, or no picture that this browser knows",
    );
    await page.getByRole("button", { name: "Close this message" }).click();
    expect(await page.getByRole("alert").isVisible()).toBe(false);
    await move("edges", 50);
    await settled("edges=50");
  });

  test("a filter that fails, and the message goes when the next one works", async () => {
    Python.attach((py) =>
      py.run(`
import sys
filters = sys.modules["taipan_pixels_filters"]
def failing(planes, *args):
    raise MemoryError("no room")
usual, filters.STEPS["blur"] = filters.STEPS["blur"], failing
`),
    );
    await move("blur", 3);
    expect(await notice()).toBe("Cannot filter the picture: MemoryError: no room");
    Python.attach((py) => py.run('filters.STEPS["blur"] = usual'));
    await move("blur", 4);
    await settled("blur=4");
    expect(await page.getByRole("alert").isVisible()).toBe(false);
  });

  test("a picture that the server forgot", async () => {
    const ids: string[] = [];
    page.on("request", (request) => ids.push(/pictures\/([^?]+)/.exec(request.url())?.[1] ?? ""));
    await move("blur", 1);
    await settled("blur=1");
    server.pictures.delete(ids[0] ?? "");
    await move("blur", 2);
    expect(await notice()).toBe("Cannot find that picture any more: open it once more");
  });

  test("a server that is gone", async () => {
    const other = new PixelServer(studio, () => {});
    await page.goto(await other.listen(0));
    await settled("");
    await other.close();
    await move("blur", 1);
    expect(await notice()).toBe("The server does not answer. Is the program still running in its terminal?");
  });
});

test("dark screens and narrow ones have their styles", async () => {
  const background = (): Promise<string> => page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
  const light = await background();
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await background()).not.toBe(light);
  await page.setViewportSize({ width: 380, height: 800 });
  const widths = await page.evaluate(() => {
    const { document } = globalThis as unknown as { document: { documentElement: Record<string, number> } };
    return [document.documentElement["scrollWidth"], document.documentElement["clientWidth"]];
  });
  expect(widths[0]).toBe(widths[1]);
  const [stage, panel] = [await page.locator(".stage").boundingBox(), await page.locator(".panel").boundingBox()];
  expect(panel?.y).toBeGreaterThan((stage?.y ?? 0) + (stage?.height ?? 0));
});

test("a page that leaves has its picture forgotten", async () => {
  const { size } = server.pictures;
  await page.getByRole("button", { name: "Rings" }).click();
  await expect.poll(() => page.locator("#facts").textContent(), { timeout: PATIENCE }).toContain("as it came");
  await expect.poll(() => server.pictures.size, { timeout: PATIENCE }).toBeLessThanOrEqual(size);
  await page.goto("about:blank");
  await expect.poll(() => server.pictures.size, { timeout: PATIENCE }).toBeLessThan(size);
});
