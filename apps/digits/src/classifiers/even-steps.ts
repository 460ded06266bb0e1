/**
 * Cuts an amount into steps of about the same size.
 *
 * @returns what is reached after each of `steps` steps, rising; the last is `total`
 */
export function evenSteps(total: number, steps: number): readonly number[] {
  return Array.from({ length: steps }, (_, step) => Math.round((total * (step + 1)) / steps));
}
