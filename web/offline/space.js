// What to ask next about the way of working: as long as an answer can still change it, what settles most comes first.
import { inOrder, openCells, variesAlong } from "./atlas.js";

// Where a situation stands: each side with the cells still possible, and the modes that they leave.
export function positionOf(atlas, choices) {
  const sides = atlas.space.sides.map((side) => openSide(side, choices));
  const shape = atlas.packed.space.shape;
  const position = { atlas, sides, shape };
  const mixes = openCells(shape.map((_, at) => at), shape, sides.map((side) => side.values));
  position.possible = mixes.cells.map((cell) => atlas.space.advised[cell]);
  position.sizes = mixes.sizes;
  position.modes = inOrder(position.possible);
  position.isSettled = position.modes.length === 1;
  return position;
}

// The sides of the space as they count beside these answers, whole.
export const openSides = (atlas, choices) => atlas.space.sides.map((side) =>
  (isUnsaid(side, choices) ? { axes: [], values: side.values, bits: Int32Array.of(1 << side.unsaid) } : side));

const isUnsaid = (side, choices) => side.unsaid !== null && !side.axes.some((axis) => axis.factor in choices);

// A side as it counts beside these answers: one about practice of which nothing was said has one cell and no axes.
function openSide(side, choices) {
  if (isUnsaid(side, choices)) {
    return { axes: [], sizes: [], open: [side.unsaid], weights: [], values: [side.unsaid] };
  }
  const among = side.axes.map((axis) => classesAmong(axis, choices));
  const shape = side.axes.map((axis) => axis.classes.length);
  const { cells, sizes } = openCells(side.axes.map((_, at) => at), shape, among);
  const open = cells.map((cell) => side.cells[cell]);
  const weights = side.axes.map((axis, at) => among[at].map((one) => sizeOf(axis, one, choices)));
  return { axes: side.axes, sizes, open, weights, values: inOrder(open) };
}

function classesAmong(axis, choices) {
  const places = choices[axis.factor];
  const all = [...axis.classes.keys()];
  return places ? all.filter((one) => axis.classes[one].some((place) => places.includes(place))) : all;
}

// How many possible options a class holds.
function sizeOf(axis, one, choices) {
  const places = choices[axis.factor];
  return axis.classes[one].filter((place) => !places || places.includes(place)).length;
}

// -- what can still matter ---------------------------------------------------------------------------------------------

// The open questions whose answer can still change the way of working, in the rulebook's order.
export function relevant(position) {
  if (position.isSettled) return [];
  const found = new Set(position.sides.flatMap((side, at) => varying(position, side, at)));
  return position.atlas.guidance.factors.map((one) => one.id).filter((name) => found.has(name));
}

// The factors of a side along which something varies that some values of the other sides let bear on the way of working.
function varying(position, side, at) {
  const step = position.sizes.slice(at + 1).reduce((one, size) => one * size, 1);
  const rows = side.values.map(() => []);
  position.possible.forEach((mode, cell) => rows[Math.floor(cell / step) % side.values.length].push(mode));
  const kinds = Object.fromEntries(side.values.map((value, row) => [value, rows[row].join()]));
  const open = Array.from(side.open, (value) => kinds[value]);
  return side.axes.filter((_, axis) => variesAlong(open, side.sizes, axis)).map((axis) => axis.factor);
}

// -- what settles most -------------------------------------------------------------------------------------------------

// Of some questions that can matter, the one that is expected to leave the way of working least open.
export function settlesMost(position, among) {
  if (!among.length) return null;
  const open = entropies(position);
  const rounded = (name) => Math.round(open[name] * 1e9);
  return among.reduce((best, name) => (rounded(name) < rounded(best) ? name : best));
}

// For each question, how open the way of working is expected to be after it, in bits; each completion weighs the same.
function entropies(position) {
  const counts = position.sides.map((side, at) => countsOf(side, position.shape[at])), found = {};
  counts.forEach((own, at) => {
    const modes = modesByValue(position, counts.map((one) => one.total), at);
    position.sides[at].axes.forEach((axis, one) => {
      found[axis.factor] = entropyOf(own.byClass[one], position.sides[at].weights[one], modes);
    });
  });
  return found;
}

// How many completions of a side lead to each value: in all, and for each class of each question.
function countsOf(side, values) {
  const total = new Array(values).fill(0), axes = side.sizes.length;
  const byClass = side.sizes.map((size) => Array.from({ length: size }, () => new Float64Array(values)));
  const classes = new Array(axes).fill(0);
  for (const value of side.open) {
    let weight = 1;
    for (let axis = 0; axis < axes; axis++) weight *= side.weights[axis][classes[axis]];
    total[value] += weight;
    for (let axis = 0; axis < axes; axis++) byClass[axis][classes[axis]][value] += weight;
    // on to the next cell: the last axis turns fastest
    for (let axis = axes - 1; axis >= 0 && ++classes[axis] === side.sizes[axis]; axis--) classes[axis] = 0;
  }
  return { total, byClass };
}

// How many completions of the other sides lead to each mode, for each value of one side.
function modesByValue(position, totals, at) {
  const { shape, atlas } = position;
  const found = Array.from({ length: shape[at] }, () => new Array(atlas.deepest + 1).fill(0));
  atlas.space.advised.forEach((mode, cell) => {
    let ways = 1, rest = cell, own = 0;
    for (let side = shape.length - 1; side >= 0; side--) {
      const value = rest % shape[side];
      rest = (rest - value) / shape[side];
      if (side === at) own = value;
      else ways *= totals[side][value];
    }
    found[own][mode] += ways;
  });
  return found;
}

// A class stands for each of its options, and all of them lead to the same.
function entropyOf(byClass, sizes, modes) {
  let total = 0, open = 0;
  byClass.forEach((counts, one) => {
    const ways = modes[0].map((_, mode) =>
      counts.reduce((sum, count, value) => sum + (count / sizes[one]) * modes[value][mode], 0));
    const all = ways.reduce((sum, count) => sum + count, 0);
    total += all * sizes[one];
    for (const count of ways) if (count > 0) open -= sizes[one] * count * Math.log2(count / all);
  });
  return open / total;
}
