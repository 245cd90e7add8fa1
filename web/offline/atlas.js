// The atlas in a browser: which rules fire in each cell, and how what the tables conclude is joined to a verdict.
// What is still possible of a question is a list of places among its options; what is left out is wholly open.

const ARGUED = 0, DISCARDED = 1, LIMIT = 2, MEND = 3, FLOOR = 4, SAFETY = 5, ACTUAL = 6, ROLES = 7;
const NO_MODE = -1;
const KINDS = [ARGUED, DISCARDED, MEND, ACTUAL, FLOOR];
const MOST_KEPT = 4096;
const TOO_MANY = 0, CARRIED = 1, NOTHING = 2;

// Text as it was packed for this page: squeezed, and in letters.
async function bytesOf(text) {
  const squeezed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([squeezed]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).arrayBuffer();
}

// The guidance, its packed tables and its sentences, as the page holds them, ready to be asked.
export async function openAtlas({ guidance, packed, words }) {
  const bytes = await bytesOf(packed.bytes);
  const array = ([first, count, width]) => new { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array }[width](bytes, first, count);
  const atlas = { guidance, packed, words, kept: new Map(), array };
  atlas.factor = Object.fromEntries(guidance.factors.map((one) => [one.id, one]));
  atlas.place = {};
  for (const [name, values] of Object.entries(guidance.looked_at)) {
    atlas.place[name] = Object.fromEntries(values.map((value, at) => [value, at]));
  }
  atlas.deepest = guidance.modes.length - 1;
  const tables = packed.tables.map((one) => readTable(atlas, one));
  atlas.tables = tables;
  atlas.work = tables.filter((one) => one.about === "work");
  atlas.second = tables.filter((one) => one.about === "second");
  atlas.partner = tables.filter((one) => one.about === "partner");
  atlas.compared = array(packed.comparisons.rows);
  atlas.standings = array(packed.partners.rows);
  atlas.space = {
    advised: array(packed.space.advised),
    sides: packed.space.sides.map((one, at) => readSide(one, array(one.cells), packed.space.shape[at])),
  };
  return atlas;
}

// A side of the space: the value of each cell, and the same as a set of one value (bits).
const readSide = (told, cells, values) => ({ ...told, cells, values, bits: Int32Array.from(cells, (value) => 1 << value) });

function readTable(atlas, told) {
  const table = { ...told, cells: atlas.array(told.cells), concluded: atlas.array(told.concluded) };
  table.kept = new Map();
  table.numbers = new Map();
  const bytes = atlas.array(told.fired), width = Math.ceil(told.home.length / 8);
  table.fired = Array.from(table.concluded, (_, pattern) => {
    let rules = 0n;
    told.home.forEach((rule, at) => {
      if (bytes[pattern * width + (at >> 3)] >> (at & 7) & 1) rules |= 1n << BigInt(rule);
    });
    return rules;
  });
  return table;
}

// -- one table ---------------------------------------------------------------------------------------------------------

// The cells still possible, in row-major order, and how many places each axis has left.
export function openCells(names, shape, choices) {
  let cells = Uint32Array.of(0);
  const sizes = names.map((name, at) => {
    const size = shape[at], places = choices[name] ?? [...Array(size).keys()];
    const found = new Uint32Array(cells.length * places.length);
    let next = 0;
    for (const cell of cells) for (const place of places) found[next++] = cell * size + place;
    cells = found;
    return places.length;
  });
  return { cells, sizes };
}

// Whether numbers, one for each open cell, differ along an axis.
export function variesAlong(numbers, sizes, axis) {
  const step = sizes.slice(axis + 1).reduce((one, size) => one * size, 1), round = step * sizes[axis];
  for (let at = step; at < numbers.length; at++) {
    if (at % round >= step && numbers[at] !== numbers[at - step]) return true;
  }
  return false;
}

// The distinct patterns still possible.
export function patternsOf(table, choices) {
  const key = table.factors.map((name) => choices[name] ?? "").join(";");
  if (!table.kept.has(key)) {
    if (table.kept.size >= MOST_KEPT) table.kept.clear();
    table.kept.set(key, [...new Set(openCells(table.factors, table.shape, choices).cells.map((cell) => table.cells[cell]))]);
  }
  return table.kept.get(key);
}

// Whether numbers of patterns differ along one of the factors, in the cells still possible.
export function differs(table, numbers, name, choices) {
  const { cells, sizes } = openCells(table.factors, table.shape, choices);
  return variesAlong(cells.map((cell) => numbers[table.cells[cell]]), sizes, table.factors.indexOf(name));
}

// For each pattern a number, the same where the same of some rules (bits) fire.
export function kindsOf(table, rules) {
  return numbered(table, `rules ${rules}`, (pattern) => table.fired[pattern] & rules);
}

// For each pattern a number, the same where the same is concluded in some aspects.
export function standingsOf(atlas, table, aspects) {
  const said = (pattern) => aspects.map((aspect) => conclusionOf(atlas, table, pattern)[aspect]).join();
  return numbered(table, `aspects ${aspects}`, said);
}

function numbered(table, key, tell) {
  if (!table.numbers.has(key)) {
    if (table.numbers.size >= MOST_KEPT) table.numbers.clear();
    const known = new Map();
    table.numbers.set(key, table.fired.map((_, pattern) => {
      const told = tell(pattern);
      if (!known.has(told)) known.set(told, known.size);
      return known.get(told);
    }));
  }
  return table.numbers.get(key);
}

export function conclusionOf(atlas, table, pattern) {
  return atlas.packed.conclusions[table.concluded[pattern]];
}

// Whether a table takes part: one that shows what is done in practice does once any of its questions is answered.
export const counts = (table, choices) => !table.when_asked || table.factors.some((name) => name in choices);

// -- several tables ----------------------------------------------------------------------------------------------------

// What answers leave possible: every verdict, and the rules (bits) that fire certainly and possibly.
export function outlook(atlas, tables, choices) {
  let certain = 0n, possible = 0n;
  const parts = [];
  for (const table of tables) {
    if (!counts(table, choices)) continue;
    const patterns = patternsOf(table, choices);
    let always = table.fired[patterns[0]];
    for (const pattern of patterns) {
      always &= table.fired[pattern];
      possible |= table.fired[pattern];
    }
    certain |= always;
    if (table.decides) parts.push([...new Set(patterns.map((pattern) => table.concluded[pattern]))].sort((one, other) => one - other));
  }
  return { verdicts: verdicts(atlas, parts), certain, possible };
}

const stateKey = (state) => state.join();
const distinct = (states) => [...new Map(states.map((state) => [stateKey(state), state])).values()];

export function join(one, other) {
  return [
    one[ARGUED] | other[ARGUED], one[DISCARDED] | other[DISCARDED], Math.min(one[LIMIT], other[LIMIT]),
    one[MEND] + other[MEND], Math.max(one[FLOOR], other[FLOOR]), Math.max(one[SAFETY], other[SAFETY]),
    Math.max(one[ACTUAL], other[ACTUAL]), one[ROLES] | other[ROLES],
  ];
}

const lengthOf = (bits) => 32 - Math.clz32(bits);

function needed(atlas, said) {
  const left = said[ARGUED] & ~said[DISCARDED];
  return left ? lengthOf(left) - 1 : atlas.packed.no_case;
}

const carried = (atlas, mend) => atlas.packed.carried[Math.min(mend, atlas.packed.carried.length - 1)];

// The deepest argument left is needed, the lowest ceiling is feasible, and the shallower of them is advised.
export function verdict(atlas, said) {
  const need = needed(atlas, said), carry = Math.max(carried(atlas, said[MEND]), said[ACTUAL]);
  const feasible = Math.min(said[LIMIT], carry);
  return {
    needed: need, limit: said[LIMIT], carried: carry, feasible, advised: Math.min(need, feasible), floor: said[FLOOR],
    safety: said[SAFETY], actual: said[ACTUAL], roles: said[ROLES],
    mending: carry < need ? TOO_MANY : said[MEND] ? CARRIED : NOTHING,
  };
}

// Every verdict that tables can come to together, each of which leaves some conclusions possible (their places).
function verdicts(atlas, parts) {
  const key = parts.map((part) => part.join()).join(";");
  if (!atlas.kept.has(key)) {
    if (atlas.kept.size >= MOST_KEPT) atlas.kept.clear();
    const found = joined(atlas, parts.map((part) => part.map((place) => atlas.packed.conclusions[place])));
    const told = new Map(found.map((state) => verdict(atlas, state)).map((one) => [JSON.stringify(one), one]));
    atlas.kept.set(key, [...told.values()]);
  }
  return atlas.kept.get(key);
}

// What is joined first speaks of the same, and only what a verdict can tell apart is kept, so that the work stays small.
function joined(atlas, parts) {
  const { nothing } = atlas.packed, kinds = new Map();
  for (const part of parts) {
    const kind = KINDS.map((field) => part.some((one) => one[field] !== nothing[field]));
    const known = kinds.get(kind.join()) ?? { kind, states: [nothing] };
    known.states = distinct(known.states.flatMap((state) => part.map((one) => join(state, one))));
    kinds.set(kind.join(), known);
  }
  let found = [nothing];
  for (const { kind, states } of kinds.values()) {
    const others = [...kinds.values()].filter((one) => one.kind !== kind);
    const alone = KINDS.map((_, at) => !others.some((one) => one.kind[at]));
    const bare = distinct(states.map((state) => toldApart(atlas, state, alone[0] && alone[1], alone[2])));
    found = distinct(found.flatMap((state) => bare.map((one) => join(state, one))));
  }
  return found;
}

function toldApart(atlas, state, arguesAlone, mendsAlone) {
  const less = [...state];
  if (arguesAlone) [less[ARGUED], less[DISCARDED]] = [1 << needed(atlas, state), 0];
  if (mendsAlone) {
    const alike = (mend) => carried(atlas, mend) === carried(atlas, state[MEND]) && mend > 0 === state[MEND] > 0;
    less[MEND] = 0;
    while (!alike(less[MEND])) less[MEND]++;
  }
  return less;
}

// -- comparisons -------------------------------------------------------------------------------------------------------

// How the modes of some verdicts compare with each other and with the name (a depth, or none): name -> places.
export function comparisons(atlas, some, claimed) {
  const { names } = atlas.packed.comparisons, modes = atlas.deepest + 1, found = names.map(() => new Set());
  for (const one of some) {
    let row = one.needed * modes + one.advised;
    row = (row * (modes + 1) + one.actual - NO_MODE) * (modes + 1) + one.floor - NO_MODE;
    row = (row * (NOTHING + 1) + one.mending) * (modes + 1) + claimed - NO_MODE;
    names.forEach((_, at) => found[at].add(atlas.compared[row * names.length + at]));
  }
  return Object.fromEntries(names.map((name, at) => [name, inOrder(found[at])]));
}

export const inOrder = (numbers) => [...new Set(numbers)].sort((one, other) => one - other);

// The modes of one aspect of some verdicts, from light to deep; none where there is no mode.
export const modesOf = (some, aspect) => inOrder(some.map((one) => one[aspect])).filter((depth) => depth !== NO_MODE);

export const bitsOf = (depths) => depths.reduce((bits, depth) => bits | 1 << depth, 0);

export const has = (rules, at) => Boolean(rules >> BigInt(at) & 1n);
