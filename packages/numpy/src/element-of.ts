import { PyAny, Python, t } from "@taipan/core";
import type { PyObjectPtr } from "@taipan/ffi";
import { bytesElement, type Element, NUMERIC_ELEMENTS, OBJECT_ELEMENT, textElement, timeElement } from "./element.ts";
import { descrByteOrder, descrTypeNumber } from "./npyffi/array-object.ts";
import { recordElement, type RecordField } from "./record-element.ts";
import * as type from "./npyffi/type-numbers.ts";

/** An array's element type, and whether its bytes are in the order that the machine does not use. */
export interface ItemType {
  /** `undefined` for what has no JavaScript form: structures, long doubles, text of varying length. */
  readonly element: Element | undefined;
  readonly isSwapped: boolean;
}

const native: Record<number, ItemType> = {};
const swapped: Record<number, ItemType> = {};
/** Types that carry a length or a unit, by what NumPy calls them. */
const parametric = new Map<string, ItemType>();

/** What items of a dtype (borrowed) are. Types of plain numbers take no call into Python. */
export function itemTypeOf(descr: PyObjectPtr): ItemType {
  const number = descrTypeNumber(descr);
  const isSwapped = descrByteOrder(descr) === ">";
  const name = type.NUMERIC_TYPES[number];
  if (name !== undefined) {
    const known = isSwapped ? swapped : native;
    return (known[number] ??= { element: NUMERIC_ELEMENTS.get(name), isSwapped });
  }
  if (number === type.NPY_OBJECT) return (native[number] ??= { element: OBJECT_ELEMENT, isSwapped: false });
  if (number === type.NPY_VOID) return Python.attach((py) => recordType(PyAny.fromBorrowedPtr(py, descr)));
  const text = Python.attach((py) => PyAny.fromBorrowedPtr(py, descr).getAttr("str").str());
  let known = parametric.get(text);
  if (known === undefined) {
    known = { element: parse(text, number), isSwapped };
    if (parametric.size < 1024) parametric.set(text, known);
  }
  return known;
}

/** Structures by what NumPy calls them, layout included. */
const records = new Map<string, ItemType>();

/** A structured dtype's fields. */
function recordType(descr: PyAny): ItemType {
  const text = descr.repr();
  let known = records.get(text);
  if (known === undefined) {
    known = { element: parseRecord(descr), isSwapped: false };
    if (records.size < 1024) records.set(text, known);
  }
  return known;
}

/** `undefined` where there are no fields, or one has no JavaScript form. */
function parseRecord(descr: PyAny): Element | undefined {
  const names = descr.getAttr("names");
  if (names.isNone()) return undefined;
  const fields: RecordField[] = [];
  for (const name of names.extract(t.list(t.str))) {
    const place = descr.getAttr("fields").getItem(name);
    const declared = place.getItem(0);
    const { element, isSwapped } = itemTypeOf(declared.getAttr("base").asPtr());
    if (element === undefined) return undefined;
    const shape = declared.getAttr("shape").extract(t.list(t.int53));
    fields.push({ name, offset: place.getItem(1).extract(t.int53), element, isSwapped, shape });
  }
  return recordElement(descr.str(), descr.getAttr("itemsize").extract(t.int53), fields);
}

/** `<U5`, `|S3`, `<M8[ns]` as an element type. */
function parse(text: string, number: number): Element | undefined {
  const length = Number(/\d+$/.exec(text)?.[0]);
  if (number === type.NPY_STRING) return bytesElement(length);
  if (number === type.NPY_UNICODE) return textElement(length);
  // A unit with a factor, such as [25s], has no name here; without a unit, ticks mean nothing.
  const unit = /\[([A-Za-z]+)\]$/.exec(text)?.[1];
  if (unit === undefined) return undefined;
  if (number === type.NPY_DATETIME) return timeElement(`datetime64[${unit}]`);
  return number === type.NPY_TIMEDELTA ? timeElement(`timedelta64[${unit}]`) : undefined;
}

/** The name under which a type is compared: that of the size, for types of the size of a pointer. */
export function canonicalName(name: string): string {
  if (name === "intp") return "int64";
  return name === "uintp" ? "uint64" : name;
}
