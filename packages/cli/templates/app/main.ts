import { sumAsString } from "./index.ts";

const [a = "5", b = "20"] = process.argv.slice(2);
console.log(sumAsString(Number(a), Number(b)));
