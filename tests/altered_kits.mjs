// Alters a conformance kit, one cell at a time, and says which alterations its cases don't notice.
// node altered_kits.mjs PROGRAM KIT ALTERATIONS, where the last holds [[path, value], ...] as JSON
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [program, kitFile, alterationsFile] = process.argv.slice(2);
const { differences } = await import(pathToFileURL(program).href);
const kit = JSON.parse(readFileSync(kitFile, "utf8"));
const unnoticed = [];
for (const [path, value] of JSON.parse(readFileSync(alterationsFile, "utf8"))) {
  const holder = path.slice(0, -1).reduce((inner, key) => inner[key], kit);
  const kept = holder[path.at(-1)];
  holder[path.at(-1)] = value;
  if (differences(kit).next().done) unnoticed.push([path, kept, value]);
  holder[path.at(-1)] = kept;
}
console.log(JSON.stringify(unnoticed));
