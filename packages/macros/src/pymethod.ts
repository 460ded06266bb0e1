import type { CallableSpec, MethodSpec } from "@taipan/core";
import { type ClassNotes, type Lazy, note, notesOf } from "./class-notes.ts";
import { DecoratorError } from "./decorator-error.ts";
import { isBare, requireContext } from "./require-context.ts";

type MethodDecorator = (value: (...args: never[]) => unknown, context: ClassMethodDecoratorContext) => void;

/** Options of {@link pymethod}: those of a method in `defineClass`, and its name in Python. */
export interface PyMethodOptions extends Omit<MethodSpec, "call" | keyof Lazy>, Lazy {
  /** Default: its own. */
  readonly name?: string;
}

/** Options of {@link pystatic} and {@link pyclassmethod}. */
export interface PyStaticOptions extends Omit<CallableSpec, "call" | keyof Lazy>, Lazy {
  /** Default: its own. */
  readonly name?: string;
}

/**
 * A method that Python can call; dunders by their Python names: `@pymethod __add__(other) { … }`. A private one is called
 * by the name given.
 *
 * @see PyO3 `#[pymethods]`
 */
export function pymethod(value: (...args: never[]) => unknown, context: ClassMethodDecoratorContext): void;
export function pymethod(options?: PyMethodOptions): MethodDecorator;
export function pymethod(...args: readonly unknown[]): MethodDecorator | void {
  return decorate("@pymethod", args, false, (notes) => notes.methods);
}

/** A method that runs after construction, with the same arguments, as `__init__` does. @see Python `object.__init__` */
export function pyinit(value: (...args: never[]) => unknown, context: ClassMethodDecoratorContext): void;
export function pyinit(options?: Omit<PyMethodOptions, "name">): MethodDecorator;
export function pyinit(...args: readonly unknown[]): MethodDecorator | void {
  return decorate("@pyinit", args, false, (notes) => notes.methods, "__init__");
}

/** A static method. @see PyO3 `#[staticmethod]` */
export function pystatic(value: (...args: never[]) => unknown, context: ClassMethodDecoratorContext): void;
export function pystatic(options?: PyStaticOptions): MethodDecorator;
export function pystatic(...args: readonly unknown[]): MethodDecorator | void {
  return decorate("@pystatic", args, true, (notes) => notes.statics);
}

/** A static method that gets the Python class, which may be a subclass, before its arguments. @see PyO3 `#[classmethod]` */
export function pyclassmethod(value: (...args: never[]) => unknown, context: ClassMethodDecoratorContext): void;
export function pyclassmethod(options?: PyStaticOptions): MethodDecorator;
export function pyclassmethod(...args: readonly unknown[]): MethodDecorator | void {
  return decorate("@pyclassmethod", args, true, (notes) => notes.classMethods);
}

function decorate(
  decorator: string,
  args: readonly unknown[],
  isStatic: boolean,
  recordOf: (notes: ClassNotes) => Record<string, CallableSpec>,
  pythonName?: string,
): MethodDecorator | void {
  const apply = (options: PyMethodOptions, context: unknown): void => {
    requireContext(decorator, context, ["method"]);
    if (context.static !== isStatic) {
      const right = isStatic
        ? "it is for a static method"
        : "it is for an instance's method, use @pystatic or @pyclassmethod";
      throw new DecoratorError(decorator, String(context.name), right);
    }
    const { name = pythonName ?? String(context.name), ...spec } = options;
    note(decorator, recordOf(notesOf(context)), name, context, { ...(spec as CallableSpec), call: targetOf(context) });
  };
  if (!isBare(args)) return (_value, context) => apply((args[0] ?? {}) as PyMethodOptions, context);
  apply({}, args[1]);
}

/** The method by name; a private one is reached through the access that the language gives to its decorators. */
function targetOf(context: ClassMethodDecoratorContext): string | ((...args: never[]) => unknown) {
  if (!context.private) return String(context.name);
  const { access } = context;
  return function call(this: unknown, ...args: never[]): unknown {
    return Reflect.apply(access.get(this), this, args);
  };
}
