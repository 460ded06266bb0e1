import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Context } from "../../src/context.ts";
import { dispatch } from "../../src/dispatch.ts";

/** What the fake configure takes from the source, and hands on to the fake make and the Python that it "builds". */
export interface FakeSource {
  readonly version?: string;
  /** What the installed Python says of itself; what the options of configure ask for, unless a test wants it to lie. */
  readonly answers?: Record<string, unknown>;
  /** Lines of the Makefile that configure writes. */
  readonly makefile?: string;
}

/** A cache, a checkout and a PATH in a temporary folder: processes are real, but nothing is fetched and nothing compiled. */
export class FakeWorkshop implements Disposable {
  readonly root: string = mkdtempSync(join(tmpdir(), "taipan-python-"));
  readonly cache: string = join(this.root, "cache");

  constructor() {
    this.write("checkout/tooling/setup/requirements.txt", "numpy>=2.0\n");
    this.command("make", `if [ "$1" = install ]; then sh ./install; else echo "cc -c object.c"; fi`);
  }

  context(env: NodeJS.ProcessEnv = {}): Context {
    return {
      root: join(this.root, "checkout"),
      env: { PATH: `${join(this.root, "bin")}:/usr/bin:/bin`, HOME: this.root, ...env },
      platform: "linux-x64",
      cache: this.cache,
      jobs: 2,
    };
  }

  /** Runs a command line of the tool. */
  async run(
    args: readonly string[],
    env: NodeJS.ProcessEnv = {},
  ): Promise<{ status: number; out: string; err: string }> {
    let [out, err] = ["", ""];
    const stdout = { write: (text: string) => (out += text) !== "" };
    const stderr = { write: (text: string) => (err += text) !== "", isTTY: false, columns: 80 };
    const status = await dispatch(args, this.context(env), { stdout, stderr });
    return { status, out, err };
  }

  /** A folder with a configure, whose product is a shell script in the place of Python. */
  source({ version = "3.14.7", answers, makefile = "" }: FakeSource = {}, name = "source"): string {
    const [major, minor, micro] = version.split(".");
    const header = `#define PY_MAJOR_VERSION ${major}\n#define PY_MINOR_VERSION ${minor}\n#define PY_MICRO_VERSION ${micro}\n`;
    this.write(join(name, "Include/patchlevel.h"), header);
    const told = JSON.stringify({ version, shared: true, gil: "GIL", debug: "DEBUG", missing: {}, ...answers });
    this.write(
      join(name, "configure"),
      `#!/bin/sh
${this.#note("configure")}
gil=true; debug=false; suffix=
for option; do case $option in
  --prefix=*) prefix=\${option#--prefix=};;
  --disable-gil) gil=false; suffix=t;;
  --with-pydebug) debug=true; suffix=d;;
esac; done
echo "PYTHONHOME is \${PYTHONHOME:-unset}"
echo "${makefile}" > Makefile
echo tests > config.log
echo '${told}' | sed "s/\\"GIL\\"/$gil/; s/\\"DEBUG\\"/$debug/" > answer
cat > install <<END
mkdir -p $prefix/bin
cp answer $prefix/answer
echo '#!/bin/sh
echo "python \\$1 \\$2 \\$3" >> ${this.#log()}
cat $prefix/answer' > $prefix/bin/python${major}.${minor}$suffix
chmod +x $prefix/bin/python${major}.${minor}$suffix
END
`,
      0o755,
    );
    return join(this.root, name);
  }

  /** Puts a command on PATH. */
  command(name: string, script: string): void {
    this.write(join("bin", name), `#!/bin/sh\nexport PATH=/usr/bin:/bin\n${this.#note(name)}\n${script}\n`, 0o755);
  }

  /** Commands that ran since the last question, with their arguments. */
  calls(): string[] {
    const lines = existsSync(this.#log()) ? readFileSync(this.#log(), "utf8").trim().split("\n") : [];
    rmSync(this.#log(), { force: true });
    return lines;
  }

  write(path: string, text: string, mode = 0o644): string {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    chmodSync(file, mode);
    return file;
  }

  #log(): string {
    return join(this.root, "log");
  }

  #note(name: string): string {
    return `echo "${name} $*" >> '${this.#log()}'`;
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
