import { classOf, PyClass } from "@taipan/core/definitions";
import { typeParametersOf } from "./type-parameters.ts";

/** Full names of the classes that the modules of one run offer. */
export class DefinitionNames {
  readonly #names = new Map<unknown, string>();

  /** Remembers what a module offers under a name; the first one is where it is defined, as it is for Python. */
  add(definition: object, fullName: string): void {
    if (!this.#names.has(definition)) this.#names.set(definition, fullName);
  }

  /** The name of a definition, or of the class that stands for a constructor; `undefined` where no module offers it. */
  nameOf(definition: object): string | undefined {
    return this.#names.get(definition) ?? this.#names.get(classOf(definition));
  }

  /** The same as an annotation. @param given type variables for one that has as many; `Any` stands for all others */
  annotationOf(definition: object, given: readonly string[] = []): string | undefined {
    const name = this.nameOf(definition);
    const known = definition instanceof PyClass ? definition : classOf(definition);
    const wanted = known === undefined ? [] : typeParametersOf(known);
    if (name === undefined || wanted.length === 0) return name;
    const inner = wanted.length === given.length ? given : wanted.map(() => "Any");
    return `${name}[${inner.join(", ")}]`;
  }
}
