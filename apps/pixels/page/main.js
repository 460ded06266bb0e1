import { countFilters, onChange, settings } from "./controls.js";
import { element } from "./element.js";
import { Latest } from "./latest.js";
import { clearNotice, showNotice } from "./notice.js";
import { openPicture } from "./open-picture.js";
import { forget, keepPicture, keepSample, render } from "./server.js";
import { draw, save, tell } from "./stage.js";

const page = document.body;
const files = element("file", HTMLInputElement);
const mostPixels = Number(page.dataset["mostPixels"]);

/** @type {{ kept: import("./server.js").Kept, name: string, note: string } | undefined} */
let shown;
/** Counts what was opened: of two pictures the one that was opened last is shown, however long each took. */
let opened = 0;

const latest = new Latest(show, showNotice);

/**
 * Has the picture filtered, and draws it.
 *
 * @param {{ picture: NonNullable<typeof shown>, query: string }} wish
 * @param {AbortSignal} signal
 */
async function show({ picture: { kept, note }, query }, signal) {
  const start = performance.now();
  const { image, milliseconds } = await render(kept, query, signal);
  draw(image);
  clearNotice();
  const all = performance.now() - start;
  const count = countFilters();
  tell([
    `${kept.width} × ${kept.height}${note}`,
    count === 0 ? "as it came" : `${count} ${count === 1 ? "filter" : "filters"}`,
    `NumPy ${milliseconds.toFixed(0)} ms`,
    `there and back ${all.toFixed(0)} ms`,
  ]);
  page.dataset["shown"] = query;
}

/** Asks for the picture as the sliders stand. */
function refresh(atOnce = false) {
  if (shown !== undefined) latest.ask({ picture: shown, query: settings() }, { atOnce });
}

/**
 * Puts another picture in place of the one that is shown.
 *
 * @param {string} name
 * @param {() => Promise<{ kept: import("./server.js").Kept, note: string }>} open
 */
async function change(name, open) {
  const turn = ++opened;
  page.dataset["busy"] = "";
  try {
    const { kept, note } = await open();
    if (turn !== opened) return forget(kept);
    const before = shown;
    shown = { kept, name, note };
    refresh(true);
    if (before !== undefined) forget(before.kept);
  } catch (error) {
    if (turn === opened) showNotice(error);
  } finally {
    if (turn === opened) delete page.dataset["busy"];
  }
}

/** @param {File | null | undefined} file */
function openFile(file) {
  if (!file) return;
  void change(file.name.replace(/\.\w+$/, ""), async () => {
    const { image, original } = await openPicture(file, mostPixels);
    const isSmaller = image.width < original.width;
    return {
      kept: await keepPicture(image),
      note: isSmaller ? `, made smaller from ${original.width} × ${original.height}` : "",
    };
  });
}

/** @param {string} name */
function openSample(name) {
  void change(name, async () => ({ kept: await keepSample(name), note: "" }));
}

onChange(refresh);
for (const button of document.querySelectorAll("button[data-sample]")) {
  if (button instanceof HTMLButtonElement) {
    button.addEventListener("click", () => openSample(button.dataset["sample"] ?? ""));
  }
}
element("open", HTMLButtonElement).addEventListener("click", () => files.click());
files.addEventListener("change", () => {
  openFile(files.files?.[0]);
  // The same file can be chosen again.
  files.value = "";
});
element("save", HTMLButtonElement).addEventListener("click", () => save(`${shown?.name ?? "picture"}.png`));

addEventListener("dragover", (event) => {
  event.preventDefault();
  page.dataset["drag"] = "";
});
addEventListener("dragleave", (event) => {
  if (event.relatedTarget === null) delete page.dataset["drag"];
});
addEventListener("drop", (event) => {
  event.preventDefault();
  delete page.dataset["drag"];
  const file = event.dataTransfer?.files[0];
  if (file === undefined) showNotice("Cannot open what was dropped: it is no file");
  else openFile(file);
});
addEventListener("paste", (event) => openFile(event.clipboardData?.files[0]));
addEventListener("pagehide", (event) => {
  if (!event.persisted && shown !== undefined) forget(shown.kept);
});

openSample("hills");
