// The advice on a piece of work, from what was found: its parts from their rules, its sentences from their tables.
import { bitsOf, has, inOrder, modesOf, outlook } from "./atlas.js";
import { standing, choicesOf, lookAt, optionsOf } from "./looking.js";
import { sureWords } from "./sureness.js";
import { filled, listed, lowered, quoted } from "./words.js";

const STRENGTHS = ["strong", "medium", "weak"];
const MOST_FIRST = 2;

// The advice on one of the pieces of work of a case (its place); modes are depths, rules their places.
export function advise(atlas, pieces, at = 0) {
  const look = lookAt(atlas, pieces)[at], piece = pieces[at];
  const certain = look.first.certain | look.second.certain;
  const all = atlas.guidance.rules.map((rule, place) => ({ ...rule, place }));
  const rules = all.filter((rule) => has(certain, rule.place));
  const found = { atlas, piece, look, rules, all, verdicts: look.first.verdicts };
  for (const aspect of ["advised", "needed", "feasible", "actual"]) found[aspect] = modesOf(found.verdicts, aspect);
  found.unsafe = found.verdicts.every((one) => one.advised < one.safety);
  found.safe = found.verdicts.every((one) => one.advised >= one.safety);
  found.claimed = atlas.guidance.modes.findIndex((mode) => mode.id === piece.claimed_mode);
  found.floors = inOrder(found.verdicts.map((one) => one.floor));
  found.limits = limitsOf(found);
  Object.assign(found, thingsToMend(found));
  found.mends = rules.filter((rule) => rule.gap).length;
  found.line = headline(found);
  found.title = title(found);
  found.weighing = weighing(found);
  found.nameAndPractice = nameAndPractice(found);
  found.reasons = reasonsOf(found);
  found.against = byStrength(rules.filter((rule) => rule.against));
  found.alerts = alertsOf(found);
  found.notes = rules.filter((rule) => rule.layer === "note");
  found.steps = rules.filter((rule) => rule.layer === "next_step");
  found.hedges = rules.filter((rule) => rule.layer === "hedge");
  found.askedAgain = rules.filter((rule) => rule.layer === "contradiction").map((rule) => contradiction(found, rule));
  found.referrals = referralsOf(found);
  found.partners = (piece.partners ?? []).map((one, place) => partnerAdvice(found, one, look.partners[place]));
  found.presses = rules.some((rule) => rule.bound_by === "time");
  found.openWarnings = openWarnings(found);
  found.sure = sureWords(atlas, look.choices, found.against.find((one) => one.against.includes(found.advised[0]))?.because);
  return found;
}

const every = (some, holds) => some.every(holds);
const byStrength = (rules) => [...rules].sort((one, other) => strength(one) - strength(other));
const strength = (rule) => (rule.strength ? STRENGTHS.indexOf(rule.strength) : STRENGTHS.length);

// -- what stands in the way --------------------------------------------------------------------------------------------

function heldBack({ verdicts, rules }) {
  const byPartners = rules.some((rule) => rule.bound_by === "partners" && rule.cap !== undefined);
  return every(verdicts, (one) => one.advised < one.needed && (byPartners || one.carried < one.needed));
}

const tooMuch = ({ verdicts }) => every(verdicts, (one) => one.carried < one.needed);

// Whether people claim to work closely, and the work is of the kind that may need it.
function claimsMuch({ atlas, claimed, needed }) {
  const closely = atlas.guidance.quiet_unless_claimed;
  return closely.includes(claimed) && needed[0] >= Math.min(...closely);
}

function limitsOf(found) {
  const { rules, needed } = found, [least] = needed, most = needed.at(-1), told = [];
  const tooMany = heldBack(found) && tooMuch(found);
  for (const rule of rules) {
    if (rule.cap === undefined) continue;
    const counts = tooMany && Boolean(rule.gap);
    const binds = rule.cap < least || (Boolean(rule.red_flag) && rule.cap === least) || counts;
    if (binds || rule.cap < most || claimsMuch(found)) told.push({ ...rule, binds, then: binds ? lifted(found, rule) : [] });
  }
  return told.sort((one, other) => other.binds - one.binds || one.cap - other.cap);
}

// The modes that could be advised once the answer behind a limit is the next one that lifts it.
function lifted({ atlas, look }, rule) {
  for (const [name, accepted] of rule.when) {
    if (atlas.factor[name]?.who === "nobody" || !look.choices[name]) continue;
    const values = atlas.guidance.looked_at[name];
    const better = values.findIndex((one, place) => place > look.choices[name].at(-1) && !accepted.includes(one));
    if (better < 0) continue;
    return modesOf(outlook(atlas, atlas.work, { ...look.choices, [name]: [better] }).verdicts, "advised");
  }
  return [];
}

// The conditions of the advice, and the other things to mend worth telling.
function thingsToMend(found) {
  const { rules, advised, needed } = found, conditions = [], toMend = [];
  const pressing = rules.some((rule) => rule.bound_by === "time");
  for (const rule of rules) {
    if (rule.otherwise === undefined) continue;
    const isCondition = rule.otherwise < advised[0];
    const binds = isCondition || (heldBack(found) && (tooMuch(found) || rule.otherwise < needed[0]));
    const otherwise = inOrder(advised.map((depth) => Math.min(depth, rule.otherwise)));
    const thing = { ...rule, binds, otherwise, by: pressing ? "" : rule.by };
    if (isCondition) conditions.push(thing);
    else if (binds || claimsMuch(found)) toMend.push(thing);
  }
  return { conditions, toMend };
}

// -- the head ----------------------------------------------------------------------------------------------------------

const isSettled = (found) => found.advised.length === 1;
const fits = (found) => isSettled(found) && found.needed.join() === found.advised.join();
const isPractised = ({ verdicts }) => every(verdicts, (one) => one.actual >= one.advised);
const withConditions = ({ atlas, conditions }, [without, some]) =>
  conditions.length ? filled(some, atlas.words.conditions[conditions.length]) : without;

function headline(found) {
  const words = found.atlas.words.headline, [mode] = found.advised;
  if (found.unsafe) return words.unsafe;
  if (!isSettled(found)) return words.open[bitsOf(found.advised)];
  if (fits(found)) return withConditions(found, words.fits[mode]);
  const done = !isPractised(found) ? 0 : every(found.verdicts, (one) => one.actual === one.advised) ? 1 : 2;
  return withConditions(found, words.start[mode][bitsOf(found.needed)][words.bound_by.indexOf(boundBy(found))][done]);
}

// What certainly sets the lowest ceiling: law, time or partners; empty where it is open.
function boundBy({ verdicts, limits, advised }) {
  if (verdicts.some((one) => one.carried < one.needed && one.carried <= one.limit)) return "partners";
  const lowest = limits.filter((one) => one.cap === advised[0]).map((one) => one.bound_by);
  return ["partners", "time", "law"].find((one) => lowest.includes(one)) ?? "";
}

function title(found) {
  const words = found.atlas.words.title, [mode] = found.advised;
  if (found.unsafe) return found.line;
  if (!isSettled(found)) return words.open[bitsOf(found.advised)];
  if (!fits(found) && found.needed.length === 1) return words.start[mode];
  return withConditions(found, words.named[mode]);
}

// What the answer's line says besides its title.
export function besideTitle(found) {
  if (found.conditions.length && found.advised.join() === found.needed.join()) return "";
  const first = `${found.title}. `;
  return found.line.startsWith(first) ? found.line.slice(first.length) : found.line;
}

// What the work calls for beside what these partners can carry; nothing while that is open.
function weighing(found) {
  if (!isSettled(found) || found.unsafe) return "";
  const words = found.atlas.words.weighing, said = fits(found) ? carriedWords(found, words) : fallingShort(found, words);
  const owes = every(found.verdicts, (one) => one.needed < one.floor) && found.floors.length === 1;
  return owes ? said + words.duty[found.floors[0]] : said;
}

function carriedWords(found, words) {
  const [mode] = found.advised, titles = bindingTitles(found);
  if (titles.length) return filled(words.bound[mode], listed(titles));
  if (!found.conditions.length) return words.fits[mode];
  return isPractised(found) ? words.practised[mode] : words.mended[mode];
}

function fallingShort(found, words) {
  const titles = bindingTitles(found);
  const binding = titles.length ? filled(words.in_the_way, listed(titles)) : "";
  return [binding, tooMuch(found) ? words.too_much[found.needed[0]][found.mends] : ""].filter(Boolean).join(" ");
}

const bindingTitles = (found) => found.limits.filter((one) => one.binds).map((one) => lowered(one.title));

function nameAndPractice({ atlas, claimed, actual }) {
  return claimed < 0 || actual.length !== 1 ? "" : atlas.words.name_and_practice[claimed][actual[0]];
}

// -- why ---------------------------------------------------------------------------------------------------------------

// The arguments for, those that the need rests on first, then the deepest and the strongest.
function reasonsOf({ rules, needed }) {
  const thrownOut = new Set(rules.flatMap((rule) => rule.discards ?? []));
  const held = rules.filter((rule) => rule.supports !== undefined).map((rule) => {
    const setAside = thrownOut.has(rule.supports);
    return { ...rule, setAside, decides: !setAside && needed.length === 1 && needed[0] === rule.supports };
  });
  return held.sort((one, other) =>
    other.decides - one.decides || other.supports - one.supports || strength(one) - strength(other));
}

// Every misconception that is certainly at work, with all that shows it; what matters most here first.
function alertsOf(found) {
  const { atlas } = found, shown = new Map(), deciding = decidingNames(found);
  const order = atlas.guidance.misconceptions.map((one) => one.id);
  for (const [misconception, evidence] of evidenceOf(found)) {
    shown.set(misconception, [...(shown.get(misconception) ?? []), evidence]);
  }
  const rank = (id) => {
    const said = new Set(shown.get(id).flatMap((one) => one.names));
    return [-[...said].filter((name) => deciding.has(name)).length, -shown.get(id).filter((one) => !one.partner).length, order.indexOf(id)];
  };
  const compared = (one, other) => rank(one).map((place, at) => place - rank(other)[at]).find(Boolean) ?? 0;
  return [...shown.keys()].sort(compared).map((id, at) => ({
    ...atlas.guidance.misconceptions.find((one) => one.id === id), shownBy: shown.get(id), first: at < MOST_FIRST,
  }));
}

function* evidenceOf(found) {
  const { atlas, rules, piece, look, all } = found;
  for (const rule of rules) {
    for (const [misconception, source] of Object.entries(rule.alerts ?? {})) {
      const names = triggersOf(found, rule);
      yield [misconception, { rule, source, names, partner: "", told: toldWords(atlas, names, look.choices) }];
    }
  }
  for (const [at, partner] of (piece.partners ?? []).entries()) {
    const known = choicesOf(atlas, partner.answers);
    for (const rule of all.filter((one) => has(look.partners[at].certain, one.place))) {
      for (const [misconception, source] of Object.entries(rule.alerts ?? {})) {
        const names = rule.when.map(([name]) => name);
        yield [misconception, { rule, source, names, partner: partner.name, told: toldWords(atlas, names, known) }];
      }
    }
  }
}

// What a rule rests on that certainly holds: the names behind it, findings followed back to their answers.
function triggersOf({ atlas, all, look }, rule) {
  const holding = rule.behind.filter((place) => place === rule.place || has(look.first.certain, place));
  const names = holding.flatMap((place) => all[place].when.map(([name]) => name));
  return [...new Set(names)].filter((name) => name in atlas.guidance.looked_at);
}

// The answers of some names, as a person would say them; modes reached are left out.
function toldWords(atlas, names, choices) {
  return names.filter((name) => name in atlas.factor).map((name) => answerWords(atlas, name, choices[name])).join(" ");
}

export function answerWords(atlas, name, places) {
  const { options, question } = atlas.factor[name];
  if (places?.length === 1) return options[places[0]].tells;
  const left = places ? places.map((place) => options[place]) : options;
  return `${question} ${quoted(left.map((one) => one.words))}`;
}

// The names that decide here: behind what the need rests on, and behind what stands in the way.
function decidingNames({ rules, all, needed, limits, conditions, toMend }) {
  const hindering = new Set([...limits, ...conditions, ...toMend].filter((one) => one.binds).map((one) => one.place));
  const deciding = rules.filter((rule) =>
    (needed.length === 1 && needed[0] === rule.supports) || hindering.has(rule.place));
  return new Set(deciding.flatMap((rule) => rule.behind.flatMap((place) => all[place].when.map(([name]) => name))));
}

function contradiction(found, rule) {
  return { text: rule.because, names: triggersOf(found, rule).filter((name) => name in found.atlas.factor) };
}

// The misconceptions that may still turn out to be at work, as far as anybody could still say.
function openWarnings({ atlas, look, all }) {
  const certain = look.first.certain | look.second.certain, possible = (look.first.possible | look.second.possible) & ~certain;
  const raised = (bits) => new Set(all.filter((rule) => has(bits, rule.place)).flatMap((rule) => Object.keys(rule.alerts ?? {})));
  const sure = raised(certain), may = raised(possible);
  return atlas.guidance.misconceptions.filter((one) => may.has(one.id) && !sure.has(one.id)).map((one) => one.title);
}

// -- the rest ----------------------------------------------------------------------------------------------------------

// Where the advice ends: told by the answers, or by a word written of the work.
function referralsOf({ atlas, piece, look }) {
  const found = [];
  for (const one of atlas.guidance.referrals) {
    const told = one.when.map(([name, values]) => [name, values, look.choices[name] ?? []]);
    const holds = told.length > 0 && every(told, ([name, values, places]) =>
      places.length > 0 && every(places, (place) => values.includes(atlas.guidance.looked_at[name][place])));
    const words = one.sought ? wordsFound(one.sought, [piece.title, piece.result, piece.lightest]) : [];
    if (!holds && !words.length) continue;
    const said = holds ? `You told: ${told.map(([name, , places]) => answerWords(atlas, name, places)).join(" ")}` : "";
    const wrote = words.length ? `${holds ? "And you" : "You"} wrote ${quoted(words, "and")}.` : "";
    found.push({ ...one, because: [said, wrote].filter(Boolean).join(" ") });
  }
  return found;
}

function wordsFound(sought, texts) {
  const told = new Map();
  for (const text of texts) {
    for (const [match] of (text ?? "").matchAll(new RegExp(sought, "giu"))) {
      const one = match.trim().split(/\s+/u).join(" ");
      if (!told.has(one.toLowerCase())) told.set(one.toLowerCase(), one);
    }
  }
  return [...told.values()];
}

// How one partner can be involved: its role (empty while open), and why, in one text.
function partnerAdvice({ atlas, advised, all }, partner, one) {
  const possible = [...new Set(one.verdicts.map((verdict) => standing(atlas, verdict).role))];
  const role = possible.length === 1 ? lightened(atlas, possible[0], advised) : "";
  const rules = all.filter((rule) => has(one.certain, rule.place));
  const settling = settlingOf(atlas, rules);
  const told = settling.map((rule) => `${rule.because} ${rule.closes ?? ""}`.trim());
  if (role !== "not_involved" && role !== "consult") {
    const settles = (rule) => rule.role || rule.stance || rule.partner_cap !== undefined;
    told.push(...rules.filter((rule) => !settling.includes(rule) && !settles(rule)).map((rule) => rule.because));
  }
  return { name: partner.name, role, text: told.join(" "), asked: Object.values(partner.answers ?? {}).some((said) => optionsOf(said) !== null) };
}

// A partner's way of working is never deeper than the work's own, and never lighter than knowing of each other.
function lightened(atlas, role, advised) {
  const depth = atlas.guidance.modes.findIndex((mode) => mode.id === role);
  if (depth < 0 || advised.length !== 1) return role;
  return atlas.guidance.modes[Math.max(Math.min(depth, advised[0]), atlas.packed.no_case)].id;
}

// What settles a role: independence, then no part or a say, then how it stands to the work, a ceiling, the core.
function settlingOf(atlas, rules) {
  const tests = [
    (rule) => rule.partner_cap <= atlas.packed.no_case,
    (rule) => ["not_involved", "consult"].includes(rule.role),
    (rule) => rule.stance,
    (rule) => rule.partner_cap !== undefined,
    (rule) => rule.role,
  ];
  for (const test of tests) {
    const found = rules.filter(test);
    if (!found.length) continue;
    if (found[0].stance) return found;
    const caps = found.map((rule) => rule.partner_cap ?? atlas.guidance.modes.length);
    return [found[caps.indexOf(Math.min(...caps))]];
  }
  return [];
}

