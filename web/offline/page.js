// The page itself: where a person is, what each form leads to, and files that are opened and kept.
import { openAtlas } from "./atlas.js";
import { answerPage } from "./answer.js";
import { beginPage, checkPage, partnersPage, questionPage, SEVERAL } from "./asking.js";
import { answered, answersOf, caseText, emptyCase, fileName, openedCase, partnersNamed, withPiece, wrongWithLine } from "./case.js";
import { html, linkButton, problems, shown } from "./html.js";
import { askedOfPartners, nextRound, PARTNER } from "./interview.js";
import { isBlank, lengthOf, oneLine } from "./words.js";

const main = document.getElementById("main");
let atlas;

// Where a person is: the case as it is told, which piece of work, and the page. The browser keeps it with each step back.
const start = () => ({ view: "home", told: emptyCase(), at: 0, skip: [] });
let here = history.state ?? start();
let saved = null;

function go(fields, replaced = false) {
  const { told, at, skip } = here;
  here = { told, at, skip, ...fields };
  remember(replaced);
  show();
}

function remember(replaced) {
  try {
    history[replaced ? "replaceState" : "pushState"](here, "", `#${here.view}`);
  } catch {
    // a browser that lets no file have a history: everything works but its own way back
  }
}

const today = () => {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
};

// -- showing -----------------------------------------------------------------------------------------------------------

const views = {
  home: ({ mistakes }) => homePage(mistakes),
  begin: ({ told, at, then = "" }) => beginPage(atlas, told.workstreams[at], then),
  question: (state) => asked(state),
  partners: ({ told, at }) => partnersPage(atlas, told.workstreams[at]),
  check: ({ told, at, skip }) => checkPage(atlas, told, at, skip),
  answer: ({ told, at }) => answerPage(atlas, told, at, today()),
};

function show(page = views[here.view]?.(here) ?? homePage()) {
  if (page.leads) return go(page.leads, true);
  put(page);
  window.scrollTo(0, 0);
  (main.querySelector(".govuk-error-summary") ?? main).focus({ preventScroll: true });
}

function put(page) {
  main.innerHTML = shown(page.body);
  main.classList.toggle("s-main--wide", Boolean(main.querySelector(".s-columns")));
  document.title = `${page.wrong ? "Error: " : ""}${page.title} – Spectrum`;
}

// The page with the question that was named, or else with the next one; past the last, what was told so far.
function asked(state) {
  const { told, at, skip, of = "", partner = "", then = "", after = "" } = state, piece = told.workstreams[at];
  if (of) return questionPage(atlas, told, at, { factor: of, partner, part: "" }, { then, skip, after });
  const { asks } = nextRound(atlas, piece, skip);
  if (!asks.length) return { leads: { view: "check" } };
  if (asks[0].part === PARTNER) return { leads: { view: "partners" } };
  return questionPage(atlas, told, at, asks[0], { then, skip, after });
}

function homePage(mistakes = []) {
  const { guidance, words: { usually } } = atlas;
  return {
    title: "Should we collaborate on this?", wrong: mistakes.length > 0,
    body: html`${problems(mistakes.map((says) => [says, "file"]))}<div class="s-hero"><h1 class="govuk-heading-xl">Should we collaborate on this?</h1>
  <p class="govuk-body-l">Answer some plain questions about one piece of work. You get the lightest way of working that fits, the reasons in words you can repeat, and what stands in the way.</p>
  ${linkButton("begin", "Start", { fresh: "yes" }, "govuk-button--start")}
  <p class="govuk-body s-aside">It usually takes ${usually.mode[0]} to ${usually.mode[1]} questions to settle the way of working, and ${usually.all[0]} to ${usually.all[1]} with the second part,
    which shows misconceptions and what to mend. You can skip that part, and stop at any question. All partners come on one page.</p></div>
<h2 class="govuk-heading-m">This page works without a network</h2>
<p class="govuk-body">All of it is in this one file. Nothing that you write leaves this computer, and it is gone when you close the page, unless you save it as a file.</p>
<form data-form="open" novalidate><div class="govuk-form-group"><label class="govuk-label govuk-label--s" for="file">Open a case that you have kept</label>
  <div id="file-hint" class="govuk-hint">A file that was saved here or downloaded from the website. Its name ends in .json.</div>
  <input class="govuk-file-upload" id="file" name="file" type="file" accept=".json,application/json" aria-describedby="file-hint"></div></form>
<h2 class="govuk-heading-m">What it will not do</h2>
<ul class="govuk-list govuk-list--bullet">
  <li>It gives no score and no certificate, and it ranks nobody. The five ways of working are different tools.</li>
  <li>It does not promise that working together brings results, and it does not decide. People do.</li>
  <li>It gives no legal, financial or safeguarding advice, and acting alone removes no duty to consult.</li>
</ul>
<p class="govuk-body-s s-quiet">Guidance version ${guidance.version}, hash ${guidance.hash}.</p>`,
  };
}

// -- forms -------------------------------------------------------------------------------------------------------------

const forms = {
  begin(form) {
    const { told, at, then } = here, before = told.workstreams[at];
    const { longest } = atlas.guidance.fields, lines = { title: longest.title, result: longest.line, lightest: longest.line };
    const piece = { ...before }, mistakes = {};
    for (const [name, most] of Object.entries(lines)) {
      piece[name] = oneLine(form.get(name));
      const says = piece[name] ? wrongWithLine(form.get(name), most) : "";
      if (says) mistakes[name] = `This ${says}`;
    }
    if (isBlank(piece.title)) mistakes.title = "Give this piece of work a name";
    const names = [...new Set(form.get("partners").split(/[\n\r]+/).map(oneLine).filter((one) => !isBlank(one)))];
    const wrong = names.map((one) => wrongWithLine(one, longest.title)).find(Boolean);
    if (names.length > longest.partners) mistakes.partners = `Name ${longest.partners} partners or fewer`;
    else if (wrong) mistakes.partners = `One of these ${wrong}`;
    if (Object.keys(mistakes).length) return show(beginPage(atlas, before, then ?? "", form, mistakes));
    for (const name of ["is_running", "claimed_mode"]) piece[name] = form.get(name) ?? "";
    piece.partners = partnersNamed(before.partners ?? [], names);
    return go({ view: then || "question", told: withPiece(told, at, piece) });
  },

  question(form, { factor: name, partner, then }, pressed) {
    const { told, at, skip } = here, piece = told.workstreams[at];
    const stops = pressed === "check", options = atlas.factor[name].options.map((one) => one.id);
    const said = form.get("answer"), several = options.filter((one) => form.getAll("options").includes(one));
    if (said === null && stops) return go({ view: "check" });
    const note = oneLine(form.get("note") ?? ""), wrongNote = note ? wrongWithLine(note, atlas.guidance.fields.longest.line) : "";
    const mistake = said === null ? "Choose an answer, or say that you don't know"
      : said === SEVERAL && !several.length ? "Choose every answer that somebody gives" : wrongNote && `The note ${wrongNote}`;
    if (mistake) return show(questionPage(atlas, told, at, { factor: name, partner, part: "" }, { then, skip, after: "", form, mistake }));
    const answer = said === SEVERAL ? (several.length === 1 ? several[0] : several) : said;
    const next = withPiece(told, at, answered(piece, partner, name, answer, note));
    return go(then || stops ? { view: "check", told: next } : { view: "question", told: next, after: name });
  },

  partners(form) {
    const { told, at, skip } = here;
    let piece = told.workstreams[at];
    piece.partners.forEach((partner, place) => {
      for (const name of askedOfPartners(atlas)) {
        const said = form.get(`partner-${place}-${name}`);
        if (said !== SEVERAL) piece = answered(piece, partner.name, name, said || null);
      }
    });
    go({ view: "question", told: withPiece(told, at, piece), skip: [...new Set([...skip, PARTNER])] });
  },

  people(form, _, pressed) {
    const { told, at } = here, most = atlas.guidance.fields.longest.title, names = {};
    for (const name of ["answered_by", "decided_by"]) {
      const said = oneLine(form.get(name));
      if (lengthOf(said) <= most && !(said && wrongWithLine(said, most))) names[name] = said;
    }
    here = { ...here, told: withPiece(told, at, { ...told.workstreams[at], ...names }) };
    remember(true);
    put(views.answer(here));
    if (pressed === "print") window.print();
    else save(here.told);
  },
};

// -- files -------------------------------------------------------------------------------------------------------------

function save(told) {
  const file = URL.createObjectURL(new Blob([caseText(told)], { type: "application/json" }));
  const way = Object.assign(document.createElement("a"), { href: file, download: fileName(told) });
  document.body.append(way);
  way.click();
  way.remove();
  saved = told;
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
}

async function open(file) {
  const { told, mistakes } = openedCase(atlas, await file.text());
  saved = told ?? saved;
  go(mistakes ? { view: "home", mistakes } : { view: "answer", told, at: 0, skip: [], mistakes: [] });
}

// -- beginning ---------------------------------------------------------------------------------------------------------

document.addEventListener("submit", (event) => {
  event.preventDefault();
  forms[event.target.dataset.form]?.(new FormData(event.target), event.target.dataset, event.submitter?.value);
});

document.addEventListener("change", (event) => {
  if (event.target.id === "file" && event.target.files.length) open(event.target.files[0]);
});

document.addEventListener("click", (event) => {
  const to = event.target.closest("[data-view], [data-focus], .govuk-skip-link");
  if (!to || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const { view, focus, fresh, at, ...fields } = to.dataset;
  if (!view) return document.getElementById(focus ?? "main")?.focus();
  const begun = fresh || view === "home" ? { told: emptyCase(), at: 0, skip: [] } : {};
  return go({ view, ...fields, ...begun, ...(at !== undefined && { at: Number(at) }) });
});

document.addEventListener("keydown", (event) => {
  if (event.key === " " && event.target.matches("[role=button]")) {
    event.preventDefault();
    event.target.click();
  }
});

// What is folded is printed too.
window.addEventListener("beforeprint", () => main.querySelectorAll("details:not([open])").forEach((one) => {
  one.open = true;
  one.dataset.folded = "yes";
}));
window.addEventListener("afterprint", () => main.querySelectorAll("details[data-folded]").forEach((one) => { one.open = false; }));

window.addEventListener("popstate", (event) => {
  here = event.state ?? start();
  show();
});

// What was told and not saved would be gone with the page.
window.addEventListener("beforeunload", (event) => {
  if (here.told.workstreams.some((piece) => answersOf(piece).length) && here.told !== saved) event.preventDefault();
});

atlas = await openAtlas(JSON.parse(document.getElementById("data").textContent));
show();
