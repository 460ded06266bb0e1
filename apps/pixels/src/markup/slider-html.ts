import type { Slider } from "../filters/filter.ts";

/** A slider with its name and its value. `page/controls.js` reads everything else from the attributes. */
export function sliderHtml(name: string, { label, least, most, unit, neutral, step }: Slider): string {
  const range = `min="${least.toString()}" max="${most.toString()}" step="${step.toString()}" value="${neutral.toString()}"`;
  const input = `<input type="range" id="slide-${name}" name="${name}" ${range} data-unit="${unit}">`;
  // Not inside of the label: an output there would be what it names.
  return `      <div class="slider"><label for="slide-${name}">${label}</label><output for="slide-${name}"></output>${input}</div>`;
}
