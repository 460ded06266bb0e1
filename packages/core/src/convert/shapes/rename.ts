/** How names of fields are written in Python. */
export type RenameRule =
  | "camelCase"
  | "kebab-case"
  | "lowercase"
  | "PascalCase"
  | "SCREAMING-KEBAB-CASE"
  | "SCREAMING_SNAKE_CASE"
  | "snake_case"
  | "UPPERCASE";

/** A name by one of the eight case rules of PyO3's `rename_all`. */
export function rename(name: string, rule: RenameRule): string {
  const words = wordsOf(name);
  switch (rule) {
    case "camelCase":
      return words.map((word, index) => (index === 0 ? word : capitalized(word))).join("");
    case "PascalCase":
      return words.map(capitalized).join("");
    case "kebab-case":
      return words.join("-");
    case "snake_case":
      return words.join("_");
    case "SCREAMING-KEBAB-CASE":
      return words.join("-").toUpperCase();
    case "SCREAMING_SNAKE_CASE":
      return words.join("_").toUpperCase();
    case "lowercase":
      return words.join("");
    case "UPPERCASE":
      return words.join("").toUpperCase();
  }
}

/** Words of a name in any case, in lower case: separators and capitals begin one, a run of capitals is one. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .split(/[\s_-]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
