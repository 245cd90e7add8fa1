// What the twin's script says, for the tests: one request a line comes in as JSON, and one answer a line goes out.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [, , folder, page] = process.argv;
const part = (name) => import(pathToFileURL(`${folder}/${name}.js`));
const [{ openAtlas, conclusionOf, comparisons, has, verdict }, { advise }, { nextRound }, { answerPage }, { shown }, cases, words] =
  await Promise.all(["atlas", "advice", "interview", "answer", "html", "case", "words"].map(part));
const data = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(readFileSync(page, "utf8"))[1];
const atlas = await openAtlas(JSON.parse(data));

const rulesIn = (bits) => atlas.guidance.rules.map((_, at) => at).filter((at) => has(bits, at));
const day = (text) => new Date(`${text}T00:00:00Z`);

const told = {
  cells: ({ table }) => {
    const one = atlas.tables[table];
    return { factors: one.factors, shape: one.shape, patterns: one.fired.map((rules, at) => [rulesIn(rules), conclusionOf(atlas, one, at)]), cells: [...one.cells] };
  },
  verdicts: ({ states }) => states.map((state) => verdict(atlas, state)),
  comparisons: ({ rows }) => rows.map(([one, claimed]) => Object.values(comparisons(atlas, [one], claimed)).map(([place]) => place)),
  advice: ({ pieces }) => pieces.map((_, at) => adviceOf(advise(atlas, pieces, at))),
  next: ({ piece, skip }) => {
    const now = nextRound(atlas, piece, skip);
    return { asks: now.asks, stop: now.stop, advised: now.advised, relevant: now.relevant };
  },
  days: ({ periods, start }) => periods.map((one) => words.dayWords(words.endOf(one, day(start)))),
  page: ({ pieces, today }) => pieces.map((_, at) => shown(answerPage(atlas, { workstreams: pieces }, at, day(today)).body)),
  kept: ({ text }) => {
    const { told: opened, mistakes } = cases.openedCase(atlas, text);
    return { mistakes, text: opened && cases.caseText(opened), name: opened && cases.fileName(opened) };
  },
  lines: ({ texts }) => texts.map((one) => [words.oneLine(one), words.isBroken(one), words.isBlank(one)]),
};

function adviceOf(found) {
  const ids = (some) => some.map((one) => one.id);
  return {
    advised: found.advised, needed: found.needed, feasible: found.feasible, actual: found.actual,
    unsafe: found.unsafe ? true : found.safe ? false : null,
    fired: rulesIn(found.look.first.certain | found.look.second.certain),
    may: rulesIn((found.look.first.possible | found.look.second.possible) & ~(found.look.first.certain | found.look.second.certain)),
    line: found.line, title: found.title, weighing: found.weighing, name: found.nameAndPractice,
    limits: found.limits.map((one) => [one.id, one.binds, one.then]),
    conditions: found.conditions.map((one) => [one.id, one.by ?? "", one.otherwise]),
    mend: found.toMend.map((one) => [one.id, one.binds]),
    reasons: found.reasons.map((one) => [one.id, one.decides, one.setAside]),
    against: ids(found.against),
    alerts: found.alerts.map((one) => [one.id, one.first, one.shownBy.map((each) => [each.rule.id, each.partner, each.told])]),
    notes: ids(found.notes), steps: found.steps.map((one) => one.step), hedges: ids(found.hedges),
    again: found.askedAgain.map((one) => [one.text, one.names]),
    referrals: found.referrals.map((one) => [one.title, one.because]),
    partners: found.partners.map((one) => [one.name, one.role, one.text]),
    warnings: found.openWarnings, sure: found.sure.join(" "),
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(told[asked.ask](asked))}\n`);
}
