import type { Element } from "./element.ts";

/** One field of a structure: a value, or an array of values of a shape of its own. */
export interface RecordField {
  readonly name: string;
  /** Bytes from the structure's start. */
  readonly offset: number;
  readonly element: Element;
  /** Whether its bytes are in the order that the machine does not use; fields of one structure may differ. */
  readonly isSwapped: boolean;
  /** Items along each dimension of a field that is an array; empty for a value. */
  readonly shape: readonly number[];
}

/** Structures as plain objects with a property for each field. Arrays in them are nested lists, last index fastest. */
export function recordElement(name: string, size: number, fields: readonly RecordField[]): Element {
  return {
    name,
    size,
    unit: 0,
    isDirect: false,
    over: () => {
      throw new TypeError(`Cannot view items of ${name} as a typed array: they are structures, take one field`);
    },
    read: (view, at) =>
      Object.fromEntries(fields.map((field) => [field.name, readField(view, at + field.offset, field, 0)])),
    write: (view, at, record: Readonly<Record<string, unknown>>) => {
      for (const field of fields) {
        // What the object does not have stays as it is.
        if (Object.hasOwn(record, field.name)) writeField(view, at + field.offset, field, 0, record[field.name]);
      }
    },
  };
}

function readField(view: DataView, at: number, field: RecordField, dimension: number): unknown {
  const length = field.shape[dimension];
  if (length === undefined) return field.element.read(view, at, !field.isSwapped);
  const step = stepOf(field, dimension);
  return Array.from({ length }, (_, index) => readField(view, at + index * step, field, dimension + 1));
}

function writeField(view: DataView, at: number, field: RecordField, dimension: number, value: unknown): void {
  const length = field.shape[dimension];
  if (length === undefined) {
    field.element.write(view, at, value as never, !field.isSwapped);
    return;
  }
  const items = value as ArrayLike<unknown>;
  if (items.length !== length) {
    throw new RangeError(`Cannot write the field '${field.name}': it has ${length} items, got ${items.length}`);
  }
  const step = stepOf(field, dimension);
  for (let index = 0; index < length; index++) writeField(view, at + index * step, field, dimension + 1, items[index]);
}

/** Bytes from one item of a field's dimension to the next. */
function stepOf({ shape, element }: RecordField, dimension: number): number {
  return shape.slice(dimension + 1).reduce((bytes, length) => bytes * length, element.size);
}
