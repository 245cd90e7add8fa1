// The interview: what to ask next, part by part, and when nothing left can change what is said.
import { differs, has, inOrder, kindsOf, standingsOf } from "./atlas.js";
import { choicesOf, lookAt } from "./looking.js";
import { positionOf, relevant, settlesMost } from "./space.js";

export const CONTEXT = "context";
export const MODE = "mode";
export const WARNING = "warning";
export const PARTNER = "partner";
const NO_STOP = "none", MODE_STOP = "mode", END = "all";

// Where the interview about a piece of work stands; `skip` are the parts and lines that nobody wants to be asked.
export function interview(atlas, piece, skip = []) {
  const [look] = lookAt(atlas, [piece]);
  const position = positionOf(atlas, look.choices);
  const matter = relevant(position);
  const open = matter.filter((name) => !(name in (piece.answers ?? {})));
  const asks = questions(atlas, piece, look, position, open);
  let question = null;
  for (const ask of asks) {
    if (!skip.includes(ask.part)) {
      question = ask;
      break;
    }
  }
  return { look, position, settled: position.isSettled, advised: position.modes, question, relevant: open, matter };
}

// What is left to ask, part by part.
function* questions(atlas, piece, look, position, open) {
  yield* aboutTheWork(piece);
  const topics = atlas.guidance.topics.map((topic) => open.filter((name) => atlas.factor[name].topic === topic));
  const name = settlesMost(position, topics.find((some) => some.length) ?? []);
  if (name) yield { part: MODE, factor: name, partner: "" };
  if (!position.isSettled) yield* aboutPartners(atlas, piece);
  yield* warnings(atlas, piece, look);
  yield* aboutPartners(atlas, piece);
}

export function* aboutTheWork(piece) {
  for (const name of ["is_running", "claimed_mode"]) if (!piece[name]) yield { part: CONTEXT, factor: name, partner: "" };
}

// What is asked next, together: what opens the interview, one question, or all that is left about the partners.
export function nextRound(atlas, piece, skip = []) {
  const now = interview(atlas, piece, skip), ask = now.question;
  const asks = !ask ? [] : ask.part === PARTNER ? [...aboutPartners(atlas, piece)] : [ask];
  const stop = !asks.length ? END : now.settled || ask.part === WARNING ? MODE_STOP : NO_STOP;
  return { ...now, asks, stop };
}

// -- the second part ---------------------------------------------------------------------------------------------------

// What is asked only for what to watch for: as long as a warning or a condition of the advice hangs on it.
export function* warnings(atlas, piece, look) {
  const known = { ...look.choices, ...look.reached }, told = worthAskingFor(atlas, look);
  const tables = [...atlas.work, ...atlas.second].filter((table) => table.home.some((rule) => has(told, rule)));
  for (const factor of atlas.guidance.factors) {
    if (factor.id in (piece.answers ?? {}) || !canBeAsked(atlas, factor, look.choices)) continue;
    if (tables.some((table) => hangsOn(atlas, table, factor.id, known, told))) {
      yield { part: WARNING, factor: factor.id, partner: "" };
    }
  }
}

// The rules (bits) that warn or say what to do next, and those that would make a condition of what may be advised.
function worthAskingFor(atlas, look) {
  const deepest = Math.max(...look.first.verdicts.map((one) => one.advised));
  return atlas.guidance.rules.reduce((bits, rule, at) => {
    const told = rule.alerts || ["next_step", "hedge"].includes(rule.layer) || rule.otherwise < deepest;
    return told ? bits | 1n << BigInt(at) : bits;
  }, 0n);
}

// Practice shows in work that runs, and some of it once people plan or meet.
function canBeAsked(atlas, factor, known) {
  if (factor.scope !== "practice") return ["workstream", "partnership"].includes(factor.scope);
  const running = known.is_running;
  if (!running) return false;
  return factor.also_when_planned || running.join() === String(atlas.place.is_running.yes);
}

// Whether what a table tells may depend on a question: itself, or through a mode that it may still move.
function hangsOn(atlas, table, name, known, told) {
  const kinds = kindsOf(table, told);
  if (table.factors.includes(name)) return differs(table, kinds, name, known);
  return table.factors.some((reached) =>
    reached in atlas.packed.rests_on && known[reached].length > 1 && moves(atlas, name, reached, known)
    && differs(table, kinds, reached, known));
}

// Whether the answer to a question may move what a comparison rests on.
function moves(atlas, name, reached, known) {
  const open = Object.entries(atlas.packed.rests_on[reached]).filter(([part]) => known[part]?.length !== 1);
  const aspects = inOrder(open.flatMap(([, places]) => places));
  return atlas.work.some((table) =>
    table.decides && table.factors.includes(name) && differs(table, standingsOf(atlas, table, aspects), name, known));
}

// -- partners ----------------------------------------------------------------------------------------------------------

// What is left to ask about the partners, one after the other: first what holds for this work, then for all of it.
export function* aboutPartners(atlas, piece) {
  for (const partner of piece.partners ?? []) {
    const known = choicesOf(atlas, partner.answers);
    for (const name of askedOfPartners(atlas)) {
      if (name in (partner.answers ?? {}) || !atlas.partner.some((table) => matters(table, name, known))) continue;
      yield { part: PARTNER, factor: name, partner: partner.name };
    }
  }
}

export function askedOfPartners(atlas) {
  const asked = atlas.guidance.factors.filter((one) => one.scope === "partner");
  return [...asked.filter((one) => !one.carries_over), ...asked.filter((one) => one.carries_over)].map((one) => one.id);
}

function matters(table, name, known) {
  const home = table.home.reduce((bits, rule) => bits | 1n << BigInt(rule), 0n);
  return table.factors.includes(name) && differs(table, kindsOf(table, home), name, known);
}
