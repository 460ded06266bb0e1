import type { Converter } from "@taipan/core";
import type { DefinitionNames } from "./definition-names.ts";
import type { ShapeClasses } from "./shape-classes.ts";
import { StubAnnotator } from "./stub-annotator.ts";

/** What the readers of one module's definitions have in common. */
export class ModuleContext {
  /** In full. */
  readonly module: string;
  readonly names: DefinitionNames;
  readonly #arguments: StubAnnotator;
  readonly #results: StubAnnotator;

  constructor(module: string, names: DefinitionNames, shapes: ShapeClasses) {
    this.module = module;
    this.names = names;
    this.#arguments = new StubAnnotator("argument", names, shapes);
    this.#results = new StubAnnotator("result", names, shapes);
  }

  /** The annotation of what Python may pass; `Any` for the default rules. */
  accepted(converter: Converter<unknown> | undefined): string {
    return converter === undefined ? "Any" : this.#arguments.of(converter);
  }

  /** The annotation of what Python gets; `Any` for the default rules. */
  given(converter: Converter<unknown> | undefined): string {
    return converter === undefined ? "Any" : this.#results.of(converter);
  }
}
