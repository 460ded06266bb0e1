import type { Filter } from "../filters/filter.ts";
import { FILTER_NAMES, FILTERS } from "../filters/filters.ts";
import { LIVELY_PIXELS } from "../pictures/limits.ts";
import { SAMPLES } from "../pictures/samples.ts";
import { sliderHtml } from "./slider-html.ts";

/** The page. What it does is in `page/`. @param numpy NumPy's version */
export function pageHtml(numpy: string): string {
  const samples = Object.entries(SAMPLES).map(
    ([name, title]) => `<button type="button" data-sample="${name}">${title}</button>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Taipan pixels</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/page/icon.svg">
<link rel="stylesheet" href="/page/style.css">
<script type="module" src="/page/main.js"></script>
<body data-most-pixels="${LIVELY_PIXELS.toString()}">
<header>
  <h1><img src="/page/icon.svg" alt="" width="28" height="28"> Taipan pixels</h1>
  <p>NumPy ${numpy.replaceAll("<", "&lt;")} works inside Node, in the memory of your picture. Nothing leaves this machine.</p>
</header>
<main>
  <section class="stage" aria-label="Picture">
    <div class="frame">
      <canvas id="canvas" role="img" aria-label="The filtered picture" hidden></canvas>
      <p class="drop" aria-hidden="true">Drop it here</p>
    </div>
    <div class="notice" id="notice" role="alert" hidden>
      <p id="notice-text"></p>
      <button type="button" id="notice-close" aria-label="Close this message">×</button>
    </div>
    <p class="facts" id="facts" role="status" aria-live="off"></p>
    <div class="tools">
      <input type="file" id="file" accept="image/*" hidden>
      <button type="button" id="open" class="first">Open a picture …</button>
      <span class="samples" role="group" aria-label="Samples, painted by NumPy">${samples.join("")}</span>
      <button type="button" id="save">Save as PNG</button>
    </div>
    <p class="hint">Or drop one anywhere on the page, or paste it.</p>
  </section>
  <form class="panel" id="filters" autocomplete="off" aria-label="Filters">
${group("Shapes", "area")}
${group("Colours", "colour")}
    <div class="tools">
      <button type="reset" id="reset" disabled>Reset all</button>
      <button type="button" id="original" aria-pressed="false" disabled>Show original</button>
    </div>
    <p class="hint">A double click resets one slider; arrow keys move it.</p>
  </form>
</main>
<noscript><p>This page needs JavaScript.</p></noscript>
</body>
</html>
`;
}

function group(title: string, kind: Filter["kind"]): string {
  const names = FILTER_NAMES.filter((name) => FILTERS[name].kind === kind);
  const sliders = names.map((name) => sliderHtml(name, FILTERS[name].slider));
  return `    <fieldset>\n      <legend>${title}</legend>\n${sliders.join("\n")}\n    </fieldset>`;
}
