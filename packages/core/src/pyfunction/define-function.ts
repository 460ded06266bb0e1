import { NULL, objects, PyErr_WarnEx, PyImport_GetModule, PyObject_SetAttr, PyWeakref_NewRef } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import type { Converter } from "../convert/converter.ts";
import { awaitable, coroutineFunction, isAsyncFunction } from "../convert/containers/awaitable.ts";
import { intoPython } from "../convert/default/into-python.ts";
import { PyRuntimeError } from "../error/classes/exceptions.ts";
import { okOrThrow, ownedOrThrow } from "../error/crossing/fetch.ts";
import { PyUserWarning } from "../error/classes/warnings.ts";
import { intern } from "../intern.ts";
import { bootstrapped } from "../interpreter/bootstrap.ts";
import { isolate } from "../interpreter/isolate.ts";
import type { Python } from "../interpreter/python.ts";
import { requireToken } from "../interpreter/require-token.ts";
import { weaklyReferenced } from "../reference/weakly-referenced.ts";
import { wrapOwned } from "../reference/wrap.ts";
import type { PyAny } from "../types/object/any.ts";
import type { ModuleItem } from "../types/code/module-item.ts";
import { closureTarget } from "./call-target.ts";
import type { FrameTarget } from "./dispatch.ts";
import type { BodyArguments, BodyResult, CallWarning, FunctionSpec } from "./function-spec.ts";
import { type Parameters, parametersOf } from "./parameters.ts";
import type { Parameter, Signature } from "./signature/signature.ts";
import { closureSource, shapeOf, shimSource } from "./shim-source.ts";
import { makeShim, MAY_END } from "./shims.ts";
import { SignedTarget } from "./signed-target.ts";
import { describeSignature, type SignatureDescription } from "./signature-description.ts";

/** The function behind a definition, with nothing known of its arguments. */
type AnyBody = (...values: unknown[]) => unknown;

/** A TypeScript function that Python may call by a signature. Pass it to a module, bind it, or pass it as a value. */
export class PyFunctionDefinition<
  Body extends (...args: never[]) => unknown = (...args: never[]) => unknown,
> implements ModuleItem {
  readonly spec: FunctionSpec;
  /** The function itself, as TypeScript calls it. */
  readonly body: Body;
  /** What it takes; `undefined` for any positional arguments by the default rules. */
  readonly parameters: Parameters | undefined;
  readonly #description: SignatureDescription;
  /** The callable of each module, while Python holds it: weak references, owned. */
  readonly #callables = new Map<string, PyObjectPtr>();

  constructor(spec: FunctionSpec, body: Body) {
    this.spec = spec;
    this.body = body;
    this.parameters = parametersOf(spec);
    this.#description = describeSignature(this.parameters, spec);
  }

  /** `__name__` */
  get name(): string {
    return this.spec.name ?? (this.body.name === "" ? "taipan-closure" : this.body.name);
  }

  /** The signature as Python shows it; `undefined` when it is hidden. */
  get textSignature(): string | undefined {
    return this.#description.text;
  }

  /** See {@link FunctionSpec.isAsync}. */
  get isAsync(): boolean {
    return this.spec.isAsync ?? isAsyncFunction(this.body);
  }

  /** The function for Python, which no module holds: the same object as long as Python has it (PyO3 `wrap_pyfunction!`). */
  bind(py: Python): PyAny {
    requireToken(py);
    return wrapOwned(this.intoPython()) as PyAny;
  }

  /** The same as a new reference. */
  intoPython(): PyObjectPtr {
    if (this.spec.passModule === true) {
      throw new TypeError(`Cannot make function '${this.name}' without a module: it wants to be passed its module`);
    }
    return this.intoModule(this.spec.module ?? "taipan");
  }

  /** The function as it is in a module: a new reference. Pickles by that module's name and its own. */
  intoModule(moduleName: string): PyObjectPtr {
    const known = this.#callables.get(moduleName);
    const alive = known === undefined ? NULL : weaklyReferenced(known);
    if (alive !== NULL) return alive;
    this.#forget(moduleName);
    const callable = this.#make(moduleName);
    try {
      this.#callables.set(moduleName, ownedOrThrow(PyWeakref_NewRef(callable, NULL)));
    } catch (error) {
      objects.decRef(callable);
      throw error;
    }
    return callable;
  }

  #forget(moduleName: string): void {
    const reference = this.#callables.get(moduleName);
    if (reference === undefined) return;
    const alive = weaklyReferenced(reference);
    if (alive !== NULL) {
      objects.decRef(alive);
      return;
    }
    this.#callables.delete(moduleName);
    objects.decRef(reference);
  }

  #make(moduleName: string): PyObjectPtr {
    const parameters = this.parameters;
    const source =
      parameters === undefined ? closureSource(MAY_END) : shimSource(shapeOf(parameters.signature, false, MAY_END));
    const names = parameters === undefined ? ["args"] : codeNames(parameters.signature);
    const { text, defaults, parameters: shown, returns, annotations } = this.#description;
    return makeShim(
      source,
      this.#target(moduleName),
      () => this.#forget(moduleName),
      (parts) => {
        const rest = [this.name, moduleName, this.spec.doc, names, defaults, text, shown, returns];
        const callable = callPython(bootstrapped("signed_function"), [...parts, ...rest]);
        setAttribute(callable, "__annotations__", annotations);
        return this.isAsync ? coroutineFunction(callable) : callable;
      },
    );
  }

  #target(moduleName: string): FrameTarget {
    const { spec } = this;
    const call = this.body as unknown as AnyBody;
    const isDirect =
      spec.passPython !== true && spec.passModule !== true && spec.detach !== true && spec.warn === undefined;
    const body = isDirect ? call : this.#prepared(call, moduleName);
    let returns = spec.returns as Converter<unknown> | undefined;
    if (this.isAsync && returns !== undefined) returns = awaitable(returns) as Converter<unknown>;
    if (this.parameters === undefined) return closureTarget(body, returns);
    const { areNamed, signature } = this.parameters;
    const names = signature.parameters.map(({ name }) => name);
    return new SignedTarget(
      this.parameters,
      `${this.name}()`,
      returns,
      areNamed ? (values) => body(byName(names, values)) : undefined,
      body,
    ).target;
  }

  /** The function with what the specification asks for before and around it. */
  #prepared(call: AnyBody, moduleName: string): AnyBody {
    const { passPython, passModule, detach, warn } = this.spec;
    const warnings: readonly CallWarning[] = warn === undefined ? [] : "message" in warn ? [warn] : warn;
    return (...values) => {
      for (const one of warnings) emit(one);
      const token = isolate.top as Python;
      const leading: unknown[] = passPython === true ? [{ py: token }] : [];
      if (passModule === true) leading.push(moduleHandle(moduleName));
      return detach === true ? token.detach(() => call(...leading, ...values)) : call(...leading, ...values);
    };
  }
}

/**
 * Describes a function for Python (PyO3 `#[pyfunction]`). What the function is called with follows from the
 * specification.
 *
 * @example A default that each call gets anew
 * ```ts
 * import { pyfunction, PyValueError, Python, t } from "@taipan/core";
 * const sum = pyfunction(
 *   { name: "sum_of_squares", signature: "(input=[], /)", args: [t.list(t.i64)], returns: t.i64, doc: "Sum of squares." },
 *   (xs) => {
 *     if (xs.some((x) => x < 0n)) throw new PyValueError("Input contains negative numbers");
 *     return xs.reduce((total, x) => total + x * x, 0n);
 *   },
 * );
 * expect(Python.attach((py) => sum.bind(py).call1([1, 2, 3]).extract())).toBe(14);
 * ```
 * @throws {SignatureError} if the signature is none, or the converters contradict it
 */
export function pyfunction<
  const S extends FunctionSpec,
  B extends (...args: BodyArguments<S>) => BodyResult<S> = (...args: BodyArguments<S>) => BodyResult<S>,
>(spec: S, body: B): PyFunctionDefinition<B> {
  return new PyFunctionDefinition(spec, body);
}

/** The parameters' names as code objects have them: those with stars come last. */
function codeNames({ parameters }: Signature): string[] {
  const isStarred = ({ kind }: Parameter): boolean => kind === "var-positional" || kind === "var-keyword";
  return [...parameters.filter((one) => !isStarred(one)), ...parameters.filter(isStarred)].map(({ name }) => name);
}

function byName(names: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name, index) => [name, values[index]]));
}

/** SAFETY: the frame of the shim is Python's innermost one, and the caller's is the second. */
function emit({ message, category = PyUserWarning }: CallWarning): void {
  okOrThrow(PyErr_WarnEx(category.$type(), message, 2));
}

function moduleHandle(name: string): PyAny {
  const module = PyImport_GetModule(intern(name));
  if (module === NULL) throw new PyRuntimeError(`Cannot pass module '${name}': it is not in sys.modules`);
  return wrapOwned(module) as PyAny;
}

function setAttribute(object: PyObjectPtr, name: string, value: unknown): void {
  const pointer = intoPython(value);
  const result = PyObject_SetAttr(object, intern(name), pointer);
  objects.decRef(pointer);
  okOrThrow(result);
}
