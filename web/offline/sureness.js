// How sure an advice is: which answers, had they been told a step too kindly or wrongly, would move it.
import { bitsOf, inOrder, openCells } from "./atlas.js";
import { openSides, positionOf } from "./space.js";
import { filled, inWords, quoted } from "./words.js";

const NOT_ANSWERED = ["none", "not_known"];
const MOST_WAYS = 300_000, MOST_VALUES = 31;

// How sure it is in words: one claim a sentence; `against` is a reason against what is advised, if there is one.
export function sureWords(atlas, choices, against) {
  const words = atlas.words.sure, position = positionOf(atlas, choices);
  const differ = Object.entries(choices).some(([name, places]) => name in atlas.factor && places.length > 1);
  if (!position.isSettled) return [words.open[differ ? 1 : 0]];
  const kindly = toldKindly(atlas, choices, position), check = worthChecking(atlas, choices, position);
  const wrong = fewestWrong(atlas, choices, position);
  const alone = kindly.alone.filter((one) => !check || one.name !== check.name || one.place !== check.place);
  const names = quoted(kindly.names.map((name) => atlas.factor[name].name), "and");
  return [
    kindly.survives ? words.settled : words.leaning,
    ...(kindly.survives ? [] : alone.map((one) => filled(words.really, answer(atlas, one), modes(atlas, one.modes)))),
    kindly.survives || kindly.alone.length ? "" : filled(words.all_worse, names, modes(atlas, kindly.modes)),
    wrong > 1 ? filled(words.wrong, inWords(wrong)) : "",
    check ? filled(words.check, answer(atlas, check), modes(atlas, check.modes)) : "",
    against ? filled(words.close, against) : "",
  ].filter(Boolean);
}

const modes = (atlas, some) => atlas.words.modes[bitsOf(some)];

function answer(atlas, { name, place }) {
  const factor = atlas.factor[name];
  return factor ? `“${factor.options[place].words}” for “${factor.name}”` : `“${atlas.words.summed_up[place]}”`;
}

// -- single answers ----------------------------------------------------------------------------------------------------

// The places of all that an answer could become, and what it is. Partners could turn out unwilling, or willing and able.
function changeable(atlas, name, choices) {
  const values = atlas.guidance.looked_at[name], all = [...values.keys()];
  if (name in atlas.factor) return all;
  const answered = all.filter((place) => !NOT_ANSWERED.includes(values[place]));
  return answered.filter((place) => place === answered[0] || place === answered.at(-1) || choices[name].includes(place));
}

function isGiven(atlas, name, choices) {
  const told = choices[name] ?? [];
  return told.length > 0 && (name in atlas.factor || told.some((place) => !NOT_ANSWERED.includes(atlas.guidance.looked_at[name][place])));
}

const moved = (atlas, choices, position, answers) => {
  const then = positionOf(atlas, { ...choices, ...answers }).modes;
  return then.join() === position.modes.join() ? null : then;
};

// What remains if the answers that people tend to give too kindly were one step worse.
function toldKindly(atlas, choices, position) {
  const names = atlas.guidance.optimism.filter((name) => isGiven(atlas, name, choices));
  const worse = Object.fromEntries(names.map((name) => [name, inOrder(choices[name].map((place) => Math.max(place - 1, 0)))]));
  const then = moved(atlas, choices, position, worse), alone = [];
  for (const name of names) {
    const found = moved(atlas, choices, position, { [name]: worse[name] });
    if (found) alone.push({ name, place: worse[name][0], modes: found });
  }
  return { names, survives: !then, modes: then ?? position.modes, alone };
}

// The answer one step away that moves the advice farthest: the one most worth checking.
function worthChecking(atlas, choices, position) {
  const [now] = position.modes, inSides = new Set(position.sides.flatMap((side) => side.axes.map((axis) => axis.factor)));
  const far = (one) => Math.max(...one.map((mode) => Math.abs(mode - now)));
  let best = null;
  for (const name of Object.keys(atlas.guidance.looked_at)) {
    if (!inSides.has(name) || !isGiven(atlas, name, choices) || atlas.factor[name]?.scope === "context") continue;
    const able = changeable(atlas, name, choices), today = choices[name];
    const before = able.filter((place) => place < today[0]).at(-1), after = able.find((place) => place > today.at(-1));
    for (const place of [before, after].filter((one) => one !== undefined)) {
      const then = moved(atlas, choices, position, { [name]: [place] });
      if (then && (!best || far(then) > far(best.modes))) best = { name, place, modes: then };
    }
  }
  return best;
}

// -- several answers ---------------------------------------------------------------------------------------------------

// The fewest given answers which, if they were wrong, could move the advice; 0 where that takes too long to look through.
function fewestWrong(atlas, choices, position) {
  const families = openSides(atlas, choices).map((side) => fewestOf(atlas, side, choices));
  if (families.includes(null)) return 0;
  let fewest = Object.keys(choices).filter((name) => isGiven(atlas, name, choices)).length + 1;
  for (const [sets, count] of mixes(families)) {
    if (count < fewest && modesFor(position, sets).join() !== position.modes.join()) fewest = count;
  }
  return fewest;
}

function* mixes([first, ...others], sets = [], count = 0) {
  if (!first) yield [sets, count];
  else for (const [set, fewest] of first) yield* mixes(others, [...sets, set], count + fewest);
}

// The modes that sets of values (bits), one of each side, lead to.
function modesFor({ atlas, shape }, sets) {
  const values = sets.map((bits, at) => [...Array(shape[at]).keys()].filter((value) => bits >> value & 1));
  return inOrder(Array.from(openCells(shape.map((_, at) => at), shape, values).cells, (cell) => atlas.space.advised[cell]));
}

// For each set of values (bits) that changed answers of a side can bring about, how few of them; null where there are
// too many ways to look through, or too many values for the bits of a number.
function fewestOf(atlas, side, choices) {
  const axes = side.axes.map((axis) => entriesOf(atlas, axis, choices));
  const ways = axes.reduce((count, { entries }) => count * entries.length, 1);
  if (ways > MOST_WAYS || side.values > MOST_VALUES) return null;
  let bits = side.bits, counts = Uint8Array.of(0);
  axes.forEach(({ entries, now }, at) => {
    bits = gathered(bits, counts.length, side.axes[at].classes.length, entries);
    counts = counted(counts, entries.length, now);
  });
  const found = new Map();
  let last = NaN, fewest = 0;
  bits.forEach((set, way) => {
    if (set === last && counts[way] >= fewest) return;
    last = set;
    fewest = Math.min(counts[way], found.get(set) ?? counts[way]);
    found.set(set, fewest);
  });
  return found;
}

// How many answers each way changes, with one axis more.
function counted(before, size, now) {
  const found = new Uint8Array(before.length * size);
  for (let way = 0, to = 0; way < before.length; way++) {
    for (let entry = 0; entry < size; entry++) found[to++] = before[way] + (entry === now ? 0 : 1);
  }
  return found;
}

// Sets of values with one axis changed: for each of its entries, what any of the classes of that entry leave possible.
function gathered(bits, outer, size, entries) {
  const inner = bits.length / outer / size, found = new Int32Array(outer * entries.length * inner);
  for (let row = 0; row < outer; row++) {
    entries.forEach((classes, entry) => {
      const to = (row * entries.length + entry) * inner;
      for (const one of classes) {
        const from = (row * size + one) * inner;
        for (let at = 0; at < inner; at++) found[to + at] |= bits[from + at];
      }
    });
  }
  return found;
}

// The classes that an axis can have: each that its answer could become, or today's where that can't change or is several.
function entriesOf(atlas, axis, choices) {
  const all = [...axis.classes.keys()], places = choices[axis.factor];
  const among = (some) => all.filter((one) => axis.classes[one].some((place) => some.includes(place)));
  const today = places ? among(places) : all;
  if (!isGiven(atlas, axis.factor, choices)) return { entries: [today], now: 0 };
  const others = among(changeable(atlas, axis.factor, choices));
  if ([...others, ...today].every((one) => one === today[0])) return { entries: [today], now: 0 };
  const entries = others.map((one) => [one]);
  return today.length > 1 ? { entries: [...entries, today], now: entries.length } : { entries, now: others.indexOf(today[0]) };
}
