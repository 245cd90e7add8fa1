// Looking at a piece of work: its partners in sum, then what answers alone decide, then what depends on that.
import { comparisons, inOrder, outlook } from "./atlas.js";

export const UNKNOWN = "unknown";
const CONTEXT = ["is_running", "claimed_mode"];

// An answer as options: none where nobody knows, null where it was not given.
export const optionsOf = (answer) =>
  answer === undefined || answer === null ? null : answer === UNKNOWN ? [] : Array.isArray(answer) ? answer : [answer];

// Answers as places in each question's order; what nobody knows is left wholly open, like what was not asked.
export function choicesOf(atlas, answers) {
  const found = {};
  for (const [name, answer] of Object.entries(answers ?? {})) {
    const places = (optionsOf(answer) ?? []).map((option) => atlas.place[name][option]);
    if (places.length) found[name] = inOrder(places);
  }
  return found;
}

function knownOf(atlas, piece, partners) {
  const answered = Object.keys(choicesOf(atlas, piece.answers)).map((name) => atlas.factor[name]);
  const shows = answered.some((one) => one.scope === "practice" && !one.also_when_planned);
  const context = { is_running: piece.is_running || (shows ? "yes" : ""), claimed_mode: piece.claimed_mode };
  const known = choicesOf(atlas, piece.answers);
  for (const name of CONTEXT) {
    if (context[name] && context[name] !== UNKNOWN) known[name] = [atlas.place[name][context[name]]];
  }
  return { ...known, essential_partners: essentialPartners(atlas, partners) };
}

export function outlooksOfPartners(atlas, piece) {
  return (piece.partners ?? []).map((one) => outlook(atlas, atlas.partner, choicesOf(atlas, one.answers)));
}

// All that is found out about the pieces of work of one case; some rules compare them with each other.
export function lookAt(atlas, pieces) {
  const partners = pieces.map((piece) => outlooksOfPartners(atlas, piece));
  const given = pieces.map((piece, at) => knownOf(atlas, piece, partners[at]));
  const firsts = given.map((choices) => outlook(atlas, atlas.work, choices));
  const across = acrossPieces(atlas, firsts);
  return pieces.map((piece, at) => {
    const first = firsts[at], choices = given[at], [place] = choices.claimed_mode ?? [];
    const named = atlas.guidance.looked_at.claimed_mode[place];
    const reached = {
      ...comparisons(atlas, first.verdicts, atlas.guidance.modes.findIndex((mode) => mode.id === named)),
      core_partners: corePartners(atlas, partners[at]),
      pieces_of_work: across,
    };
    const second = outlook(atlas, atlas.second, { ...choices, ...reached });
    return { choices, reached, first, partners: partners[at], second };
  });
}

function acrossPieces(atlas, firsts) {
  const place = atlas.place.pieces_of_work;
  if (firsts.length < 2) return [place.not_known];
  const advised = firsts.map((one) => new Set(one.verdicts.map((verdict) => verdict.advised)));
  const all = new Set(advised.flatMap((some) => [...some]));
  const maySame = [...all].some((depth) => advised.every((some) => some.has(depth)));
  const values = [...(maySame ? ["same"] : []), ...(maySame && all.size === 1 ? [] : ["different"])];
  return inOrder(values.map((value) => place[value]));
}

// -- partners ----------------------------------------------------------------------------------------------------------

// What the page knows of a partner with a verdict: its role, how it stands to the work, and whether it is in the core.
export function standing(atlas, verdict) {
  const { roles, stances, kinds } = atlas.packed.partners, modes = atlas.deepest + 1;
  const row = 3 * ((verdict.limit * modes + verdict.carried) * kinds + verdict.roles);
  const [role, stance, core] = atlas.standings.subarray(row, row + 3);
  return { role: roles[role], stance: stances[stance], core: Boolean(core) };
}

const standings = (atlas, one) => one.verdicts.map((verdict) => standing(atlas, verdict));

// How the partners that the work can't do without may stand to it: the gravest of them decides.
function essentialPartners(atlas, partners) {
  const place = atlas.place.essential_partners, { stances } = atlas.packed.partners;
  if (!partners.length) return [place.not_known];
  const may = partners.map((one) => new Set(standings(atlas, one).map((told) => told.stance)));
  const noWorse = (some, at) => stances.slice(at).some((stance) => some.has(stance));
  const gravest = stances.filter(
    (stance, at) => may.some((some) => some.has(stance)) && may.every((some) => noWorse(some, at)));
  return inOrder(gravest.map((stance) => place[stance]));
}

// How many of the partners may be in the core.
function corePartners(atlas, partners) {
  const place = atlas.place.core_partners;
  if (!partners.length) return [place.not_known];
  const may = partners.map((one) => standings(atlas, one).map((told) => told.core));
  const least = may.filter((some) => some.every(Boolean)).length, most = may.filter((some) => some.some(Boolean)).length;
  const words = (count) => (count === 0 ? "none" : count === partners.length ? "all" : count === 1 ? "one" : "some");
  const counts = Array.from({ length: most - least + 1 }, (_, at) => least + at);
  return inOrder(counts.map((count) => place[words(count)]));
}
