/** A literal, which is passed over, or a name with what belongs to it by dots. */
const TOKEN =
  /([rbuRBU]{0,2}(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"))|([\p{ID_Start}_][\p{ID_Continue}]*(?:\.[\p{ID_Start}_][\p{ID_Continue}]*)*)/gu;

/** Replaces the names in an annotation. `isSubscripted` tells whether a bracket follows the name. */
export function replaceNames(annotation: string, replace: (name: string, isSubscripted: boolean) => string): string {
  return annotation.replace(TOKEN, (all, text: string | undefined, name: string | undefined, ...rest: unknown[]) => {
    if (text !== undefined || name === undefined) return all;
    const end = (rest[0] as number) + all.length;
    return replace(name, /^\s*\[/.test(annotation.slice(end)));
  });
}

/** The type variables in annotations, each once, in order. */
export function typeVariablesIn(annotations: Iterable<string>, isVariable: (name: string) => boolean): string[] {
  const found = new Set<string>();
  for (const one of annotations) {
    replaceNames(one, (name) => {
      if (isVariable(name)) found.add(name);
      return name;
    });
  }
  return [...found];
}
