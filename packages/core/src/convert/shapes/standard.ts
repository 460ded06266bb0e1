import { PyValueError } from "../../error/classes/exceptions.ts";
import type { Converter } from "../converter.ts";
import { json } from "../standard/json.ts";
import { issueText, type StandardSchema } from "./standard-schema.ts";

/**
 * What a schema of zod, valibot or another library with the Standard Schema interface makes of what another converter
 * reads: `t.standard(z.object({ … }))`. Outwards the value is taken as it is: schemas say how to read.
 *
 * Reading throws `PyValueError` with one line for each problem, and `TypeError` for a schema that validates
 * asynchronously, which no conversion can wait for.
 *
 * @param inner reads the object before the schema sees it, and writes it; default `t.json`
 */
export function standard<Output>(schema: StandardSchema<Output>, inner: Converter<unknown> = json): Converter<Output> {
  const converter: Converter<Output> = {
    pyType: inner.pyType,
    annotate: (write) => write.of(inner),
    fromPython(pointer) {
      const result = schema["~standard"].validate(inner.fromPython(pointer));
      if (result instanceof Promise) {
        result.catch(() => undefined);
        throw new TypeError("Cannot validate with this schema: it answers with a promise, and conversions do not wait");
      }
      if (result.issues === undefined) return result.value;
      throw new PyValueError(result.issues.map(issueText).join("\n"));
    },
    intoPython: (value) => inner.intoPython(value),
  };
  if (inner.mayAccept !== undefined) converter.mayAccept = (pointer) => inner.mayAccept?.(pointer) !== false;
  return converter;
}
