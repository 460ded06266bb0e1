import type { Slider } from "../filters/filter.ts";

/** A slider with its name and its value. `page/controls.js` reads everything else from the attributes. */
export function sliderHtml(name: string, { label, least, most, unit, neutral, step }: Slider): string {
  const range = `min="${least.toString()}" max="${most.toString()}" step="${step.toString()}" value="${neutral.toString()}"`;
  return `      <label><span>${label}</span><output></output><input type="range" name="${name}" ${range} data-unit="${unit}"></label>`;
}
