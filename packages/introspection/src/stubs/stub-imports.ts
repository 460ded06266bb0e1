/** The imports of one stub, under names that do not hide what the stub itself defines. */
export class StubImports {
  readonly #package: string;
  readonly #taken: ReadonlySet<string>;
  readonly #modules = new Map<string, string>();
  readonly #names = new Map<string, Map<string, string>>();
  readonly #variables = new Map<string, string>();

  /**
   * @param module the stub's
   * @param isPackage whether its file is a package's `__init__.pyi`
   * @param taken names that the stub defines
   */
  constructor(module: string, isPackage: boolean, taken: ReadonlySet<string>) {
    this.#package = isPackage ? module : module.slice(0, Math.max(0, module.lastIndexOf(".")));
    this.#taken = taken;
  }

  /** `from module import name`. Gives the name to use. */
  name(module: string, name: string): string {
    const from = this.relative(module);
    let names = this.#names.get(from);
    if (names === undefined) this.#names.set(from, (names = new Map()));
    const known = names.get(name) ?? this.#free(name);
    names.set(name, known);
    return known;
  }

  /** `import module`. Gives the text to put before a dot. */
  module(module: string): string {
    const known = this.#modules.get(module);
    if (known !== undefined) return known;
    const first = module.split(".")[0] as string;
    const isHidden = this.#taken.has(first);
    const text = isHidden ? `_${module.replaceAll(".", "_")}` : module;
    this.#modules.set(module, text);
    return text;
  }

  /** Declares a type variable. Gives its name, which is private: the module has none such when it runs. */
  typeVariable(name: string): string {
    const known = name.startsWith("_") ? name : `_${name}`;
    const variance = name.endsWith("_co") ? ", covariant=True" : name.endsWith("_contra") ? ", contravariant=True" : "";
    const make = this.name("typing", "TypeVar");
    this.#variables.set(known, `${known} = ${make}("${known}"${variance})`);
    return known;
  }

  /** The lines that import. */
  get lines(): readonly string[] {
    const lines: string[] = [];
    for (const [module, text] of this.#modules)
      lines.push(text === module ? `import ${module}` : `import ${module} as ${text}`);
    for (const [module, names] of this.#names) {
      const list = [...names].map(([name, text]) => (name === text ? name : `${name} as ${text}`)).sort();
      lines.push(`from ${module} import ${list.join(", ")}`);
    }
    const isFrom = (line: string): number => (line.startsWith("from ") ? 1 : 0);
    return lines.sort((one, other) => isFrom(one) - isFrom(other) || (one < other ? -1 : 1));
  }

  /** The lines that declare type variables. */
  get variables(): readonly string[] {
    return [...this.#variables.values()];
  }

  #free(name: string): string {
    let text = name;
    while (this.#taken.has(text)) text = `_${text}`;
    return text;
  }

  /** Modules of the same distribution are named from here, so that the package can be renamed or vendored. */
  relative(module: string): string {
    const top = module.split(".")[0] as string;
    const here = this.#package.split(".");
    if (this.#package === "" || here[0] !== top) return module;
    const there = module.split(".");
    let common = 0;
    while (common < here.length && common < there.length && here[common] === there[common]) common++;
    return `${".".repeat(here.length - common + 1)}${there.slice(common).join(".")}`;
  }
}
