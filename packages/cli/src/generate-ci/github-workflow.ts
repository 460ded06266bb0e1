/** What a workflow is for. */
export interface WorkflowOptions {
  /** Makes a wheel, and is tested from Python as well. */
  readonly isLibrary: boolean;
  /** Runners. Default: Linux on both processors, macOS and Windows. */
  readonly systems?: readonly string[];
  /** Versions of Python. */
  readonly pythons?: readonly string[];
  /** Which program installs the npm packages. */
  readonly manager?: PackageManager;
  /** Publishes the wheel to PyPI when a tag is pushed. */
  readonly publishes?: boolean;
}

/** How a project's npm packages are installed. */
export interface PackageManager {
  readonly name: "npm" | "pnpm" | "yarn";
  /** A lock file says which versions. */
  readonly isLocked: boolean;
}

/** Where a workflow tests unless it is told. */
export const DEFAULT_SYSTEMS: readonly string[] = [
  "ubuntu-latest",
  "ubuntu-24.04-arm",
  "macos-latest",
  "windows-latest",
];
/** Which Pythons it tests unless it is told. */
export const DEFAULT_PYTHONS: readonly string[] = ["3.9", "3.11", "3.13", "3.14"];

/**
 * A workflow of GitHub's that tests a project on every system and Python, and, where it has a wheel, makes that once and
 * publishes it as a trusted publisher: PyPI is told of repository and workflow, and no token is kept anywhere.
 *
 * @returns YAML
 * @see maturin's `generate-ci github`
 */
export function githubWorkflow(options: WorkflowOptions): string {
  const { isLibrary, publishes = true } = options;
  const parts = [HEAD, testJob(options)];
  if (isLibrary) parts.push(wheelJob(options));
  if (isLibrary && publishes) parts.push(PUBLISH);
  return parts.join("\n");
}

const HEAD = `name: CI

on:
  push:
    branches: [main]
    tags: ["v*"]
  pull_request:
  workflow_dispatch:

permissions:
  contents: read

jobs:`;

function testJob({
  isLibrary,
  systems = DEFAULT_SYSTEMS,
  pythons = DEFAULT_PYTHONS,
  manager,
}: WorkflowOptions): string {
  const steps = [
    ...setupSteps(manager, "${{ matrix.python }}"),
    ...(isLibrary ? ["      - run: python -m pip install pytest"] : []),
    `      - run: ${runner(manager)} tsc`,
    `      - run: ${runner(manager)} taipan doctor`,
    '      - run: node --test "tests/*.test.ts"',
    ...(isLibrary
      ? [
          "      # Python's own main program runs beside Node on Linux so far.",
          "      - if: runner.os == 'Linux'",
          `        run: ${runner(manager)} taipan run -m pytest`,
        ]
      : []),
  ];
  return `  test:
    runs-on: \${{ matrix.os }}
    strategy:
      fail-fast: false
      matrix:
        os: [${systems.join(", ")}]
        python: [${pythons.map((one) => JSON.stringify(one)).join(", ")}]
    env:
      TAIPAN_PYTHON: python
    steps:
${steps.join("\n")}
`;
}

/** One wheel serves every system and every Python. */
function wheelJob({ manager }: WorkflowOptions): string {
  return `  wheel:
    runs-on: ubuntu-latest
    needs: test
    steps:
${setupSteps(manager).join("\n")}
      - run: ${runner(manager)} taipan build --out dist
      - uses: actions/upload-artifact@v4
        with:
          name: wheel
          path: dist/*.whl
          if-no-files-found: error
`;
}

const PUBLISH = `  publish:
    runs-on: ubuntu-latest
    needs: wheel
    if: startsWith(github.ref, 'refs/tags/')
    environment: pypi
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v4
        with:
          name: wheel
          path: dist
      - uses: pypa/gh-action-pypi-publish@release/v1
`;

function setupSteps(manager: PackageManager = NPM, python?: string): string[] {
  return [
    "      - uses: actions/checkout@v4",
    ...(manager.name === "pnpm" ? ["      - uses: pnpm/action-setup@v4"] : []),
    "      - uses: actions/setup-node@v4",
    "        with:",
    "          node-version: 24",
    ...(manager.isLocked ? [`          cache: ${manager.name}`] : []),
    ...(python === undefined
      ? []
      : ["      - uses: actions/setup-python@v5", "        with:", `          python-version: ${python}`]),
    `      - run: ${installCommand(manager)}`,
  ];
}

const NPM: PackageManager = { name: "npm", isLocked: false };

function installCommand({ name, isLocked }: PackageManager): string {
  if (name === "npm") return isLocked ? "npm ci" : "npm install";
  return isLocked ? `${name} install --frozen-lockfile` : `${name} install`;
}

/** What starts a program of an installed package. */
function runner({ name }: PackageManager = NPM): string {
  return { npm: "npx", pnpm: "pnpm exec", yarn: "yarn run" }[name];
}
