/** A copy of an instance: by its `clone` method, else property by property. */
export function copyInstance<T extends object>(value: T): T {
  const { clone } = value as { readonly clone?: () => T };
  if (typeof clone === "function") return Reflect.apply(clone, value, []) as T;
  return Object.assign(Object.create(Object.getPrototypeOf(value) as object) as T, value);
}
