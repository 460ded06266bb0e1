import { DecoratorError } from "./decorator-error.ts";

/** Kinds of things that can be decorated, as TC39 names them. */
export type DecoratedKind = DecoratorContext["kind"];

/**
 * Makes sure that a decorator got what the language passes, on something that it is for.
 *
 * @throws {DecoratorError} if the compiler works with `experimentalDecorators`, whose decorators get other arguments, or if
 *   the decorator is not for this kind of thing
 */
export function requireContext<K extends DecoratedKind>(
  decorator: string,
  context: unknown,
  kinds: readonly K[],
): asserts context is Extract<DecoratorContext, { kind: K }> {
  if (typeof context !== "object" || context === null || !("kind" in context)) {
    const member = typeof context === "string" || typeof context === "symbol" ? String(context) : "the class";
    throw new DecoratorError(
      decorator,
      member,
      "the compiler passes legacy decorators, turn experimentalDecorators off",
    );
  }
  const { kind, name } = context as DecoratorContext;
  if (!(kinds as readonly DecoratedKind[]).includes(kind)) {
    throw new DecoratorError(decorator, String(name), `it is for a ${kinds.join(" or a ")}, this is a ${kind}`);
  }
}

/** Whether a decorator was written without parentheses: it got the thing itself and its context. */
export function isBare(args: readonly unknown[]): args is readonly [value: unknown, context: DecoratorContext] {
  return args.length > 1;
}
