import type { Converter } from "@taipan/core";
import type { Annotator, ShapeAnnotation } from "@taipan/core/definitions";
import { isPythonName } from "./python-names.ts";
import type { StubClass, StubVariable } from "./model.ts";

/** Classes that a module's stub defines for shapes: a `TypedDict` for keys, a `Protocol` for attributes. */
export class ShapeClasses {
  readonly #module: string;
  readonly #isTaken: (name: string) => boolean;
  /** By what they are, so that the same shape has one class. */
  readonly #names = new Map<string, string>();
  readonly #classes = new Map<string, StubClass>();

  /** @param isTaken whether the module itself offers something of a name */
  constructor(module: string, isTaken: (name: string) => boolean) {
    this.#module = module;
    this.#isTaken = isTaken;
  }

  /** The full name of the class for a shape. */
  nameOf(shape: ShapeAnnotation, write: Annotator): string {
    // What can be written, type checkers want to be the same.
    const ofField = (inner: Converter<unknown>): string =>
      shape.kind === "keys" ? write.given(inner) : write.of(inner);
    const fields = shape.fields.map(({ name, converter, isRequired }) => {
      const annotation = converter === undefined ? "Any" : ofField(converter);
      return { name, annotation, isRequired };
    });
    const key = JSON.stringify([shape.name, shape.kind, fields]);
    let name = this.#names.get(key);
    if (name === undefined) {
      name = this.#freeName(shape);
      this.#names.set(key, name);
      const isProtocol = shape.kind === "attributes";
      this.#classes.set(name, isProtocol ? protocol(name, fields) : typedDict(name, fields));
    }
    return `${this.#module}.${name}`;
  }

  /** All of them, in the order in which they were asked for. */
  get classes(): readonly StubClass[] {
    return [...this.#classes.values()];
  }

  #freeName({ name, kind }: ShapeAnnotation): string {
    const suffix = kind === "keys" ? "Dict" : "Like";
    const wanted = name !== undefined && isPythonName(name) ? name : `_${suffix}`;
    const candidates = [wanted, `${wanted}${suffix}`];
    for (let count = 2; ; count++) {
      const free = candidates.find((one) => !this.#classes.has(one) && !this.#isTaken(one));
      if (free !== undefined) return free;
      candidates.push(`${wanted}${count}`);
    }
  }
}

interface Field {
  readonly name: string;
  readonly annotation: string;
  readonly isRequired: boolean;
}

const TYPE_ONLY = { doc: undefined, isFinal: false, isTypeOnly: true, typeParameters: [], classes: [] } as const;

function typedDict(name: string, fields: readonly Field[]): StubClass {
  const variables = fields.map((one): StubVariable => ({
    name: one.name,
    annotation: one.isRequired ? one.annotation : `NotRequired[${one.annotation}]`,
    doc: undefined,
    value: undefined,
    qualifier: undefined,
  }));
  return { ...TYPE_ONLY, name, bases: ["TypedDict"], variables, functions: [] };
}

/** Attributes that are read; one that may be missing is in no type. */
function protocol(name: string, fields: readonly Field[]): StubClass {
  const functions = fields
    .filter((one) => one.isRequired)
    .map(
      (one) =>
        ({
          name: one.name,
          doc: undefined,
          kind: "getter",
          signatures: [{ parameters: [], returns: one.annotation }],
          isAsync: false,
        }) as const,
    );
  return { ...TYPE_ONLY, name, bases: ["Protocol"], variables: [], functions };
}
