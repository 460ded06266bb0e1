"""What NumPy does to a picture. Pictures are arrays of height x width x 4 bytes: red, green, blue, opacity.

In between a picture is three planes of float32, which may leave 0 to 255 until the end. TypeScript decides on the steps.
"""

import numpy as np

# Rows that are converted at a time: few enough that they stay in the processor's cache.
BAND = 64
# The least rows or columns that one matrix product blurs.
BLOCK = 64


def render(source, out, steps):
    """Takes the source through the steps into `out`, which is memory of its own. Opacity stays as it is."""
    planes = load(source)
    for name, *args in steps:
        planes = STEPS[name](planes, *args)
    store(planes, source, out)


def load(source):
    height, width, _ = source.shape
    planes = np.empty((3, height, width), np.float32)
    for channel in range(3):
        planes[channel] = source[..., channel]
    return planes


def store(planes, source, out):
    for top in range(0, len(out), BAND):
        rows = slice(top, top + BAND)
        band = np.rint(planes[:, rows])
        np.clip(band, 0, 255, out=band)
        for channel in range(3):
            out[rows, :, channel] = band[channel]
        out[rows, :, 3] = source[rows, :, 3]


def pixelate(planes, size):
    """Fills squares with their mean; those at the right and the lower edge may be smaller."""
    _, height, width = planes.shape
    for axis, length in ((1, height), (2, width)):
        starts = np.arange(0, length, size)
        counts = np.diff(starts, append=length)
        sums = np.add.reduceat(planes, starts, axis=axis, dtype=np.float32)
        sums /= counts.reshape((-1, 1) if axis == 1 else -1).astype(np.float32)
        planes = sums
    return planes.repeat(size, axis=1)[:, :height].repeat(size, axis=2)[..., :width]


def blur(planes, kernel):
    """Weighs each pixel with its neighbours, first down the columns, then along the rows."""
    return convolve(convolve(planes, kernel, 1), kernel, 2)


def convolve(planes, kernel, axis):
    """As matrix products: each row of `weights` has the kernel one place further on. Beyond the edge the edge goes on."""
    reach = len(kernel) // 2
    length = planes.shape[axis]
    margins = [(0, 0)] * 3
    margins[axis] = (reach, reach)
    padded = np.pad(planes, margins, mode="edge")
    block = min(max(BLOCK, 2 * reach), length)
    weights = np.zeros((block, block + 2 * reach), np.float32)
    for row, line in enumerate(weights):
        line[row : row + len(kernel)] = kernel
    out = np.empty_like(planes)
    for start in range(0, length, block):
        count = min(block, length - start)
        part = weights[:count, : count + 2 * reach]
        within, seen = slice(start, start + count), slice(start, start + count + 2 * reach)
        if axis == 1:
            np.matmul(part, padded[:, seen], out=out[:, within])
        else:
            np.matmul(padded[..., seen], part.T, out=out[..., within])
    return out


def sharpen(planes, kernel, amount):
    """Adds what a blur takes away, so many times."""
    detail = planes - blur(planes, kernel)
    detail *= amount
    detail += planes
    return detail


def edges(planes, amount):
    """Fades each colour into how steeply it changes there, by Sobel's operator."""
    out = np.empty_like(planes)
    for plane, result in zip(planes, out):
        padded = np.pad(plane, 1, mode="edge")
        down = padded[:-2] + 2 * padded[1:-1] + padded[2:]
        along = padded[:, :-2] + 2 * padded[:, 1:-1] + padded[:, 2:]
        np.hypot(down[:, 2:] - down[:, :-2], along[2:] - along[:-2], out=result)
    out *= amount
    out += (1 - amount) * planes
    return out


def colour(planes, matrix):
    """Makes each colour of the three and a constant: a row of four factors each."""
    flat = planes.reshape(3, -1)
    out = matrix[:, :3] @ flat
    out += matrix[:, 3:]
    return out.reshape(planes.shape)


def vignette(planes, strength):
    """Darkens towards the corners, where `strength` of the light is lost."""
    _, height, width = planes.shape
    y, x = np.ogrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    distance = np.sqrt((x * x + y * y) / 2).astype(np.float32)
    ramp = np.clip((distance - 0.35) / 0.65, 0, 1)
    planes *= 1 - strength * (ramp * ramp * (3 - 2 * ramp))
    return planes


STEPS = {step.__name__: step for step in (pixelate, blur, sharpen, edges, colour, vignette)}
