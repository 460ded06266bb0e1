import { type ClassSpec, type Constructor, defineClass } from "@taipan/core";
import { notesOf, specOf } from "./class-notes.ts";
import { isBare, requireContext } from "./require-context.ts";

type ClassDecorator<T extends object> = (value: Constructor<T>, context: ClassDecoratorContext) => void;

/**
 * Makes a class a Python class, as `defineClass` does with what the decorators of its members noted. Options are those of
 * `defineClass`; `new: true` lets Python construct instances with positional arguments, `@pynew` says more.
 *
 * @throws {ClassDefinitionError | SignatureError | DecoratorError} when the class is defined, naming the member
 * @see PyO3 `#[pyclass]`
 */
export function pyclass<T extends object>(value: Constructor<T>, context: ClassDecoratorContext): void;
export function pyclass<T extends object>(options?: ClassSpec<T>): ClassDecorator<T>;
export function pyclass(...args: readonly unknown[]): ClassDecorator<object> | void {
  if (isBare(args)) {
    define({}, args[1]);
    return;
  }
  return (_value, context) => define((args[0] ?? {}) as ClassSpec<never>, context);
}

function define(options: ClassSpec<never>, context: unknown): void {
  requireContext("@pyclass", context, ["class"]);
  const notes = notesOf(context);
  // When all decorators are done and static fields have their values.
  context.addInitializer(function (this: unknown) {
    defineClass(this as Constructor<never>, specOf(options, notes, this as object));
  });
}
