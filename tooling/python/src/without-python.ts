/**
 * The environment without Python's own variables: one that is set for another interpreter would send this one to the wrong library.
 */
export function withoutPython(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("PYTHON")));
}
