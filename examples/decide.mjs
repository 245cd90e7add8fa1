// Decides pieces of work from a conformance kit, without Spectrum: see docs/conformance.md.
// node examples/decide.mjs conformance.json            goes through the kit's cases, and says which differ
// node examples/decide.mjs conformance.json '{"trust": "untested"}'    decides one piece of work
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const WAYS = ["advised", "needed", "feasible", "actual"];

export function hashOf({ sha256, ...rest }) {
  return createHash("sha256").update(canonical(rest)).digest("hex");
}

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(",")}}`;
}

// Answers are { question: option }; what is left out is not known.
export function decide(kit, answers) {
  const said = { ...answers };
  if (said.is_running === undefined && kit.shows_it_runs.some((question) => said[question] !== undefined)) {
    said.is_running = "yes";
  }
  const states = kit.walks.map((walk) => walked(kit, walk, said));
  const last = (side) => states[kit.walks.findIndex((walk) => walk.side === side)].at(-1) ?? 0;
  const start = kit.start.sides.reduce((table, side) => table[last(side)], kit.start.starts);
  const classes = kit.aspects.map((aspect) =>
    aspect.ends.map((end, at) => aspect.classes[at][end === "start" ? start : last(end)]),
  );
  const outcomes = kit.aspects.map((aspect, at) => classes[at].reduce((table, one) => table[one], aspect.outcomes));
  const of = Object.fromEntries(kit.aspects.map((aspect, at) => [aspect.aspect, outcomes[at]]));
  const standing = [...kit.grounds.keys()].filter((ground) => stands(kit.grounds[ground], said));
  const holding = standing.filter((ground) => holds(kit.grounds[ground], of));
  const rules = kit.rules.filter((rule) => holding.some((ground) => kit.grounds[ground].rule === rule));
  const told = Object.fromEntries([...WAYS, "unsafe"].map((aspect) => [aspect, of[aspect][0]]));
  return { states, start, classes, outcomes, standing, holding, ...told, rules };
}

function walked(kit, walk, said) {
  let state = 0;
  return walk.questions.map((question, at) => {
    const options = kit.questions[question];
    const place = said[question] === undefined ? options.length : options.indexOf(said[question]);
    state = walk.steps[at][state][place];
    return state;
  });
}

function stands(ground, said) {
  return Object.entries(ground.answers).every(([question, options]) => options.includes(said[question]));
}

function holds(ground, of) {
  return Object.entries(ground.conditions).every(([aspect, condition]) => (of[aspect][1] >> condition) & 1);
}

// In a case, each sign is the place of an option of one question, in order; a dash is not known.
export function read(kit, signs) {
  const known = kit.order.map((question, at) => [question, kit.questions[question][parseInt(signs[at], 36)]]);
  return Object.fromEntries(known.filter((_, at) => signs[at] !== "-"));
}

// What differs in the kit's cases, as sentences, one after the other.
export function* differences(kit) {
  for (const { answers, ...wanted } of kit.cases) {
    let found = {};
    try {
      found = decide(kit, read(kit, answers));
    } catch (error) {
      yield `${answers}: this case leads nowhere (${error.message})`;
    }
    for (const [key, value] of Object.entries(wanted)) {
      const [one, other] = [value, found[key] ?? null].map(canonical);
      if (one !== other) yield `${answers}: ${key} should be ${one}, not ${other}`;
    }
  }
}

function main([file, answers]) {
  const kit = JSON.parse(readFileSync(file, "utf8"));
  const wrong = hashOf(kit) === kit.sha256 ? [] : ["the hash is not that of this kit: something in it was altered"];
  if (answers) {
    const { rules, ...told } = decide(kit, JSON.parse(answers));
    const modes = (bits) => kit.modes.filter((_, depth) => (bits >> depth) & 1).join(", ") || "not known";
    console.log([...wrong, ...WAYS.map((way) => `${way}: ${modes(told[way])}`), `rules: ${rules.join(", ")}`].join("\n"));
  } else {
    wrong.push(...differences(kit));
    console.log(wrong.length ? wrong.slice(0, 20).join("\n") : `all ${kit.cases.length} cases agree`);
  }
  process.exitCode = wrong.length ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
