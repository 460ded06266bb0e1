import type { Converter } from "@taipan/core";
import type { Annotator, ShapeAnnotation } from "@taipan/core/definitions";
import type { DefinitionNames } from "./definition-names.ts";
import type { ShapeClasses } from "./shape-classes.ts";

/** Writes the annotations of converters, for one module and one direction. */
export class StubAnnotator implements Annotator {
  readonly side: "argument" | "result";
  readonly #names: DefinitionNames;
  readonly #shapes: ShapeClasses;

  constructor(side: "argument" | "result", names: DefinitionNames, shapes: ShapeClasses) {
    this.side = side;
    this.#names = names;
    this.#shapes = shapes;
  }

  of(inner: Converter<unknown>): string {
    return inner.annotate?.(this) ?? inner.pyType;
  }

  across(inner: Converter<unknown>): string {
    return this.#on(this.side === "argument" ? "result" : "argument").of(inner);
  }

  given(inner: Converter<unknown>): string {
    return this.#on("result").of(inner);
  }

  nameOf(definition: object): string {
    return this.#names.annotationOf(definition) ?? "Any";
  }

  shape(shape: ShapeAnnotation): string {
    return this.#shapes.nameOf(shape, this);
  }

  #on(side: "argument" | "result"): StubAnnotator {
    return side === this.side ? this : new StubAnnotator(side, this.#names, this.#shapes);
  }
}
