/** Offset of each field of a C struct, and the struct's `size`, in bytes. */
export type StructLayout<Field extends string = string> = { readonly size: number } & { readonly [F in Field]: number };

/** Size of a field, which on the platforms of CPython is also its alignment; two words where it is a pair of them. */
const FIELD_SIZES = { byte: 1, short: 2, int: 4, word: 8, pair: 16 } as const;

/** How a field is stored: `word` is a pointer or `Py_ssize_t`, `pair` two of them. */
export type FieldKind = keyof typeof FIELD_SIZES;

/**
 * Lays fields out by the rules of C, for structs too long, or too different between versions, to write as numbers.
 *
 * @param fields name and kind in the order of the declaration
 * @param start bytes that are taken already: the object header
 */
export function structLayout<Field extends string>(
  fields: readonly (readonly [Field, FieldKind])[],
  start = 0,
): StructLayout<Field> {
  const offsets: Record<string, number> = {};
  let end = start;
  let alignment = start === 0 ? 1 : 8;
  for (const [name, kind] of fields) {
    const align = Math.min(FIELD_SIZES[kind], 8);
    alignment = Math.max(alignment, align);
    end = roundUp(end, align);
    offsets[name] = end;
    end += FIELD_SIZES[kind];
  }
  return { ...offsets, size: roundUp(end, alignment) } as StructLayout<Field>;
}

function roundUp(offset: number, alignment: number): number {
  return Math.ceil(offset / alignment) * alignment;
}
