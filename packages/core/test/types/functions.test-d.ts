import { expectTypeOf } from "vitest";
import {
  createException,
  type FunctionContext,
  PyErr,
  PyException,
  type PyFunctionDefinition,
  PyLookupError,
  type PyModule,
  pyfunction,
  registerErrorMapper,
  t,
} from "../../src/index.ts";

// [FUN-01] A list of converters says what the function gets and gives.
const add = pyfunction({ args: [t.i32, t.i64], returns: t.str }, (a, b) => {
  expectTypeOf(a).toEqualTypeOf<number>();
  expectTypeOf(b).toEqualTypeOf<bigint>();
  return "sum";
});
expectTypeOf(add).toEqualTypeOf<PyFunctionDefinition<(a: number, b: bigint) => string>>();
// @ts-expect-error -- the result is a number, its converter wants text
pyfunction({ returns: t.str }, () => 5);
// @ts-expect-error -- the first converter gives numbers
pyfunction({ args: [t.i32] }, (a: string) => a);

// [FUN-06][FUN-07] The signature's text tells which place has *args and which **kwargs.
pyfunction({ signature: "(first, *rest, **more)", args: [t.str, t.i32, t.bool] }, (first, rest, more) => {
  expectTypeOf(first).toEqualTypeOf<string>();
  expectTypeOf(rest).toEqualTypeOf<number[]>();
  expectTypeOf(more).toEqualTypeOf<Map<string, boolean> | undefined>();
});
// Commas in defaults and annotations separate nothing; '/' and '*' have no place.
pyfunction(
  {
    signature: "(a=[1, 2], /, b: dict[str, int] = {'x,y': 1}, *, c=(1, 'it, too'), **d) -> 'int'",
    args: [t.py, t.any, t.f64, t.f64],
  },
  (a, b, c, d) => {
    expectTypeOf(a).not.toBeAny();
    expectTypeOf(b).toEqualTypeOf<unknown>();
    expectTypeOf(c).toEqualTypeOf<number>();
    expectTypeOf(d).toEqualTypeOf<Map<string, number> | undefined>();
  },
);

// [FUN-04] A parameter with a default has the converter's type: it is never undefined.
pyfunction({ args: [t.default(t.list(t.i32), () => [])] }, (items) => {
  expectTypeOf(items).toEqualTypeOf<number[]>();
});
pyfunction({ args: { input: t.list(t.str), count: t.default(t.i32, () => 1) } }, ({ input, count }) => {
  expectTypeOf(input).toEqualTypeOf<string[]>();
  expectTypeOf(count).toEqualTypeOf<number>();
});
pyfunction({ signature: "(*rest, k)", args: { rest: t.i32, k: t.str } }, ({ rest, k }) => {
  expectTypeOf(rest).toEqualTypeOf<number[]>();
  expectTypeOf(k).toEqualTypeOf<string>();
});

// [FUN-24][FUN-27] What is asked for comes first, the context before the module.
pyfunction({ args: [t.i32], passPython: true, passModule: true }, (context, module, a) => {
  expectTypeOf(context).toEqualTypeOf<FunctionContext>();
  expectTypeOf(module).toEqualTypeOf<PyModule>();
  expectTypeOf(a).toEqualTypeOf<number>();
});

// [ERR-14] The class of a new exception has its base's type.
const Missing = createException("app", "Missing", { base: PyLookupError });
expectTypeOf(new Missing("x")).toEqualTypeOf<PyLookupError>();
expectTypeOf(new (createException("app", "Plain"))("x")).toEqualTypeOf<PyException>();

// [ERR-20] A mapper gets instances of its class.
class Failure {
  readonly reason: string = "";
}
registerErrorMapper(Failure, (failure) => {
  expectTypeOf(failure).toEqualTypeOf<Failure>();
  return new PyLookupError(failure.reason);
});
// @ts-expect-error -- a mapper gives an error of Python
registerErrorMapper(Failure, () => new Error("x"));
expectTypeOf<PyLookupError>().toExtend<PyErr>();
