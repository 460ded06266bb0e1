/** The text of `--help`. */
export function helpText(): string {
  return `Serves a page that filters pictures with NumPy, to this machine alone.

Usage: npm run pixels -- [options]

  -p, --port <number>  the port of the page, 0 to 65535 (default: 0, one that is free)
  -h, --help           this text

The address of the page is printed. Ctrl-C ends the program.

Exit status: 0 after Ctrl-C, 1 when Python or NumPy is missing or the port is taken, 2 for a bad option.
`;
}
