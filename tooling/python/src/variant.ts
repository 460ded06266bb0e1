/** A way to compile CPython. */
export type Variant = "gil" | "free-threaded" | "debug";

/** What sets a variant apart from the others. */
export interface VariantPlan {
  /** For people. */
  readonly title: string;
  /** What `configure` gets besides the options of all variants. */
  readonly flags: readonly string[];
  /** What the name of the program and of the library ends in (PEP 3149, PEP 703). */
  readonly suffix: string;
}

/** The variants that can be built, by the name that the command line has for them. */
export const VARIANTS: Readonly<Record<Variant, VariantPlan>> = {
  gil: { title: "ordinary Python", flags: [], suffix: "" },
  "free-threaded": { title: "free-threaded Python", flags: ["--disable-gil"], suffix: "t" },
  debug: { title: "debug Python", flags: ["--with-pydebug"], suffix: "d" },
};

/** All names, in the order in which they are listed. */
export const VARIANT_NAMES: readonly Variant[] = ["gil", "free-threaded", "debug"];

/** Whether a word of the command line names a variant. */
export function isVariant(word: string | undefined): word is Variant {
  return word !== undefined && Object.hasOwn(VARIANTS, word);
}
