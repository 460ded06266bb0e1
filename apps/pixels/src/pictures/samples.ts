/** What NumPy can paint, with what the page calls it. */
export const SAMPLES = { hills: "Hills", marbles: "Marbles", rings: "Rings" } as const;

export type SampleName = keyof typeof SAMPLES;

/** Width and height of a sample. */
export const SAMPLE_SIZE: readonly [width: number, height: number] = [1200, 800];

export function isSampleName(name: string): name is SampleName {
  return Object.hasOwn(SAMPLES, name);
}
