import { describe, expect, test } from "vitest";
import { escapeText, markup } from "../src/page/markup.ts";
import { page } from "../src/page/page.ts";
import { ConfusionMatrix } from "../src/result/confusion-matrix.ts";
import type { Reading, Report } from "../src/result/report.ts";
import { decodePng } from "./support/decode-png.ts";
import { elementsOf } from "./support/html-elements.ts";

/** A report of digits whose pictures are full of ink, as many of each digit as it is large. */
function reportOf(misreadAs: (is: number) => number): Report {
  const readings: Reading[] = [];
  for (let is = 0; is < 10; is++) {
    for (let copy = 0; copy <= is; copy++) {
      const read = copy === 0 ? misreadAs(is) : is;
      readings.push({ index: readings.length, image: new Uint8Array(64).fill(16), is, read });
    }
  }
  const column = (of: "is" | "read"): Uint8Array => Uint8Array.from(readings, (reading) => reading[of]);
  return {
    options: { classifier: "svc", trainShare: 0.5, seed: 3, out: "x.html" },
    versions: { node: "24.0.0", python: '3.<11>&"', executable: "/bin/python", scikitLearn: "1.6", numpy: "2.0" },
    classifier: { title: "a <classifier> & co", unit: "images" },
    learned: 12,
    curve: [
      { done: 6, accuracy: 0.41 },
      { done: 12, accuracy: 0.82 },
    ],
    matrix: new ConfusionMatrix(column("is"), column("read")),
    readings,
  };
}

const html = page(reportOf((is) => (is < 4 ? 9 - is : is)));
const elements = elementsOf(html);
const images = elements.filter(({ tag }) => tag === "img");

test("tags nest, and there is one of each part", () => {
  for (const [tag, count] of [
    ["html", 1],
    ["title", 1],
    ["h1", 1],
    ["table", 1],
    ["svg", 1],
    ["figure", 4],
    ["li", 10],
  ] as const) {
    expect(
      elements.filter((element) => element.tag === tag),
      tag,
    ).toHaveLength(count);
  }
});

test("it has the misread digits, the averages and the sheets as pictures, each with words for it", () => {
  expect(images).toHaveLength(4 + 10 + 10);
  for (const { attributes } of images) {
    const data = /src="data:image\/png;base64,([^"]+)"/.exec(attributes)?.[1] ?? "";
    const { width, height } = decodePng(Buffer.from(data, "base64"));
    expect(attributes).toContain(`width="${width}" height="${height}"`);
    expect(attributes).toMatch(/alt="[^"]{10,}"/);
  }
});

test("nothing is fetched, and the browser is told so", () => {
  expect(html).not.toMatch(/https?:|@import|url\(/i);
  expect(html).not.toMatch(/(?:src|href|srcset|action|data)="(?!data:image\/png;base64,)/);
  const tags = new Set(elements.map(({ tag }) => tag));
  for (const tag of ["script", "link", "iframe", "object", "base"]) expect(tags.has(tag), tag).toBe(false);
  expect(html).toContain("default-src &#39;none&#39;; img-src data:; style-src &#39;unsafe-inline&#39;");
});

test("texts are escaped", () => {
  expect(html).toContain("a &lt;classifier&gt; &amp; co");
  expect(html).toContain("Python 3.&lt;11&gt;&amp;&quot;");
  expect(escapeText(`<a href="x" title='y'>&`)).toBe("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;");
  expect(markup`<b>${["<", markup`<i>${1}</i>`]}</b>`.html).toBe("<b>&lt;<i>1</i></b>");
});

test("the heat map holds the counts of the matrix", () => {
  const cells = [...html.matchAll(/<td class="([a-z ]+)"[^>]*>([\d,]+)<\/td>/g)].map(([, kind, count]) => ({
    kind,
    count,
  }));
  expect(cells).toHaveLength(100);
  expect(cells.filter(({ kind }) => kind?.startsWith("right")).map(({ count }) => Number(count))).toEqual([
    0, 1, 2, 3, 5, 6, 7, 8, 9, 10,
  ]);
  expect(cells.filter(({ kind }) => kind?.startsWith("wrong"))).toHaveLength(4);
  expect(cells[9]).toMatchObject({ count: "1" });
});

test("light and dark screens, narrow ones and paper have their styles", () => {
  expect(html).toContain("@media (prefers-color-scheme: dark)");
  expect(html).toMatch(/@media \(max-width: \d+rem\)/);
  expect(html).toContain("@media print");
  expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
});

test("the same report gives the same page", () => {
  expect(page(reportOf((is) => (is < 4 ? 9 - is : is)))).toBe(html);
});

describe("at the edges", () => {
  test("nothing misread", () => {
    const perfect = page(reportOf((is) => is));
    expect(perfect).toContain("Not one of 55 digits was misread.");
    expect(elementsOf(perfect).filter(({ tag }) => tag === "img")).toHaveLength(20);
  });

  test("everything misread, in one step", () => {
    const readings = [{ index: 0, image: new Uint8Array(64), is: 3, read: 8 }];
    const matrix = new ConfusionMatrix(Uint8Array.of(3), Uint8Array.of(8));
    const one = page({ ...reportOf((is) => is), readings, matrix, curve: [{ done: 1, accuracy: 0 }] });
    expect(one).toContain("1 digit of 1 was taken for another one");
    expect(elementsOf(one).filter(({ tag }) => tag === "figure")).toHaveLength(1);
    expect(one.replace(/base64,[^"]+/g, "")).not.toMatch(/NaN|Infinity|undefined/);
  });
});
