import type { NewSpec } from "@taipan/core";
import { type Lazy, notesOf } from "./class-notes.ts";
import { DecoratorError } from "./decorator-error.ts";
import { isBare, requireContext } from "./require-context.ts";

/** Options of {@link pynew}. */
export interface PyNewOptions extends Omit<NewSpec, "call" | "args">, Pick<Lazy, "args"> {}

type NewContext = ClassDecoratorContext | ClassMethodDecoratorContext;
type NewDecorator = (value: unknown, context: NewContext) => void;

/**
 * Says how Python makes instances: on the class, by its constructor with these parameters; on a static method, by that
 * method, which gives the instance, an existing one, or any other object.
 *
 * @see PyO3 `#[new]`
 */
export function pynew(value: unknown, context: NewContext): void;
export function pynew(options?: PyNewOptions): NewDecorator;
export function pynew(...args: readonly unknown[]): NewDecorator | void {
  if (isBare(args)) {
    noteNew({}, args[1]);
    return;
  }
  return (_value, context) => noteNew((args[0] ?? {}) as NewSpec, context);
}

function noteNew(options: NewSpec, context: unknown): void {
  requireContext("@pynew", context, ["class", "method"]);
  const notes = notesOf(context);
  if (notes.new !== undefined) {
    throw new DecoratorError("@pynew", String(context.name), "the class has another one");
  }
  if (context.kind === "class") {
    notes.new = options;
    return;
  }
  if (!context.static || context.private) {
    throw new DecoratorError("@pynew", String(context.name), "it is for the class or a public static method");
  }
  notes.new = { ...options, call: String(context.name) };
}
