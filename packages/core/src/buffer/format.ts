import { type BufferElement, type ElementKind, ELEMENTS } from "./element.ts";

/** What one character of the module `struct` means: the kind, and the size in standard mode and in the machine's. */
const CODES: Readonly<Record<string, readonly [kind: ElementKind, standard: number, native: number]>> = {
  "?": ["bool", 1, 1],
  b: ["signed", 1, 1],
  B: ["unsigned", 1, 1],
  // A bytes object of length 1.
  c: ["unsigned", 1, 1],
  h: ["signed", 2, 2],
  H: ["unsigned", 2, 2],
  i: ["signed", 4, 4],
  I: ["unsigned", 4, 4],
  // C's long has four bytes on Windows and eight elsewhere: the size of an item tells.
  l: ["signed", 4, 0],
  L: ["unsigned", 4, 0],
  q: ["signed", 8, 8],
  Q: ["unsigned", 8, 8],
  // Ssize_t and size_t, which exist in the machine's sizes only.
  n: ["signed", -1, 8],
  N: ["unsigned", -1, 8],
  e: ["float", 2, 2],
  f: ["float", 4, 4],
  d: ["float", 8, 8],
};

/** The element type of a buffer's items, and whether their bytes are in the order that the machine does not use. */
export interface ItemFormat {
  readonly element: BufferElement;
  readonly isSwapped: boolean;
}

const known = new Map<string, ItemFormat | undefined>();
const MOST_KNOWN = 256;
const ELEMENT_LIST = Object.values(ELEMENTS) as readonly BufferElement[];

/**
 * Reads a format of the module `struct` that stands for one number an item; `undefined` for any other: several fields,
 * text, complex numbers, pointers, or a size that does not fit.
 *
 * @param itemSize bytes of an item, which the exporter says separately
 */
export function itemFormat(format: string, itemSize: number): ItemFormat | undefined {
  const key = `${format}\0${itemSize}`;
  const found = known.get(key);
  if (found !== undefined || known.has(key)) return found;
  const parsed = parse(format, itemSize);
  if (known.size < MOST_KNOWN) known.set(key, parsed);
  return parsed;
}

function parse(format: string, itemSize: number): ItemFormat | undefined {
  const [, order = "@", code = ""] = /^([@=<>!]?)(.)$/s.exec(format) ?? [];
  const meaning = CODES[code];
  if (meaning === undefined) return undefined;
  const [kind, standard, native] = meaning;
  const size = order === "@" || order === "" ? native || Math.max(itemSize, 4) : standard;
  const element = ELEMENT_LIST.find((one) => one.kind === kind && one.size === size);
  if (element === undefined || size !== itemSize) return undefined;
  // Memory is read with the lowest byte first everywhere in this package.
  return { element, isSwapped: size > 1 && (order === ">" || order === "!") };
}
