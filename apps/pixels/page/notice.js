import { element } from "./element.js";

const notice = element("notice", HTMLElement);
const text = element("notice-text", HTMLElement);
element("notice-close", HTMLButtonElement).addEventListener("click", clearNotice);

/**
 * Shows what went wrong, and has it read out.
 *
 * @param {unknown} error
 */
export function showNotice(error) {
  text.textContent = error instanceof Error ? error.message : String(error);
  notice.hidden = false;
}

/** Takes the last notice away. */
export function clearNotice() {
  notice.hidden = true;
}
