import type { Compiler, Diagnostic } from "./compiler.ts";
import { checkSource } from "./check-source.ts";
import { type Expectation, expectations } from "./expectations.ts";
import type { HeaderSet } from "./header-set.ts";
import { toleratedBecause } from "./tolerated.ts";

/** Something that we say and the headers contradict. */
export interface Difference {
  readonly what: string;
  readonly headers: string;
}

/** What the comparison with one set of headers gave. */
export interface CheckResult {
  readonly label: string;
  readonly signatures: number;
  readonly values: number;
  /** Names that these headers do not have: newer than they are, or moved to CPython's internal headers. */
  readonly absent: readonly string[];
  readonly tolerated: readonly string[];
  readonly differences: readonly Difference[];
}

/**
 * Compares everything that `@taipan/ffi` declares for a build with that build's headers.
 *
 * @param all what to compare in place of that
 */
export function check(headers: HeaderSet, compiler: Compiler, all = expectations(headers.build)): CheckResult {
  const { text, byLine } = checkSource(all);
  const absent = new Set<string>();
  const tolerated = new Set<string>();
  const differences: Difference[] = [];
  const refused = new Set<Expectation>();
  for (const diagnostic of compiler.diagnose(text, headers.folders)) {
    const expectation = byLine.get(diagnostic.line);
    if (expectation === undefined) throw new Error(`Cannot compile the check: ${diagnostic.message}`);
    refused.add(expectation);
    const why = toleratedBecause(expectation.name, headers.build);
    if (isAbsent(diagnostic, expectation)) absent.add(expectation.name);
    else if (why !== undefined) tolerated.add(`${expectation.name}: ${why}`);
    else differences.push({ what: expectation.what, headers: diagnostic.message });
  }
  const sound = all.filter((expectation) => !refused.has(expectation) && !absent.has(expectation.name));
  // Without the signatures, which would need libpython to link.
  const numbers = sound.filter(({ value }) => value !== undefined);
  differences.push(...compareValues(numbers, compiler.run(checkSource(numbers).text, headers.folders)));
  return {
    label: headers.label,
    signatures: sound.filter(({ type }) => type !== undefined).length,
    values: numbers.length,
    absent: [...absent],
    tolerated: [...tolerated],
    differences,
  };
}

function* compareValues(numbers: readonly Expectation[], printed: string): Iterable<Difference> {
  for (const line of printed.split("\n").filter(Boolean)) {
    const [index, found] = line.split(" ");
    const expectation = numbers[Number(index)];
    if (expectation?.value === undefined || found === undefined) throw new Error(`Cannot read "${line}" of the check`);
    const { expected } = expectation.value;
    if (BigInt(found) !== expected) yield { what: `${expectation.what} = ${expected}`, headers: found };
  }
}

/** The compiler does not know the name, or knows a struct of that name without its fields. */
function isAbsent({ message }: Diagnostic, { name }: Expectation): boolean {
  return (
    /undeclared|unknown type name|incomplete (?:type|definition)|expected [\w-]+ before/.test(message) &&
    new RegExp(`\\b${name}\\b`).test(message)
  );
}
