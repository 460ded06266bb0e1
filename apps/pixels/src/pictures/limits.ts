/** The most pixels of a picture that the server takes. In between a filter needs about thirty bytes for each. */
export const MOST_PIXELS = 8_000_000;

/** The page makes larger pictures smaller, so that the sliders stay lively. */
export const LIVELY_PIXELS = 2_000_000;

/** The most pixels along a side. */
export const LONGEST_SIDE = 16_384;

/** Pictures that are kept at the same time, for that many pages; the one that was not used for longest gives way. */
export const MOST_PICTURES = 8;

/** Bytes of a pixel: red, green, blue, opacity. */
export const PIXEL_BYTES = 4;
