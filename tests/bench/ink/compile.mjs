// Compiles a story for the plain inkjs page: node compile.mjs IN OUT
import { readFileSync, writeFileSync } from "node:fs";
import { Compiler } from "inkjs/full";

const [from, to] = process.argv.slice(2);
writeFileSync(to, `var storyContent = ${new Compiler(readFileSync(from, "utf8")).Compile().ToJson()};`);
