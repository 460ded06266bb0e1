/** Constructs instances of `T`. */
export type Constructor<T extends object> = new (...args: never[]) => T;

/** What Python sees of a TypeScript class. */
export interface ClassSpec {
  /** Name in Python. Default: the class's own. */
  readonly name?: string;
  /** `__module__`. Default: `"builtins"`. */
  readonly module?: string;
  /** `__doc__` */
  readonly doc?: string;
  /** Methods of the prototype that Python may call, by their name there: a list, or Python's name → TypeScript's. */
  readonly methods?: readonly string[] | Readonly<Record<string, string>>;
  /** Properties: `"get"` is read-only in Python. */
  readonly properties?: Readonly<Record<string, "get" | "get set">>;
  /** Python code cannot change an instance; TypeScript may then read it without borrowing, even while detached. */
  readonly frozen?: boolean;
}
