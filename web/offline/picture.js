// The picture of the ways of working: side by side, none above another, with what is known marked on each.
import { bitsOf } from "./atlas.js";
import { html } from "./html.js";

// What the picture tells of modes: row heading and depths, the advice last.
function toldOf(found) {
  const { rows } = found.atlas.words.picture, { advised, needed, feasible, actual, floors, claimed } = found;
  const told = [[rows.needed, needed]];
  if (advised.join() !== needed.join() || advised.length > 1) told.push([rows.feasible, feasible]);
  if (floors.length === 1 && floors[0] >= 0) told.push([rows.floor, floors]);
  if (actual.length > 0 && actual.length <= found.atlas.deepest) told.push([rows.actual, actual]);
  if (claimed >= 0) told.push([rows.claimed, [claimed]]);
  return [...told, [found.unsafe ? rows.unsafe : rows.advised, advised]];
}

export function picture(found) {
  const { atlas } = found, told = toldOf(found);
  const words = told.map(([says, modes]) => `${says}: ${atlas.words.modes[bitsOf(modes)]}.`);
  const isOpen = told.some(([, modes]) => modes.length > 1);
  return html`<figure class="s-picture">
  ${atlas.words.picture.rooms.map((room) => drawing(atlas, room, told, words.join(" ")))}
  <figcaption>${isOpen && html`<p class="govuk-body-s s-quiet" aria-hidden="true">Rings show what is still possible.</p>`}
  <ul class="govuk-visually-hidden">${words.map((one) => html`<li>${one}</li>`)}</ul></figcaption></figure>`;
}

function drawing(atlas, room, told, words) {
  const modes = atlas.guidance.modes, step = (room.width - room.left) / modes.length;
  const height = room.top + room.row * told.length;
  const columns = modes.map((mode, depth) => ({ x: room.left + step * (depth + 0.5), y: room.names + room.lower * (depth % 2), name: mode.name }));
  const id = `picture-${room.name}`;
  return html`<svg viewBox="0 0 ${room.width} ${height}" role="img" aria-labelledby="${id}" class="${room.name === "wide" ? "s-picture__wide" : "s-picture__narrow"}">
  <title id="${id}">${words}</title>
  ${columns.map((one) => html`<text x="${one.x}" y="${one.y}" class="s-picture__mode" text-anchor="middle">${one.name}</text>
    ${room.left > 0 && html`<line x1="${one.x}" x2="${one.x}" y1="${room.top - 18}" y2="${height}" class="s-picture__line"/>`}`)}
  ${told.map(([says, marked], number) => row(room, columns, says, marked, room.top + room.row * (number + 0.5), number === told.length - 1))}
  </svg>`;
}

function row(room, columns, says, marked, y, isLast) {
  const on = isLast ? "s-picture__mark--fits" : "s-picture__mark--on", open = marked.length > 1 ? "s-picture__mark--open" : "";
  return html`<text x="0" y="${y + room.heading}" class="s-picture__row ${isLast ? "s-picture__row--last" : ""}">${says}</text>
  ${columns.map((one, depth) => html`<circle cx="${one.x}" cy="${y}" r="${marked.includes(depth) ? room.radius : 4}" class="s-picture__mark ${marked.includes(depth) ? `${on} ${open}` : ""}"/>`)}`;
}
