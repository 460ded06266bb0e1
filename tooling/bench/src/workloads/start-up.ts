import type { ProgramWorkload } from "../workload.ts";

const NODE_MEMORY = `console.log(JSON.stringify({ rss: process.resourceUsage().maxRSS * 1024 }));`;

/** A minimal script, from its start to its end; each prints √2 and the most memory it had. */
export const startUp: ProgramWorkload = {
  id: "start-up",
  group: "start-up",
  title: "minimal script, start to end",
  programs: {
    cpython: `
import json, math, resource
print(math.sqrt(2))
print(json.dumps({"rss": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))
`,
    taipan: `
import { Python, t } from "PEER";
console.log(Python.attach((py) => py.import("math").callMethod("sqrt", [2]).extract(t.f64)));
${NODE_MEMORY}
`,
    pymport: `
import { pymport } from "PEER";
console.log(pymport("math").get("sqrt").call(2).toJS());
${NODE_MEMORY}
`,
    "node-calls-python": `
import { interpreter } from "PEER";
console.log(interpreter.evalSync(interpreter.importSync("MODULE"), "math.sqrt(2)"));
${NODE_MEMORY}
`,
    pyodide: `
import { loadPyodide } from "PEER";
const python = await loadPyodide();
console.log(python.runPython("import math; math.sqrt(2)"));
${NODE_MEMORY}
`,
    // Its Python is another process, whose memory counts.
    pythonia: `
import { python } from "PEER";
console.log(await (await python("math")).sqrt(2));
const { ru_maxrss } = await (await python("resource")).getrusage(0);
console.log(JSON.stringify({ rss: (process.resourceUsage().maxRSS + Number(await ru_maxrss)) * 1024 }));
python.exit();
`,
  },
};
