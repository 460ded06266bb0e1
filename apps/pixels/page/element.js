/**
 * The element of an id, which is one of a class.
 *
 * @template {HTMLElement} E
 * @param {string} id
 * @param {new () => E} type
 * @returns {E}
 */
export function element(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new TypeError(`Cannot find "#${id}": the page is not complete`);
  return found;
}
