import { note, notesOf } from "./class-notes.ts";
import { DecoratorError } from "./decorator-error.ts";
import { isBare, requireContext } from "./require-context.ts";

type AttributeContext = ClassFieldDecoratorContext | ClassAccessorDecoratorContext | ClassGetterDecoratorContext;
type AttributeDecorator = (value: unknown, context: AttributeContext) => void;

/**
 * A static field or getter whose value is an attribute of the Python class. It is read once, when Python first uses the
 * class, so it may be an instance of the class itself.
 *
 * @see PyO3 `#[classattr]`
 */
export function classattr(value: unknown, context: AttributeContext): void;
export function classattr(options?: { readonly name?: string }): AttributeDecorator;
export function classattr(...args: readonly unknown[]): AttributeDecorator | void {
  if (isBare(args)) {
    noteAttribute({}, args[1]);
    return;
  }
  return (_value, context) => noteAttribute((args[0] ?? {}) as { name?: string }, context);
}

function noteAttribute(options: { readonly name?: string }, context: unknown): void {
  requireContext("@classattr", context, ["field", "accessor", "getter"]);
  const own = String(context.name);
  if (!context.static) throw new DecoratorError("@classattr", own, "it is for a static field or getter");
  const { access } = context;
  note("@classattr", notesOf(context).attributes, options.name ?? own.replace(/^#/, ""), context, (constructor) =>
    access.get(constructor),
  );
}
