import type { Converter } from "./converter.ts";

/** A field of a {@link ShapeAnnotation}. */
export interface AnnotatedField {
  /** Its name in Python. */
  readonly name: string;
  /** `undefined` where code of its own reads and writes it. */
  readonly converter: Converter<unknown> | undefined;
  readonly isRequired: boolean;
}

/** Objects with fields for which Python has no class yet: stubs define one. */
export interface ShapeAnnotation {
  /** `undefined` for one that has no name of its own. */
  readonly name: string | undefined;
  /** Whether the fields are keys of a `dict`, or attributes. */
  readonly kind: "keys" | "attributes";
  readonly fields: readonly AnnotatedField[];
}

/**
 * Who writes annotations, as converters see it (`@taipan/introspection` has one). What a converter accepts may be more than
 * what it gives: `t.list(t.str)` takes any `Sequence[str]` and gives a `list[str]` (PyO3: `INPUT_TYPE`, `OUTPUT_TYPE`).
 */
export interface Annotator {
  /** Whether the annotation is for what Python passes to TypeScript, or for what it gets. */
  readonly side: "argument" | "result";
  /** The annotation of a converter inside. */
  of(inner: Converter<unknown>): string;
  /** The same for values that go the other way, as the arguments of a callback do. */
  across(inner: Converter<unknown>): string;
  /** The annotation of what is given, also on the side of what is accepted: type checkers want a dict's to be the same. */
  given(inner: Converter<unknown>): string;
  /** The name of a class that TypeScript defines: a constructor, or what `defineClass`, `pyenum` or `pyunion` made. */
  nameOf(definition: object): string;
  /** The name of a class with these fields. */
  shape(shape: ShapeAnnotation): string;
}

/** {@link Converter.annotate} for one that accepts more than it gives. */
export function accepting(accepted: string, given: string): (write: Annotator) => string {
  return ({ side }) => (side === "argument" ? accepted : given);
}

/** What has `__index__`: an `int`, a `bool`, a scalar of NumPy. */
export const integerAnnotation: (write: Annotator) => string = accepting("SupportsIndex", "int");

/** What has `__float__` or `__index__`. */
export const floatAnnotation: (write: Annotator) => string = accepting("SupportsFloat | SupportsIndex", "float");
