export { main } from "./command-line/main-program.ts";
