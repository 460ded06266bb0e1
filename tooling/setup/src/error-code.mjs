/**
 * The code that Node gives to errors of the operating system.
 *
 * @param {unknown} error
 * @returns {string | undefined} such as `"EEXIST"`
 */
export function errorCode(error) {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
