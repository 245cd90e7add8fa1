// A case: what is told of pieces of work, in the form in which the files of a case hold it, opened and kept.
import { optionsOf, UNKNOWN } from "./looking.js";
import { isBlank, isBroken, lengthOf, oneLine, quoted } from "./words.js";

const CONTEXT = ["is_running", "claimed_mode"];
const OF_WORK = ["workstream", "partnership", "practice"];
const MOST_TOLD = 10;

export const emptyCase = () => ({ workstreams: [{ answers: {} }] });

// A case with one of its pieces of work in another form.
export const withPiece = (told, at, piece) => ({
  ...told, workstreams: told.workstreams.map((one, place) => (place === at ? piece : one)),
});

// What was answered to a question about the work or about one of its partners; null where it was not asked.
export function given(piece, partner, name) {
  if (!partner && CONTEXT.includes(name)) return piece[name] ?? null;
  return aboutOf(piece, partner)?.answers?.[name] ?? null;
}

export const noteOf = (piece, partner, name) => aboutOf(piece, partner)?.notes?.[name] ?? "";

const aboutOf = (piece, partner) => (partner ? (piece.partners ?? []).find((one) => one.name === partner) : piece);

// A piece of work with one answer given, or taken back where it is null, and with what is noted beside it.
export function answered(piece, partner, name, answer, note = noteOf(piece, partner, name)) {
  const changed = (about) => ({ ...about, answers: put(about.answers, name, answer), notes: put(about.notes, name, note || null) });
  if (partner) {
    return { ...piece, partners: piece.partners.map((one) => (one.name === partner ? changed(one) : one)) };
  }
  if (!CONTEXT.includes(name)) return changed(piece);
  return { ...piece, [name]: answer ?? "", notes: put(piece.notes, name, note || null) };
}

// Values in the order in which they were first given, with one given, changed or taken back.
function put(values, name, value) {
  const { [name]: before, ...others } = values ?? {};
  if (value === null) return others;
  return before === undefined ? { ...others, [name]: value } : { ...values, [name]: value };
}

// Each answer of a piece of work: whom and what it is about; those about partners last.
export function answersOf(piece) {
  const context = CONTEXT.filter((name) => piece[name]).map((name) => ["", name]);
  const work = Object.keys(piece.answers ?? {}).map((name) => ["", name]);
  const partners = (piece.partners ?? []).flatMap((one) => Object.keys(one.answers ?? {}).map((name) => [one.name, name]));
  return [...context, ...work, ...partners];
}

// The partners of some names, with what is known of them; one that only got another name keeps its answers.
export function partnersNamed(earlier, names) {
  const known = new Map(earlier.map((one) => [one.name, one]));
  const gone = earlier.filter((one) => !names.includes(one.name)), fresh = names.filter((name) => !known.has(name));
  if (gone.length === 1 && fresh.length === 1) known.set(fresh[0], { ...gone[0], name: fresh[0] });
  return names.map((name) => known.get(name) ?? { name, answers: {} });
}

// -- keeping -----------------------------------------------------------------------------------------------------------

// The case as the text of a file, which the website and the API read; what is blank is left out.
export function caseText(told) {
  const kept = { ...told, workstreams: told.workstreams.map((piece) => withoutBlanks({ ...piece, partners: partnersToKeep(piece) })) };
  return `${JSON.stringify(withoutBlanks(kept), null, 2)}\n`;
}

const partnersToKeep = (piece) => (piece.partners?.length ? piece.partners.map(withoutBlanks) : "");

function withoutBlanks(told) {
  const isEmpty = (name, value) => value === "" || value === null || (name === "notes" && !Object.keys(value).length);
  return Object.fromEntries(Object.entries(told).filter(([name, value]) => !isEmpty(name, value)));
}

export function fileName(told) {
  const title = told.title || told.workstreams[0].title || "";
  const plain = title.normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/[^\w-]/g, "").toLowerCase();
  return `${plain.slice(0, 50).replace(/^-+|-+$/g, "") || "spectrum"}-case.json`;
}

// -- opening -----------------------------------------------------------------------------------------------------------

// The case in a text, or what keeps it from being opened: all of it, and nothing is filled in.
export function openedCase(atlas, text) {
  const { fields } = atlas.guidance;
  if (lengthOf(text) > fields.longest.text) return { mistakes: ["This file is too long to be a case."] };
  let data;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    data = null;
  }
  if (data === null || typeof data !== "object" || Array.isArray(data)) {
    return { mistakes: ["This is not a case file. Choose one that was saved here, or that the website gave you: its name ends in .json."] };
  }
  const mistakes = [...wrongWithCase(atlas, data)];
  return mistakes.length ? { mistakes: mistakes.slice(0, MOST_TOLD) } : { told: inherited(data) };
}

function* wrongWithCase(atlas, data) {
  const { fields } = atlas.guidance;
  yield* wrongNames(data, fields.whole, "the case");
  yield* wrongWithPiece(atlas, data, "the case");
  if (data.workstreams === undefined) return;
  if (!isListOfObjects(data.workstreams) || !data.workstreams.length) {
    yield "“workstreams” has to be a list of pieces of work.";
    return;
  }
  for (const [at, piece] of data.workstreams.entries()) {
    const where = `piece of work ${at + 1}`;
    yield* wrongNames(piece, fields.workstream, where);
    yield* wrongWithPiece(atlas, piece, where);
  }
  const forAll = Object.keys(data.answers ?? {}).filter((name) => atlas.factor[name]?.scope === "workstream");
  for (const name of forAll) yield `“${name}” is asked of each piece of work, so it can't be answered for all at once.`;
}

function* wrongNames(data, names, where) {
  for (const name of Object.keys(data)) if (!names.includes(name)) yield `“${name}” has no place in ${where}.`;
}

function* wrongWithPiece(atlas, piece, where) {
  const { fields } = atlas.guidance, { title, line } = fields.longest;
  for (const [name, longest] of [["title", title], ["result", line], ["lightest", line], ["answered_by", title], ["decided_by", title]]) {
    const says = piece[name] === undefined ? "" : wrongWithLine(piece[name], longest);
    if (says) yield `“${name}” of ${where} ${says}`;
  }
  for (const name of CONTEXT) if (piece[name]) yield* wrongAnswer(atlas, name, piece[name], where, false);
  yield* wrongAnswers(atlas, piece.answers, OF_WORK, where);
  if (piece.partners === undefined) return;
  if (!isListOfObjects(piece.partners)) {
    yield `“partners” of ${where} has to be a list of partners.`;
    return;
  }
  for (const [at, partner] of piece.partners.entries()) {
    yield* wrongNames(partner, fields.partner, `partner ${at + 1} of ${where}`);
    const says = wrongWithLine(partner.name, title);
    if (says) yield `The name of partner ${at + 1} of ${where} ${says}`;
    yield* wrongAnswers(atlas, partner.answers, ["partner"], `${partner.name} in ${where}`);
  }
  const names = piece.partners.map((one) => one.name);
  if (new Set(names).size < names.length) yield `Two partners of ${where} have the same name.`;
}

const isListOfObjects = (some) =>
  Array.isArray(some) && some.every((one) => one !== null && typeof one === "object" && !Array.isArray(one));

// Why words can't be taken, as the end of a sentence about them; empty where they can.
export function wrongWithLine(text, longest) {
  if (typeof text !== "string") return "has to be text.";
  if (isBlank(oneLine(text))) return "is empty.";
  if (isBroken(text)) return "holds a sign that can't be seen. Write it again.";
  return lengthOf(oneLine(text)) > longest ? `is too long: at most ${longest} characters.` : "";
}

function* wrongAnswers(atlas, answers, scopes, where) {
  if (answers === undefined) return;
  if (answers === null || typeof answers !== "object" || Array.isArray(answers)) {
    yield `“answers” of ${where} has to hold an answer for each question.`;
    return;
  }
  for (const [name, answer] of Object.entries(answers)) {
    const factor = Object.hasOwn(atlas.factor, name) ? atlas.factor[name] : null;
    if (!factor || !scopes.includes(factor.scope)) yield `“${name}” is no question asked about ${where}.`;
    else if (answer !== null) yield* wrongAnswer(atlas, name, answer, where, true);
  }
}

function* wrongAnswer(atlas, name, answer, where, mayDiffer) {
  const options = atlas.factor[name].options.map((one) => one.id);
  const said = optionsOf(answer), ids = said.length === 0 && answer !== UNKNOWN ? [""] : said;
  const isOne = (one) => typeof one === "string" && options.includes(one);
  if (!ids.every(isOne) || (Array.isArray(answer) && !mayDiffer)) {
    yield `The answer to “${atlas.factor[name].name}” of ${where} has to be ${quoted([...options, UNKNOWN])}.`;
  }
}

// A case in which every piece of work holds what it inherits from the whole.
function inherited(data) {
  const { title, reference, answers_of, may_be_named, views, workstreams, ...shared } = data;
  const pieces = (workstreams ?? [{ ...(title && { title }), ...(reference && { reference }) }]).map((piece) => {
    const partners = new Map([...(shared.partners ?? []), ...(piece.partners ?? [])].map((one) => [one.name, one]));
    const told = { ...shared, ...Object.fromEntries(Object.entries(piece).filter(([, value]) => value !== null && value !== "")) };
    for (const name of ["notes", "tasks"]) {
      if (shared[name] || piece[name]) told[name] = { ...shared[name], ...piece[name] };
    }
    told.answers = withoutNulls({ ...withoutNulls(shared.answers), ...withoutNulls(piece.answers) });
    if (partners.size) told.partners = [...partners.values()].map((one) => ({ ...one, answers: withoutNulls(one.answers) }));
    return told;
  });
  return withoutBlanks({ title, reference, answers_of, may_be_named, views, workstreams: pieces });
}

const withoutNulls = (values) => Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value !== null));
