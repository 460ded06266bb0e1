"""Pictures that NumPy makes, for whoever has none at hand. Each fills an array of height x width x 4 bytes."""

import numpy as np


def paint(name, out):
    """Paints the sample of a name into `out`."""
    height, width, _ = out.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    picture = SAMPLES[name](x / height, y / height, width / height)
    out[..., :3] = np.clip(picture, 0, 1) * 255 + 0.5
    out[..., 3] = 255


def hills(x, y, aspect):
    """Ridges behind ridges at sunset, each further one more of the colour of the sky."""
    top, low = rgb(0.13, 0.16, 0.38), rgb(1.0, 0.62, 0.36)
    sky = mix(top, low, smooth(y / 0.72))
    sun = np.hypot(x - 0.66 * aspect, y - 0.5)
    sky += np.exp(-((sun / 0.24) ** 2))[..., None] * rgb(0.35, 0.22, 0.05)
    sky = mix(sky, rgb(1.0, 0.93, 0.74), smooth((0.078 - sun) / 0.004))
    random = np.random.default_rng(11)
    picture = sky
    for depth in range(6):
        near = depth / 5
        ridge = 0.52 + 0.085 * depth - (0.05 + 0.05 * (1 - near)) * noise(x[0], random, 2 + depth)
        colour = (1 - near) * rgb(0.72, 0.45, 0.46) + near * rgb(0.05, 0.09, 0.14)
        shade = colour * (1 + 0.35 * np.clip(y - ridge, 0, 0.3)[..., None] * (1 - near))
        picture = mix(picture, shade, smooth((y - ridge) / 0.003))
    return picture


def marbles(x, y, aspect):
    """Glass balls on a table, lit from the upper left."""
    random = np.random.default_rng(5)
    picture = mix(rgb(0.93, 0.91, 0.86), rgb(0.62, 0.64, 0.66), smooth(y))
    placed = []
    for _ in range(2000):
        radius = random.uniform(0.045, 0.15)
        cx, cy = random.uniform(radius, aspect - radius), random.uniform(radius, 1 - radius)
        if all(np.hypot(cx - ox, cy - oy) > radius + other + 0.008 for ox, oy, other in placed):
            placed.append((cx, cy, radius))
    # Shadows first: no ball is dark because of one that was painted after it.
    for cx, cy, radius in placed:
        part = window(x, y, cx, cy, 1.6 * radius)
        shadow = np.hypot(x[part] - cx - radius * 0.3, y[part] - cy - radius * 0.35) / radius
        picture[part] *= 1 - 0.375 * smooth((1.12 - shadow) / 0.45)[..., None]
    for cx, cy, radius in placed:
        part = window(x, y, cx, cy, radius)
        ball, cover = marble((x[part] - cx) / radius, (y[part] - cy) / radius, random)
        picture[part] = mix(picture[part], ball, smooth(cover * radius / 0.003))
    return picture


def marble(u, v, random):
    """A ball of radius 1 in two colours, and how far inside of its edge each place is."""
    one, other = hue(random.uniform()), hue(random.uniform())
    swirl = 0.5 + 0.5 * np.sin(7 * u + 5 * np.sin(3 * v + random.uniform(0, 6)) + random.uniform(0, 6))
    square = u * u + v * v
    light = np.clip(-0.5 * u - 0.6 * v + 0.62 * np.sqrt(np.clip(1 - square, 0, 1)), 0, 1)
    ball = mix(one, other, smooth(swirl)) * (0.28 + 0.85 * light)[..., None]
    ball += (0.5 * smooth((square - 0.55) / 0.45) * np.clip(u + v, 0, 1))[..., None] * one
    ball += (smooth((light - 0.955) / 0.035) * 0.9)[..., None]
    return ball, 1 - np.sqrt(square)


def window(x, y, cx, cy, reach):
    """The rows and columns within reach of a place."""
    rows = np.searchsorted(y[:, 0], (cy - reach, cy + reach))
    columns = np.searchsorted(x[0], (cx - reach, cx + reach))
    return slice(*rows), slice(*columns)


def rings(x, y, aspect):
    """A chart: hues around, ever finer rings, and lines that meet."""
    u, v = x - aspect / 2, y - 0.5
    radius, angle = np.hypot(u, v), np.arctan2(v, u)
    colours = hue(angle / (2 * np.pi)) * (0.45 + 0.55 * smooth(radius / 0.45))[..., None]
    zones = 0.5 + 0.5 * np.cos(160 * radius * radius)
    picture = mix(rgb(0.1, 0.11, 0.14), rgb(0.96, 0.95, 0.91), zones)
    picture = mix(picture, colours, smooth((0.43 - radius) / 0.004) * smooth((radius - 0.2) / 0.004))
    star = smooth(0.5 + 8 * radius * np.sin(36 * angle))
    return mix(picture, mix(rgb(0.96, 0.95, 0.91), rgb(0.1, 0.11, 0.14), star), smooth((0.2 - radius) / 0.004))


def rgb(*channels):
    return np.array(channels, np.float32)


def mix(one, other, share):
    """From one colour or picture to another."""
    share = share[..., None]
    return one * (1 - share) + other * share


def smooth(x):
    """0 up to 0, 1 from 1 on, and a gentle way between."""
    x = np.clip(x, 0, 1)
    return x * x * (3 - 2 * x)


def hue(turn):
    """Full colours around the circle; a turn is 1."""
    turn = np.asarray(turn, np.float32)[..., None]
    return np.clip(np.abs((turn * 6 + rgb(0, 4, 2)) % 6 - 3) - 1, 0, 1) * 0.85 + 0.1


def noise(x, random, waves):
    """A rough line between about -1 and 1: waves on waves, each twice as fine and half as high."""
    line = np.zeros_like(x)
    for octave in range(8):
        line += np.sin(x * waves * 2**octave + random.uniform(0, 7)) * 0.55**octave * random.uniform(0.5, 1)
    return line


SAMPLES = {sample.__name__: sample for sample in (hills, marbles, rings)}
