import { type Converter, PyErr, Python } from "../../src/index.ts";

/** What a Python expression is to TypeScript, by a converter. The value must not be a handle. */
export function read<T>(expression: string, converter: Converter<T>): T {
  return Python.attach((py) => py.eval(expression).extract(converter));
}

/** The text of the exception with which a converter refuses the value of an expression, class name first. */
export function refusal(expression: string, converter: Converter<unknown>): string {
  return Python.attach((py) => {
    const object = py.eval(expression);
    try {
      object.extract(converter);
    } catch (error) {
      if (error instanceof PyErr) return error.message;
      throw error;
    }
    return `no refusal of ${expression}`;
  });
}

/** Type and `repr` of what a value becomes in Python, such as `int 1`. */
export function written(value: unknown): string {
  return Python.attach((py) => {
    const object = py.toPython(value);
    return `${object.getType().getAttr("__name__").str()} ${object.repr()}`;
  });
}
