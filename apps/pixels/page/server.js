/** What the page asks of its server. Every failure is an Error whose message can be shown. */

/**
 * A picture that the server keeps.
 *
 * @typedef {object} Kept
 * @property {string} id
 * @property {number} width
 * @property {number} height
 */

/**
 * Sends pixels.
 *
 * @param {ImageData} image
 * @returns {Promise<Kept>}
 */
export async function keepPicture({ width, height, data }) {
  const response = await ask(`/pictures?width=${width}&height=${height}`, { method: "POST", body: data });
  return response.json();
}

/**
 * Has NumPy paint a sample.
 *
 * @param {string} name
 * @returns {Promise<Kept>}
 */
export async function keepSample(name) {
  const response = await ask(`/samples/${name}`, { method: "POST" });
  return response.json();
}

/**
 * The pixels as the sliders want them, and how long the server took for them.
 *
 * @param {Kept} picture
 * @param {string} settings as a query
 * @param {AbortSignal} signal
 * @returns {Promise<{ image: ImageData, milliseconds: number }>}
 */
export async function render({ id, width, height }, settings, signal) {
  const response = await ask(`/pictures/${id}?${settings}`, { signal });
  const milliseconds = Number(/dur=([\d.]+)/.exec(response.headers.get("server-timing") ?? "")?.[1]);
  const pixels = new Uint8ClampedArray(await response.arrayBuffer());
  return { image: new ImageData(pixels, width, height), milliseconds };
}

/**
 * Tells the server that a picture is not needed any more. If it does not hear, the picture gives way to others later.
 *
 * @param {Kept} picture
 */
export function forget({ id }) {
  fetch(`/pictures/${id}`, { method: "DELETE", keepalive: true }).catch(() => {});
}

/**
 * @param {string} path
 * @param {RequestInit} options
 */
async function ask(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new Error("The server does not answer. Is the program still running in its terminal?", { cause: error });
  }
  if (response.ok) return response;
  const answer = await response.json().catch(() => ({}));
  throw new Error(answer.error ?? `The server answers with ${response.status} ${response.statusText}`);
}
