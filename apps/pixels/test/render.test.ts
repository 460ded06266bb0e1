import { Python, t } from "@taipan/core";
import { addressOf } from "@taipan/ffi";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { FILTER_NAMES, FILTERS, type FilterName } from "../src/filters/filters.ts";
import type { Settings } from "../src/filters/settings.ts";
import { blankPicture, type Picture } from "../src/pictures/picture.ts";
import { SAMPLES, isSampleName } from "../src/pictures/samples.ts";
import { Studio } from "../src/pictures/studio.ts";
import { lendPicture, lendStep } from "../src/python/lend.ts";
import { loadPythonPart } from "../src/python/python-part.ts";
import { pictures, settings } from "./support/arbitraries.ts";
import { referenceRender } from "./support/reference.ts";

let studio: Studio;

beforeAll(() => {
  studio = Studio.open();
});

/** How far apart two pictures are at most, in levels of a colour. */
function distance(one: Uint8Array, other: Uint8Array): number {
  expect(one.length).toBe(other.length);
  return one.reduce((most, level, at) => Math.max(most, Math.abs(level - (other[at] ?? Number.NaN))), 0);
}

/** A picture of waves, with every opacity. */
function waves(width: number, height: number): Picture {
  const picture = blankPicture(width, height);
  for (let at = 0; at < picture.pixels.length; at++) {
    const [x, y] = [(at >> 2) % width, Math.floor((at >> 2) / width)];
    picture.pixels[at] = at % 4 === 3 ? (x + y) % 256 : 127 + 120 * Math.sin((x * ((at % 4) + 1)) / 9 + y / 7);
  }
  return picture;
}

test("any sliders over any picture give what the same filters give pixel by pixel", async () => {
  await fc.assert(
    fc.asyncProperty(pictures, settings, async (picture, sliders) => {
      const { pixels } = await studio.render(picture, sliders);
      expect(distance(pixels, referenceRender(picture, sliders))).toBeLessThanOrEqual(1);
    }),
    { numRuns: 100 },
  );
});

test.each(FILTER_NAMES)("%s alone, at both ends of its slider, over a picture of several blocks", async (name) => {
  const picture = waves(151, 83);
  const { least, most } = FILTERS[name].slider;
  // The reference takes too long for more blur; SciPy has that below.
  for (const value of [least, name === "blur" ? 4.5 : most]) {
    // oxlint-disable-next-line no-await-in-loop -- in turn, so that the value that fails is the one that is named
    const { pixels } = await studio.render(picture, { [name]: value });
    const expected = referenceRender(picture, { [name]: value });
    expect(distance(pixels, expected), `${name} at ${value.toString()}`).toBeLessThanOrEqual(1);
  }
});

test.for([2, 24])("SciPy blurs by %d pixels the same", async (deviation, context) => {
  const picture = waves(300, 200);
  const blurred = await studio.render(picture, { blur: deviation });
  Python.attach((py) => {
    const isThere = !py.import("importlib.util").callMethod("find_spec", ["scipy"]).isNone();
    context.skip(!isThere, `${Python.location?.executable ?? "this Python"} has no SciPy`);
    const options = { sigma: [deviation, deviation, 0], mode: "nearest", truncate: 3, output: "float64" };
    const theirs = py.import("scipy.ndimage").callMethod("gaussian_filter", [lendPicture(py, picture)], options);
    const apart = py.eval`abs(${theirs}[..., :3] - ${lendPicture(py, blurred)}[..., :3]).max()`;
    expect(apart.extract(t.f64)).toBeLessThan(0.51);
  });
});

test("neutral sliders give the picture itself", async () => {
  await fc.assert(
    fc.asyncProperty(pictures, fc.subarray([...FILTER_NAMES]), async (picture, names) => {
      const before = Uint8Array.from(picture.pixels);
      const neutral = Object.fromEntries(names.map((name) => [name, FILTERS[name].slider.neutral]));
      const rendered = await studio.render(picture, neutral);
      expect(rendered.pixels).toBe(picture.pixels);
      expect(rendered.pixels).toEqual(before);
    }),
  );
});

test("through NumPy without a step, and with steps that change nothing, every byte stays", async () => {
  const part = Python.attach(loadPythonPart);
  const same = Float32Array.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);
  const nothing = [
    ["pixelate", 1],
    ["blur", Float32Array.of(1)],
    ["edges", 0],
    ["colour", same],
  ] as const;
  await fc.assert(
    fc.asyncProperty(pictures, fc.subarray([...nothing]), async (picture, steps) => {
      const out = blankPicture(picture.width, picture.height);
      await Python.attach((py) => {
        const lent = [picture, out].map((each) => lendPicture(py, each));
        return Python.callAsync(part.render, [...lent, steps.map((step) => lendStep(py, step))]);
      });
      expect(out.pixels).toEqual(picture.pixels);
    }),
    { numRuns: 40 },
  );
});

test("a rendering leaves its source and every opacity alone", async () => {
  const picture = waves(70, 50);
  const before = Uint8Array.from(picture.pixels);
  const all = Object.fromEntries(FILTER_NAMES.map((name) => [name, FILTERS[name].slider.most]));
  const { pixels } = await studio.render(picture, { ...all, blur: 2 });
  expect(picture.pixels).toEqual(before);
  const opacity = (_: number, at: number): boolean => at % 4 === 3;
  expect(pixels.filter(opacity)).toEqual(before.filter(opacity));
});

test("filters compose in their order, and nothing is cut off in between", async () => {
  const picture = waves(64, 64);
  const both = await studio.render(picture, { brightness: 100, contrast: -100 });
  // 127.5 up leaves most colours above white, all the same distance from grey that -100 % of contrast makes grey.
  expect(new Set(both.pixels.filter((_, at) => at % 4 !== 3))).toEqual(new Set([128]));
  const turned = await studio.render(picture, { hue: 120 });
  for (let at = 0; at < picture.pixels.length; at += 4) {
    const [red, green, blue] = picture.pixels.subarray(at, at + 3);
    expect([...turned.pixels.subarray(at, at + 3)]).toEqual([blue, red, green]);
  }
});

test("NumPy works at the address of TypeScript's memory", async () => {
  const picture = waves(31, 17);
  const address = addressOf(picture.pixels);
  const look = Python.attach((py) => py.eval("lambda array: (array.ctypes.data, array.shape, array.strides)").unbind());
  const seen = Python.attach((py) => {
    const array = lendPicture(py, picture);
    expect(array.data()).toBe(address);
    expect(array.getAttr("flags").getAttr("owndata").extract(t.bool)).toBe(false);
    return Python.callAsync(look, [array]);
  });
  expect(await seen).toEqual([address, [17, 31, 4], [124, 4, 1]]);
  Python.attach((py) => {
    const [, weights] = lendStep(py, ["colour", Float32Array.from({ length: 12 }, (_, at) => at)]);
    expect(py.eval`${weights}.shape == (3, 4) and ${weights}[2, 3] == 11`.extract(t.bool)).toBe(true);
    const array = lendPicture(py, picture);
    picture.pixels[0] = 77;
    expect(array.get(0, 0, 0)).toBe(77);
    array.callMethod("fill", [9]).drop();
  });
  expect(new Set(picture.pixels)).toEqual(new Set([9]));
  expect(addressOf(picture.pixels)).toBe(address);
});

test("a rendering that is given up is rejected at once, and the next one is right", async () => {
  const picture = waves(900, 900);
  const controller = new AbortController();
  const given = studio.render(picture, { blur: 24, edges: 50 }, controller.signal);
  const next = studio.render(picture, { hue: 90 });
  const reason = new Error("enough");
  controller.abort(reason);
  await expect(given).rejects.toBe(reason);
  expect(distance((await next).pixels, referenceRender(picture, { hue: 90 }))).toBeLessThanOrEqual(1);
  await expect(studio.render(picture, { hue: 1 }, AbortSignal.abort(reason))).rejects.toBe(reason);
});

test.each(Object.keys(SAMPLES).filter(isSampleName))("the sample %s is a colourful, opaque picture", async (name) => {
  const { pixels, width, height } = await studio.paint(name, 240, 160);
  expect([width, height]).toEqual([240, 160]);
  const words = new Uint32Array(pixels.buffer);
  expect(new Set(words).size).toBeGreaterThan(1000);
  expect(pixels.every((level, at) => at % 4 !== 3 || level === 255)).toBe(true);
  expect((await studio.paint(name, 240, 160)).pixels).toEqual(pixels);
});

test("what NumPy complains of comes through", async () => {
  const broken = { width: 4, height: 4, pixels: new Uint8Array(3) };
  await expect(studio.render(broken, { hue: 5 })).rejects.toThrow("cannot reshape array of size 3");
  const sliders: Settings & Partial<Record<FilterName, number>> = { pixelate: 0.25 };
  await expect(studio.render(waves(4, 4), sliders)).rejects.toThrow();
});
