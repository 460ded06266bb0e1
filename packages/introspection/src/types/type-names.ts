/** Words that are no names of interfaces, namespaces or parameters. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    "any arguments as async await bigint boolean break case catch class const continue debugger declare default delete do " +
    "else enum eval export extends false finally for from function get if implements import in infer instanceof interface " +
    "is keyof let module namespace never new null number object of package private protected public readonly require " +
    "return set static string super switch symbol this throw true try type typeof undefined unique unknown var void while " +
    "with yield"
  ).split(" "),
);

/** A name that TypeScript lets declarations have. */
export function declaredName(name: string): string {
  return RESERVED.has(name) ? `${name}_` : name;
}

/** The namespace of a Python module: one word, as those inside others would hide one another. */
export function namespaceOf(module: string): string {
  return declaredName(module.replaceAll(".", "$"));
}

/** The interface of a class's instances, in its namespace. */
export function interfaceOf(path: string): string {
  return declaredName(path.replaceAll(".", "$"));
}

/** The name of a property, quoted where it is none. */
export function propertyName(name: string): string {
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name) ? name : JSON.stringify(name);
}

/** The type that an alias of Python's stands for, on one side. */
export function aliasName(name: string, side: "given" | "accepted"): string {
  return `${declaredName(name.replaceAll(".", "$"))}$${side === "given" ? "Given" : "Accepted"}`;
}
