/**
 * The symbol under which a class keeps what its decorators noted. Node has none yet, and compilers pass no metadata to
 * decorators where it is missing, so it is put there: the one thing in this repository that happens at import.
 *
 * @see TC39 proposal "Decorator Metadata"
 */
const metadata = Symbol.for("Symbol.metadata");
if (!Object.hasOwn(Symbol, "metadata")) Object.defineProperty(Symbol, "metadata", { value: metadata });
export {};
