// The page with the answer: what was found about a piece of work, in words and in reading order.
import { bitsOf } from "./atlas.js";
import { advise, besideTitle } from "./advice.js";
import { aboutBox, bullets, button, folded, html, lineField, link, linkButton, section, terms } from "./html.js";
import { interview, MODE } from "./interview.js";
import { optionsOf, UNKNOWN } from "./looking.js";
import { picture } from "./picture.js";
import { dayWords, endOf, filled, inWords, raised } from "./words.js";
import { answersOf, given, noteOf } from "./case.js";

// The page about one piece of work of a case (its place), as it reads on a day.
export function answerPage(atlas, told, at, today) {
  const found = advise(atlas, told.workstreams, at), piece = told.workstreams[at];
  found.today = today;
  found.toFindOut = toFindOut(atlas, piece);
  return {
    title: `${piece.title || "Your piece of work"}: the answer`,
    body: html`${pieces(atlas, told, at)}${whose(told)}${atOnce(found)}${why(found)}${misconceptions(found)}${whatToDo(found)}${stillOpen(found)}${whatYouTold(found)}${about(found)}${keep(found, told)}`,
  };
}

// -- what is told at once ----------------------------------------------------------------------------------------------

function pieces(atlas, told, at) {
  if (told.workstreams.length < 2) return "";
  const tabs = told.workstreams.map((piece, place) => {
    const [title, advised] = [piece.title || "Piece of work " + (place + 1), advise(atlas, told.workstreams, place).advised];
    const name = place === at ? html`<strong aria-current="page">${title}</strong>` : link("answer", title, { at: place });
    return html`<li>${name} <span class="s-quiet">${atlas.words.modes[bitsOf(advised)]}</span></li>`;
  });
  return html`<nav class="s-pieces" aria-label="Pieces of work in this case"><ul>${tabs}</ul></nav>`;
}

const whose = ({ answers_of: partner }) => partner
  && html`<p class="govuk-body"><strong>This is what the answers of ${partner} alone say.</strong> Others may answer differently.</p>`;

function atOnce(found) {
  const { atlas, piece } = found, { words } = atlas;
  const warning = found.unsafe && html`<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span>${words.escalate}</strong></div>`;
  const again = found.askedAgain.map((one) => one.text);
  const loose = [...found.limits, ...found.toMend].filter((one) => !one.binds);
  const first = firstStep(found);
  return html`<section class="s-answer" aria-labelledby="answer">${warning}
  <span class="govuk-caption-l">${piece.title}</span>
  <h1 class="${found.unsafe ? "govuk-heading-l" : "govuk-heading-xl"}" id="answer">${found.title}</h1>
  ${lead(found).map((one) => html`<p class="govuk-body-l">${one}</p>`)}
  ${again.length > 0 && html`<div class="govuk-inset-text"><p class="govuk-body"><strong>Worth asking again</strong></p>${bullets(again)}</div>`}
  ${picture(found)}
  ${found.nameAndPractice && html`<p class="govuk-body">${found.nameAndPractice}</p>`}
  ${inTheWay(found).map(obstacles)}
  ${loose.length > 0 && folded(looseHeading(found), terms(loose.map((one) => [one.title, one.because])))}
  <div class="s-first"><h2 class="govuk-heading-m">${first[0]}</h2><p class="govuk-body">${first[1]}</p></div>
  ${found.referrals.length > 0 && html`<div class="s-way"><h2 class="govuk-heading-m">${words.where_it_ends}</h2><ul class="s-obstacles">${found.referrals.map(
    (one) => html`<li><strong>${one.title}</strong><br>${one.text} <strong>${filled(words.door, one.door)}</strong> <span class="s-quiet">${one.because}</span></li>`)}</ul></div>`}
  <p class="govuk-body s-sure"><strong>How sure:</strong> ${found.sure[0]}</p>
</section>`;
}

// The answer's reason: what the work needs where the start is lighter, or else the first reason there is.
function lead(found) {
  if (found.unsafe) return [found.weighing].filter(Boolean);
  const told = [besideTitle(found)];
  if (found.advised.join() !== found.needed.join()) told.push(found.weighing);
  else if (found.advised.length === 1) told.push(reasonLines(found)[0]?.[0] ?? found.atlas.words.no_case);
  return told.filter(Boolean);
}

// The one thing to do first; where the way of working is still open, what to find out.
function firstStep(found) {
  const { atlas, toFindOut: open } = found, isOpen = found.advised.length > 1;
  if (open.question) return ["First find out", open.question];
  if (open.differ.length) return ["First settle what people differ on", open.differ[0]];
  if (isOpen && found.partners.some((one) => !one.asked)) return ["First find out", atlas.words.ask_the_partners];
  const step = found.steps[0]?.step ?? atlas.words.ask_the_others;
  return [isOpen || found.unsafe ? "First" : `First ${atlas.guidance.modes[found.advised[0]].name.toLowerCase()}`, step];
}

// The question about the way of working that is best asked next, also where nobody knew, and what people differ on.
function toFindOut(atlas, piece) {
  const known = Object.entries(piece.answers ?? {}).filter(([, answer]) => optionsOf(answer)?.length);
  const told = { ...piece, answers: Object.fromEntries(known), is_running: piece.is_running || UNKNOWN, claimed_mode: piece.claimed_mode || UNKNOWN };
  const now = interview(atlas, told);
  const ask = now.question?.part === MODE ? atlas.factor[now.question.factor] : null;
  const several = atlas.guidance.factors.map((one) => one.id).filter((name) => optionsOf(told.answers[name])?.length > 1);
  const deciding = several.filter((name) => now.matter.includes(name));
  const questions = (names) => names.map((name) => atlas.factor[name].question);
  return {
    question: ask?.question ?? "", why: ask?.why ?? "", differ: questions(deciding.length ? deciding : several),
    open: questions(now.matter.filter((name) => !several.includes(name))),
  };
}

// What decided, limits first; what is told at once is only so much in all, and the rest is folded.
function inTheWay(found) {
  const { words } = found.atlas, [mode] = [bitsOf(found.advised)];
  const limits = found.limits.filter((one) => one.binds).map((one) => ({ ...one, after: thenWords(found, one), day: "" }));
  const conditions = found.conditions.map((one) => ({ ...one, after: words.otherwise[bitsOf(one.otherwise)][one.by ? 1 : 0], day: byWords(found, one) }));
  const mending = found.toMend.filter((one) => one.binds).map((one) => ({ ...one, after: "", day: byWords(found, one) }));
  const tooMany = found.look.reached.mending.join() === "0";
  const told = [
    [words.in_the_way, limits],
    [words.conditions_heading[mode][conditions.length > 1 ? 1 : 0], conditions],
    [tooMany ? words.too_much : words.to_mend, mending],
  ];
  let room = words.most_in_the_way;
  return told.filter(([, some]) => some.length).map(([heading, some]) => {
    const shown = some.slice(0, room), more = some.slice(room);
    room -= shown.length;
    return { heading, shown, more };
  });
}

const thenWords = (found, one) =>
  !one.then.length || one.then.join() === found.advised.join() ? "" : found.atlas.words.then[bitsOf(one.then)];

const byWords = (found, one) => (one.by ? dayWords(endOf(one.by, found.today)) : found.atlas.words.first_of_all);

function obstacles({ heading, shown, more }) {
  const list = (some) => html`<ul class="s-obstacles">${some.map((one) => html`
  <li><strong>${one.title}</strong><br><span>${one.closes}</span>
    <span class="s-quiet">Who: ${one.who}${one.day && `. By: ${one.day}`}. ${one.after}</span></li>`)}</ul>`;
  return html`<div class="s-way"><h2 class="govuk-heading-m">${heading}</h2>
${list(shown)}${more.length > 0 && folded(`And ${inWords(more.length)} more`, list(more))}</div>`;
}

function looseHeading(found) {
  const words = found.atlas.words.loose_heading;
  if (found.needed.length > 1) return words.open;
  if (found.advised.join() !== found.needed.join()) return words.lighter;
  return found.claimed >= 0 ? words.named[found.claimed] : words.other;
}

// -- what is folded ----------------------------------------------------------------------------------------------------

function reasonLines(found) {
  const { words } = found.atlas;
  const held = found.reasons.filter((one) => !one.setAside);
  const told = held.slice(0, words.most_reasons).map((one) =>
    [one.because, found.advised.length === 1 && found.advised[0] === one.supports ? "" : `speaks for ${words.modes[1 << one.supports]}`]);
  return !held.length && found.advised.length === 1 ? [[words.no_case, ""]] : told;
}

function why(found) {
  const { atlas, advised } = found, [mode] = advised.length === 1 && !found.unsafe ? [atlas.guidance.modes[advised[0]]] : [];
  const [against] = found.against, reasons = reasonLines(found);
  return section("why", "Why", html`
  ${mode && html`<p class="govuk-body"><strong>${raised(mode.gerund)}</strong> means: ${mode.definition}</p>`}
  ${reasons.length > 0 && html`<ul class="s-reasons">${reasons.map(([text, speaks]) => html`<li>${text}${speaks && html` <span class="s-quiet">(${speaks})</span>`}</li>`)}</ul>`}
  ${!reasons.length && html`<p class="govuk-body">Nothing that you told is a reason for one way of working yet.</p>`}
  ${against && html`<p class="govuk-body"><strong>The strongest reason against ${atlas.words.modes[bitsOf(against.against)]}:</strong> ${against.because}</p>`}
  ${inTheWay(found).map((way) => html`<h3 class="govuk-heading-s">${way.heading}: what it means</h3>${terms([...way.shown, ...way.more].map((one) => [one.title, one.because]))}`)}`);
}

function misconceptions(found) {
  const { words } = found.atlas, { alerts, openWarnings: open } = found;
  if (!alerts.length && !open.length) return "";
  const heading = alerts.length ? filled(words.alerts_heading[alerts.length], alerts[0].title) : words.alerts_heading[0];
  return section("misconceptions", heading, html`${alerts.map((one) => folded(`“${one.title}”`, html`
  ${one.shownBy.map((shown) => html`<p class="govuk-body">${shown.partner ? `${shown.partner}: ` : ""}${shown.rule.because}${shown.told && html`<br><span class="s-quiet">You told: ${shown.told}</span>`}</p>`)}
  <p class="govuk-body"><strong>Ask in the room:</strong> ${one.question}</p>
  <p class="govuk-body-s s-quiet">From ${one.shownBy[0].source}. If it were otherwise: ${one.otherwise}</p>`, one.first))}
  ${open.length > 0 && html`<p class="govuk-body s-quiet">${filled(words.not_known[open.length], ...open)}</p>`}`);
}

function whatToDo(found) {
  const { atlas, advised } = found, { words } = atlas, mode = advised.length === 1 ? atlas.guidance.modes[advised[0]] : null;
  const { question, differ } = found.toFindOut, steps = question || differ.length ? found.steps : found.steps.slice(1);
  const seen = mode && !found.unsafe && !found.presses ? mode.looks_like : [];
  const parts = [
    steps.length && html`<h3 class="govuk-heading-s">Next steps</h3>${bullets(steps.map((one) => one.step))}`,
    found.partners.length && html`<h3 class="govuk-heading-s">Each partner</h3>${terms(found.partners.map((one) => [`${one.name}: ${words.roles[one.role]}`, one.text || words.not_asked]))}`,
    giving(found, mode),
    found.notes.length && html`<h3 class="govuk-heading-s">Worth keeping</h3>${bullets(found.notes.map((one) => one.because))}`,
    seen.length && html`<h3 class="govuk-heading-s">What you would see if it is real</h3>${terms(seen)}`,
  ].filter(Boolean);
  return parts.length ? section("next", "What to do, and who takes part", html`${parts}`) : "";
}

// What each would give up or change: told where people work closely, and no danger or clock decides.
function giving({ atlas, piece, advised, unsafe, presses }, mode) {
  const said = optionsOf(piece.answers?.give_up) ?? [], quiet = atlas.guidance.quiet_unless_claimed;
  if (!mode || !quiet.includes(advised[0]) || unsafe || presses || !atlas.words.giving[advised[0]]) return "";
  if (said.some((one) => atlas.words.no_loss.includes(one))) return "";
  const told = said.length === 1 ? ` You told: ${atlas.factor.give_up.options.find((one) => one.id === said[0]).tells}` : "";
  return html`<h3 class="govuk-heading-s">What each would give up or change</h3><p class="govuk-body">${atlas.words.giving[advised[0]]}${told}</p>`;
}

function stillOpen(found) {
  const { question, why: because, differ, open } = found.toFindOut, rest = open.filter((one) => one !== question);
  if (!question && !differ.length && !rest.length) return "";
  const heading = found.advised.length > 1 ? "What is still open" : "What people differ on";
  return section("open", heading, html`
  ${question && html`<p class="govuk-body"><strong>${question}</strong> ${because}</p>`}
  ${rest.length > 0 && html`<p class="govuk-body">${question ? "These too can still change the way of working:" : "These can still change the way of working:"}</p>${bullets(rest)}`}
  ${differ.length > 0 && html`<p class="govuk-body">People differ on this:</p>${bullets(differ)}`}`);
}

// What was answered, in words.
export function saidWords(atlas, name, answer) {
  const said = optionsOf(answer) ?? [];
  return said.map((one) => atlas.factor[name].options.find((each) => each.id === one).words).join(" / ") || atlas.words.do_not_know;
}

function whatYouTold(found) {
  const { atlas, piece } = found;
  const rows = answersOf(piece).map(([partner, name]) => {
    const note = noteOf(piece, partner, name);
    return html`<dt>${partner && `${partner}: `}${atlas.factor[name].question}</dt><dd>${saidWords(atlas, name, given(piece, partner, name))}${note && html` <span class="s-quiet">(${note})</span>`}</dd>`;
  });
  return section("told", "What you told us", html`${aboutBox(piece)}
  ${rows.length > 0 ? html`<dl class="s-earlier">${rows}</dl>` : html`<p class="govuk-body">No question was answered yet.</p>`}
  <p class="govuk-body s-keep">${link("check", "Change an answer")}</p>`);
}

function about(found) {
  const { atlas, piece, today } = found, { guidance, words } = atlas;
  const told = [...found.conditions, ...found.toMend.filter((one) => one.binds)].filter((one) => one.by);
  const days = told.map((one) => endOf(one.by, today)).sort((one, other) => one - other);
  const review = found.presses ? words.review.pressing : days.length ? filled(words.review.day, dayWords(days[0])) : words.review.none;
  return html`<section class="o-about" aria-labelledby="about"><h2 class="govuk-heading-m" id="about">How sure it is</h2>
  <p class="govuk-body">${found.sure.join(" ")}</p>
  <p class="govuk-body"><strong>Look again:</strong> ${review}. <strong>Who decides:</strong> ${piece.decided_by || words.nobody_named}.</p>
  ${found.hedges.map((one) => html`<p class="govuk-body s-quiet">${one.because}</p>`)}
  <p class="govuk-body-s s-quiet">${dayWords(today)}. Guidance version ${guidance.version}, hash ${guidance.hash.slice(0, 12)}. ${piece.answered_by ? `Answered by ${piece.answered_by}.` : words.not_noted} It advises; people decide.</p></section>`;
}

function keep({ piece, atlas }, told) {
  const { longest } = atlas.guidance.fields;
  return html`<section aria-labelledby="keep" class="s-keep"><h2 class="govuk-heading-m" id="keep">Keep it, or go on</h2>
  <form data-form="people" novalidate><div class="s-people__names">
  ${lineField({ name: "answered_by", question: "Who answered (optional)", value: piece.answered_by ?? "", longest: longest.title })}
  ${lineField({ name: "decided_by", question: "Who decides (optional)", value: piece.decided_by ?? "", longest: longest.title })}</div>
  <div class="govuk-button-group">${button("Save the case as a file", "then", "save")}${button("Print", "then", "print", "govuk-button--secondary")}
  ${linkButton("check", "Change my answers", {}, "govuk-button--secondary")}</div></form>
  <p class="govuk-body">The file holds all that you told${told.workstreams.length > 1 ? ", of every piece of work" : ""}. Open it again here, or on the website. There you also learn why no other way of working fits
  and what would change the answer, and you can print papers for a meeting or a board.</p>
  <p class="govuk-body">${link("home", "Begin again")}</p></section>`;
}
