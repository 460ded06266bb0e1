import type { ColourFilter } from "./filter.ts";

/** Turns colours about the line from black to white: at 120° red is green, green is blue, and blue is red. */
export const hue: ColourFilter = {
  kind: "colour",
  slider: { label: "Hue", least: -180, most: 180, unit: "°", neutral: 0, step: 1 },
  matrix(degrees) {
    const angle = (degrees * Math.PI) / 180;
    const same = (1 + 2 * Math.cos(angle)) / 3;
    const before = (1 - Math.cos(angle)) / 3 + Math.sin(angle) / Math.sqrt(3);
    const after = (1 - Math.cos(angle)) / 3 - Math.sin(angle) / Math.sqrt(3);
    return [same, after, before, 0, before, same, after, 0, after, before, same, 0];
  },
};
