import type { Converter } from "../convert/converter.ts";
import type { ExceptionClass } from "../error/py-err.ts";
import type { Python } from "../interpreter/python.ts";
import type { PyModule } from "../types/code/module.ts";
import type { ArgumentTypes } from "./signature/signature-types.ts";

/** A warning that each call emits. */
export interface CallWarning {
  readonly message: string;
  /** Default: `PyUserWarning`. */
  readonly category?: ExceptionClass;
}

/** What a function gets first with `passPython`. */
export interface FunctionContext {
  /** The token of the call's scope. */
  readonly py: Python;
}

/** One of several ways to call a function, for type checkers. */
export interface OverloadSpec {
  /** As that of {@link FunctionSpec.signature}; annotations in it come before converters: `(x: T, /) -> list[T]`. */
  readonly signature?: string;
  readonly args?: readonly Converter<unknown>[] | Readonly<Record<string, Converter<unknown>>>;
  readonly returns?: Converter<never> | Converter<unknown>;
}

/** How Python sees a TypeScript function: plain data. */
export interface FunctionSpec {
  /** `__name__`. Default: the function's own. */
  readonly name?: string;
  /**
   * The parameters in PyO3's syntax: `(a, /, b=1, *args, flag=False, **kwargs)`. Defaults are Python literals, made anew
   * for each call. Default: one positional parameter for each of {@link FunctionSpec.args}; any number without those.
   */
  readonly signature?: string;
  /**
   * Converters: a list, in the signature's order, or by the parameters' names; the function then gets one object. That of
   * `*args` is for each item, which come as an array; that of `**kwargs` for each value, which come as a Map, or as
   * `undefined` when there are none. Default for each: the default rules.
   */
  readonly args?: readonly Converter<unknown>[] | Readonly<Record<string, Converter<unknown>>>;
  /** Converter of the result. Default: the default rules. */
  readonly returns?: Converter<never> | Converter<unknown>;
  /** Narrower signatures for stubs (`typing.overload`), the most special first. Calls do not look at them. */
  readonly overloads?: readonly OverloadSpec[];
  /** `__doc__` */
  readonly doc?: string;
  /** `__text_signature__`, and what `inspect.signature` says; `null` hides it. Default: from the signature. */
  readonly textSignature?: string | null;
  /** `__module__` of a function that no module holds. Default: `"taipan"`. */
  readonly module?: string;
  /** Warnings that each call emits, on the caller's line. With a filter that makes them errors, the call raises them. */
  readonly warn?: CallWarning | readonly CallWarning[];
  /**
   * Whether the function gives a promise, whose value {@link FunctionSpec.returns} converts: Python sees a coroutine
   * function, whose body runs when the coroutine is awaited. Needs `@taipan/async` to be imported. Default: whether it is
   * declared `async`.
   */
  readonly isAsync?: boolean;
  /** Puts a {@link FunctionContext} before the arguments. */
  readonly passPython?: boolean;
  /** Puts the module that holds the function before the arguments. */
  readonly passModule?: boolean;
  /** Lets other threads run Python while the body runs, which must not use handles then. */
  readonly detach?: boolean;
}

/** What the function behind a specification is called with. */
export type BodyArguments<S extends FunctionSpec> = [
  ...(S["passPython"] extends true ? [context: FunctionContext] : []),
  ...(S["passModule"] extends true ? [module: PyModule] : []),
  ...ArgumentTypes<S["args"], S["signature"]>,
];

/** What it gives back; a promise, if it is asynchronous. */
export type BodyResult<S extends FunctionSpec> = S extends { readonly returns: Converter<infer R> }
  ? R | (S["isAsync"] extends false ? never : Promise<R>)
  : unknown;
