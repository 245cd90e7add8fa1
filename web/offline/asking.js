// The pages that ask: what the work is, one question at a time, all partners at once, and what was told so far.
import { bitsOf } from "./atlas.js";
import { advise } from "./advice.js";
import { saidWords } from "./answer.js";
import { answersOf, given, noteOf } from "./case.js";
import {
  aboutBox, areaField, backLink, button, checkboxes, folded, html, lineField, link, linkButton, problems, radios, selectField,
} from "./html.js";
import { aboutPartners, askedOfPartners, CONTEXT, interview, nextRound, PARTNER, WARNING, warnings } from "./interview.js";
import { optionsOf, UNKNOWN } from "./looking.js";
import { counted, inWords, listed } from "./words.js";

export const SEVERAL = "several";
const MANY_UNKNOWN = 3;

// -- the beginning -----------------------------------------------------------------------------------------------------

export function beginPage(atlas, piece, then, form, mistakes = {}) {
  const { longest } = atlas.guidance.fields, { words } = atlas;
  const value = (name, before) => (form ? form.get(name) ?? "" : before ?? "");
  const field = (name, question, hint, before, most) =>
    ({ name, question, hint, value: value(name, before), longest: most, mistake: mistakes[name] });
  const choice = (name) => {
    const factor = atlas.factor[name];
    return radios({ name, legend: factor.question, hint: factor.hint, options: factor.options.map(({ id, words: said }) => ({ id, words: said })), small: true,
      also: [{ id: UNKNOWN, words: words.do_not_know }], value: value(name, piece[name]) });
  };
  const names = (piece.partners ?? []).map((one) => one.name).join("\n");
  return {
    title: "What is this piece of work?", wrong: Object.keys(mistakes).length > 0,
    body: html`${then && backLink(then)}${problems(Object.entries(mistakes).map(([name, says]) => [says, name]))}
<h1 class="govuk-heading-l">What is this piece of work?</h1>
<p class="govuk-body">Take one piece of work at a time: something that can be finished, by people you can name.
  “Improve health” is too wide, and “send the letter” is too narrow.</p>
${folded("When this is not the place to ask", html`<p class="govuk-body">Spectrum does not say whether to merge, whom to buy from, or who should get a grant. It does not lead an emergency,
  and it does not say what a law asks of your organisation. If your case touches one of these, the answer says whose door is next.</p>`)}
<form data-form="begin" novalidate>
  ${lineField(field("title", words.beginning.title.question, "", piece.title, longest.title))}
  ${areaField(field("result", words.beginning.result.question, words.beginning.result.hint, piece.result, longest.line))}
  ${areaField(field("lightest", words.beginning.lightest.question, words.beginning.lightest.hint, piece.lightest, longest.line))}
  ${["is_running", "claimed_mode"].map(choice)}
  ${areaField({ ...field("partners", words.beginning.partners.question, `${words.beginning.partners.hint} One a line.`, names), rows: 3 })}
  ${button("Continue")}
</form>`,
  };
}

// -- one question ------------------------------------------------------------------------------------------------------

// The page with one question; `ask` says which, and `state` what else stands on it.
export function questionPage(atlas, told, at, ask, { then, skip, after, form, mistake }) {
  const piece = told.workstreams[at], factor = atlas.factor[ask.factor], now = interview(atlas, piece, skip);
  const isNext = now.question && now.question.factor === ask.factor && now.question.partner === ask.partner;
  const part = isNext ? now.question.part : ask.part;
  const mayDiffer = ![CONTEXT, PARTNER].includes(factor.scope);
  const second = part === WARNING && !then;
  return {
    title: factor.question, wrong: Boolean(mistake),
    body: html`${back(piece, ask, then)}${problems(mistake ? [[mistake, "answer"]] : [])}
<div class="s-columns"><div class="s-columns__wide">
  ${again(atlas, told, at, after)}${aboutBox(piece)}
  ${second && html`<div class="govuk-inset-text s-settled"><p class="govuk-body">${atlas.words.stand.second_part[bitsOf(now.advised)]} ${ahead(atlas, piece, now)}</p>
    <p class="govuk-body">${link("answer", "Skip this part and see the answer")}</p></div>`}
  ${littleKnown(piece) && !then && html`<div class="govuk-inset-text"><p class="govuk-body">Much is not known yet, and that is fine. ${link("answer", "Stop here, and see what to find out first")}</p></div>`}
  <form data-form="question" data-factor="${factor.id}" data-partner="${ask.partner}" data-then="${then}" novalidate>
  ${answerFields(atlas, piece, factor, ask.partner, mayDiffer, form, mistake)}
  <p class="govuk-body s-why"><strong>Why we ask:</strong> ${factor.why}</p>
  <div class="govuk-button-group">${button("Continue")}${button("Stop here", "action", "check", "govuk-button--secondary")}</div></form>
  ${earlier(atlas, piece)}
</div>${possible(atlas, piece, now, second)}</div>`,
  };
}

function answerFields(atlas, piece, factor, partner, mayDiffer, form, mistake) {
  const said = optionsOf(given(piece, partner, factor.id)), { words } = atlas;
  const before = said === null ? "" : said.length === 0 ? UNKNOWN : said.length === 1 ? said[0] : SEVERAL;
  const value = form ? form.get("answer") ?? "" : before;
  const several = form ? form.getAll("options") : before === SEVERAL ? said : [];
  const note = form ? form.get("note") ?? "" : noteOf(piece, partner, factor.id);
  const also = [{ id: UNKNOWN, words: words.do_not_know }, ...(mayDiffer ? [{ id: SEVERAL, words: words.do_not_agree }] : [])];
  return html`
  ${radios({ name: "answer", legend: html`<span class="govuk-caption-l">${partner || piece.title}</span>${factor.question}`, isHeading: true, hint: factor.hint, options: factor.options, also, value, mistake })}
  ${mayDiffer && html`<div class="s-several">${checkboxes({ name: "options", legend: "Choose every answer that somebody gives", options: factor.options, values: several })}</div>`}
  ${folded(note ? "Your note" : "Add a note: why, or who says so", areaField({ name: "note", question: "Why this answer, or who says so (optional)", quiet: true,
    hint: `It is shown beside the answer, and changes nothing. At most ${atlas.guidance.fields.longest.line} characters.`, value: note, longest: atlas.guidance.fields.longest.line }), Boolean(note))}`;
}

// The way to the question before; before the first, to where it all begins.
function back(piece, ask, then) {
  if (then) return backLink(then);
  const order = Object.keys(piece.answers ?? {}), at = ask.partner ? -1 : order.indexOf(ask.factor);
  const before = at >= 0 ? order.slice(0, at) : order;
  return before.length ? backLink("question", { of: before.at(-1) }) : backLink("begin");
}

// What seems not to go together with the answer that was just given; or, without one, with any.
function again(atlas, told, at, after) {
  if (after === "") return "";
  const found = advise(atlas, [told.workstreams[at]]).askedAgain;
  const answers = told.workstreams[at].answers ?? {};
  return found.filter((one) => after === null || one.names.includes(after)).map((one) => html`<div class="govuk-inset-text s-again"><p class="govuk-body">${one.text}</p>
  <p class="govuk-body">${one.names.filter((name) => name in answers).map((name) => html`${link("question", `Change “${atlas.factor[name].name}”`, { of: name, then: "check" })} `)}</p></div>`);
}

// Whether nobody knew the last few answers: then it is time to offer to stop.
function littleKnown(piece) {
  const last = Object.values(piece.answers ?? {}).slice(-MANY_UNKNOWN);
  return last.length === MANY_UNKNOWN && last.every((one) => one === UNKNOWN);
}

function earlier(atlas, piece) {
  const rows = answersOf(piece);
  return rows.length > 0 && folded(`Your answers so far: ${rows.length}`, html`<dl class="s-earlier">${rows.map(([partner, name]) => html`
  <dt>${partner && `${partner}: `}${atlas.factor[name].question}</dt>
  <dd>${saidWords(atlas, name, given(piece, partner, name))} ${changeLink(atlas, partner, name)}</dd>`)}</dl>`);
}

const changeLink = (atlas, partner, name) => link("question", html`Change<span class="govuk-visually-hidden"> the answer to: ${atlas.factor[name].question}</span>`, { of: name, partner, then: "check" });

function possible(atlas, piece, now, second) {
  return html`<aside class="s-columns__narrow" aria-labelledby="left"><h2 class="govuk-heading-s" id="left">${now.settled ? "What it is" : "What is still possible"}</h2>
  <ul class="s-possible">${atlas.guidance.modes.map((mode, depth) => {
    const isOpen = now.advised.includes(depth);
    return html`<li class="${isOpen ? "" : "s-possible--out"}">${mode.name}<span class="govuk-visually-hidden">${isOpen ? ": still possible" : ": ruled out by your answers"}</span></li>`;
  })}</ul>${!second && html`<p class="govuk-body-s s-quiet">${ahead(atlas, piece, now)}</p>`}</aside>`;
}

// How many questions there can still be, at most.
function ahead(atlas, piece, now) {
  if (!now.settled && now.relevant.length) {
    return `At most ${counted(now.relevant.length, "more question")} about the way of working. Then comes a second part, which you can skip.`;
  }
  const second = [...warnings(atlas, piece, now.look)].length, partners = (piece.partners ?? []).filter((one) => !Object.keys(one.answers ?? {}).length).length;
  const told = second ? [`At most ${counted(second, "more question")} in this part.`] : [];
  const whom = partners === 1 ? "the partner you named" : `the ${inWords(partners)} partners you named`;
  if (partners) told.push(`${told.length ? "Then one" : "One"} page is about ${whom}.`);
  return told.join(" ");
}

// -- all partners ------------------------------------------------------------------------------------------------------

export function partnersPage(atlas, piece) {
  const open = new Set([...aboutPartners(atlas, piece)].map((one) => `${one.factor} ${one.partner}`));
  const cell = (partner, place, name) => {
    const factor = atlas.factor[name], said = optionsOf(partner.answers?.[name]);
    const blank = said === null && !open.has(`${name} ${partner.name}`) ? "Need not be asked" : "Not asked yet";
    const several = said?.length > 1 ? [[SEVERAL, atlas.words.do_not_agree]] : [];
    const options = [["", blank], ...factor.options.map((one) => [one.id, one.words]), [UNKNOWN, atlas.words.do_not_know], ...several];
    const value = said === null ? "" : said.length === 0 ? UNKNOWN : said.length === 1 ? said[0] : SEVERAL;
    const label = html`<span class="govuk-visually-hidden">${partner.name}, ${factor.name}: </span><span class="s-partners__label">${factor.question}</span>`;
    return html`<td class="govuk-table__cell">${selectField({ name: `partner-${place}-${name}`, label, options, value })}</td>`;
  };
  return {
    title: "What does each partner bring, and want?",
    body: html`${backLink("check")}<h1 class="govuk-heading-l">What does each partner bring, and want?</h1>
<p class="govuk-body">Leave open what you have not asked. Each partner's answers show how it takes part.</p>
<form data-form="partners" novalidate><table class="govuk-table s-partners"><tbody>${(piece.partners ?? []).map((partner, place) => html`
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${partner.name}</th>${askedOfPartners(atlas).map((name) => cell(partner, place, name))}</tr>`)}</tbody></table>
${button("Continue")}</form>`,
  };
}

// -- what was told so far ----------------------------------------------------------------------------------------------

export function checkPage(atlas, told, at, skip) {
  const piece = told.workstreams[at], now = nextRound(atlas, piece, skip), { words } = atlas, bits = bitsOf(now.advised);
  const part = now.question?.part;
  const stand = now.settled || !now.question ? words.stand.check[[WARNING, PARTNER].includes(part) ? part : ""][bits] : words.stand.mode[bits];
  const row = (heading, said, note, change) => html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${heading}</dt>
  <dd class="govuk-summary-list__value">${said}${note && html`<br><span class="s-quiet">${note}</span>`}</dd><dd class="govuk-summary-list__actions">${change}</dd></div>`;
  const begin = (heading) => link("begin", html`Change<span class="govuk-visually-hidden">: ${heading}</span>`, { then: "check" });
  const names = (piece.partners ?? []).map((one) => one.name);
  const context = [
    ["The piece of work", piece.title || "Not said"], [words.result, piece.result || "Not said"], [words.lightest, piece.lightest || "Not said"],
    ...(names.length ? [["Partners to look at one by one", listed(names)]] : []),
  ];
  return {
    title: "Check your answers",
    body: html`<span class="govuk-caption-l">${piece.title}</span><h1 class="govuk-heading-l">Check your answers</h1>
<div class="govuk-inset-text s-settled">${stand}</div>${again(atlas, told, at, null)}
<div class="govuk-button-group">${linkButton("answer", "See the answer")}
${now.question && linkButton("question", "Go on with the questions", {}, "govuk-button--secondary")}
${names.length > 0 && link("partners", "Tell about the partners")}</div>
<dl class="govuk-summary-list s-checks">${context.map(([heading, said]) => row(heading, said, "", begin(heading)))}
${answersOf(piece).map(([partner, name]) => row(`${partner ? `${partner}: ` : ""}${atlas.factor[name].question}`,
    saidWords(atlas, name, given(piece, partner, name)), noteOf(piece, partner, name), changeLink(atlas, partner, name)))}</dl>`,
  };
}
