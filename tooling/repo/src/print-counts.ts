import { basename } from "node:path";
import { closingLine, readCounts, skipLines, sumCounts } from "@taipan/setup/counts";

// Adds up what the suites wrote to the files that the arguments name. A suite that wrote nothing did not end as it should.
const suites = process.argv.slice(2).map((file) => {
  const missing = `${basename(file, ".json")}: the suite ended before it reported`;
  return readCounts(file) ?? { passed: 0, failed: 1, failures: [missing], skips: [] };
});
const total = sumCounts(suites);
for (const line of skipLines(total.skips)) console.log(line);
for (const name of total.failures) console.log(`failed: ${name}`);
console.log(closingLine(total));
if (total.failed > 0) process.exitCode = 1;
