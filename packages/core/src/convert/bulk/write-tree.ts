import type { PyObjectPtr } from "@taipan/ffi";
import type { ContainerKind } from "../default/container-kind.ts";
import { ConversionError } from "../conversion-error.ts";
import { TreeWriter } from "./tree-writer.ts";
import { type ToPythonOptions, undefinedRuleOf } from "./write-rules.ts";

/** A writer that is not in use: its buffer is worth keeping. */
let spare: TreeWriter | undefined;

/**
 * A new reference to the Python form of a container.
 *
 * @param leaf makes a new reference of whatever is no container; always the same one
 * @throws {ConversionError} with the path of what has no form
 */
export function writeTree(root: object, kind: ContainerKind, leaf: (value: unknown) => PyObjectPtr): PyObjectPtr {
  const writer = spare ?? new TreeWriter(leaf);
  // A getter may convert a tree of its own.
  spare = undefined;
  try {
    return writer.write(root, kind);
  } finally {
    spare = writer;
  }
}

/**
 * {@link writeTree} with options.
 *
 * @throws {TypeError} for an option that is none
 */
export function writeTreeWith(
  root: object,
  kind: ContainerKind,
  leaf: (value: unknown) => PyObjectPtr,
  options: ToPythonOptions,
): PyObjectPtr {
  const rule = undefinedRuleOf(options);
  return new TreeWriter(rule === "refuse" ? (value) => leaf(defined(value)) : leaf, rule).write(root, kind);
}

/** @throws {ConversionError} for `undefined` */
export function defined<T>(value: T): T {
  if (value === undefined) throw new ConversionError("undefined", "the options refuse it");
  return value;
}
