import { Problem } from "../server/problem.ts";
import { FILTER_NAMES, type FilterName, FILTERS } from "./filters.ts";

/** Where the sliders stand. Those that are left out are neutral. */
export type Settings = Readonly<Partial<Record<FilterName, number>>>;

/**
 * Reads where the sliders stand from the query of an address, such as `blur=3&hue=-20`.
 *
 * @throws {Problem} 400 for a name that is no filter, and for a value that its slider cannot have
 */
export function readSettings(query: URLSearchParams): Settings {
  const settings: Partial<Record<FilterName, number>> = {};
  for (const [name, text] of query) {
    const known = FILTER_NAMES.find((one) => one === name);
    if (known === undefined) {
      throw new Problem(400, `Cannot use ${JSON.stringify(name)}: the filters are ${FILTER_NAMES.join(", ")}`);
    }
    settings[known] = valueOf(known, text);
  }
  return settings;
}

function valueOf(name: FilterName, text: string): number {
  const { least, most } = FILTERS[name].slider;
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (value >= least && value <= most && (name !== "pixelate" || Number.isInteger(value))) return value;
  const kind = name === "pixelate" ? "a whole number" : "a number";
  throw new Problem(
    400,
    `Cannot use ${JSON.stringify(text)} for ${name}: it must be ${kind} from ${least.toString()} to ${most.toString()}`,
  );
}
