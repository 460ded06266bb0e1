let note: () => void = () => undefined;

/** Sets who counts the TypeScript objects that Python gets to hold. */
export function onExport(counted: () => void): void {
  note = counted;
}

/** Python holds one more TypeScript object. */
export function noteExport(): void {
  note();
}
