import type { PythonVersion } from "./version.ts";

/**
 * Where CPython keeps what is read in place, in bytes from the object's address, on 64-bit builds with a GIL.
 * `objects/calibrate.ts` compares every number here with live objects before any is used.
 */
export interface ObjectLayout {
  /** `ob_refcnt`: a plain 64-bit count, or a 32-bit one whose sign bit marks immortal objects (PEP 683). */
  readonly refcount: "plain" | "immortal";
  /** `ob_type` */
  readonly type: number;
  /** `ob_size` of `PyVarObject` */
  readonly size: number;
  readonly floatValue: number;
  /** `ob_item`: a pointer to the items */
  readonly listItems: number;
  /** The items themselves; 3.14 put a cached hash before them. */
  readonly tupleItems: number;
  /** Sign and digit count: `ob_size` up to 3.11, `lv_tag` from 3.12. */
  readonly int: "signed size" | "tag";
  /** 30-bit digits, least significant first */
  readonly intDigits: number;
  readonly bytesData: number;
  /** Code points */
  readonly textLength: number;
  /** Bits 2–4 kind, 5 compact, 6 ASCII */
  readonly textState: number;
  readonly asciiData: number;
  readonly compactData: number;
  /** `tp_flags` of `PyTypeObject` */
  readonly typeFlags: number;
  /** `tp_base` of `PyTypeObject` */
  readonly typeBase: number;
  /** `ma_keys` */
  readonly dictKeys: number;
  /** `ma_values`: NULL where the values are beside the keys */
  readonly dictValues: number;
  /** How `PyDictKeysObject` says where its entries begin: by the size of its table, or from 3.11 by a logarithm. */
  readonly dictTable: "sized" | "logarithmic";
}

/** The layout of a version with a GIL. */
export function objectLayout(version: PythonVersion): ObjectLayout {
  const v12 = version.atLeast(3, 12);
  return {
    refcount: v12 ? "immortal" : "plain",
    type: 8,
    size: 16,
    floatValue: 16,
    listItems: 24,
    tupleItems: version.atLeast(3, 14) ? 32 : 24,
    int: v12 ? "tag" : "signed size",
    intDigits: 24,
    bytesData: 32,
    textLength: 16,
    textState: 32,
    asciiData: v12 ? 40 : 48,
    compactData: v12 ? 56 : 72,
    typeFlags: 168,
    typeBase: 256,
    dictKeys: 32,
    dictValues: 40,
    dictTable: version.atLeast(3, 11) ? "logarithmic" : "sized",
  };
}
