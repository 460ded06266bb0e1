import { element } from "./element.js";

const form = element("filters", HTMLFormElement);
const sliders = [...form.querySelectorAll("input")];
const original = element("original", HTMLButtonElement);

/**
 * Calls a function whenever a slider was moved.
 *
 * @param {() => void} change
 */
export function onChange(change) {
  form.addEventListener("input", () => {
    showOriginal(false);
    update();
    change();
  });
  form.addEventListener("reset", () => {
    showOriginal(false);
    // The sliders move after this event.
    setTimeout(() => {
      update();
      change();
    });
  });
  for (const slider of sliders) {
    slider.addEventListener("dblclick", () => {
      slider.value = slider.defaultValue;
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
  original.addEventListener("click", () => {
    showOriginal(original.ariaPressed !== "true");
    change();
  });
  update();
}

/** Where the sliders stand, as a query: those that are not neutral, and none while the original is shown. */
export function settings() {
  if (original.ariaPressed === "true") return "";
  return moved()
    .map(({ name, value }) => `${name}=${value}`)
    .join("&");
}

/** How many filters there are in the picture. */
export function countFilters() {
  return original.ariaPressed === "true" ? 0 : moved().length;
}

function moved() {
  return sliders.filter(({ value, defaultValue }) => value !== defaultValue);
}

/** @param {boolean} isShown */
function showOriginal(isShown) {
  original.ariaPressed = String(isShown);
}

/** Writes the values beside the sliders, and colours their tracks from the neutral value to theirs. */
function update() {
  for (const slider of sliders) {
    const [least, most] = [Number(slider.min), Number(slider.max)];
    const places = [slider.value, slider.defaultValue].map((value) => (Number(value) - least) / (most - least));
    slider.style.setProperty("--from", String(Math.min(...places)));
    slider.style.setProperty("--to", String(Math.max(...places)));
    const output = slider.closest(".slider")?.querySelector("output");
    if (output) output.value = `${slider.value.replace("-", "−")}${slider.dataset["unit"] ?? ""}`;
    slider.ariaValueText = output?.value ?? slider.value;
  }
  const isMoved = moved().length > 0;
  element("reset", HTMLButtonElement).disabled = !isMoved;
  original.disabled = !isMoved;
}
