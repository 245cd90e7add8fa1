// What the pages do when scripts are allowed; everything works without.
import { initAll } from "./govuk-frontend.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();

// A link to keep or share is the address of the answer.
const copy = document.getElementById("copy");
if (copy) {
  copy.addEventListener("click", async () => {
    const address = document.getElementById("link").href;
    const told = document.getElementById("copied");
    try {
      await navigator.clipboard.writeText(address);
      told.textContent = "Copied.";
    } catch {
      told.textContent = address;
    }
  });
}

// What is printed of a box on a paper is what stands in it, also before it is sent.
const boxes = [...document.querySelectorAll(".p-box > [id]")];
const inWords = (box) => (box.type === "date" && box.valueAsDate
  ? box.valueAsDate.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }) : box.value);
const typed = () => boxes.forEach((box) => { box.parentElement.dataset.typed = inWords(box); });
if (boxes.length) {
  for (const event of ["input", "pageshow", "beforeprint"]) window.addEventListener(event, typed);
}

// Links of the form that earlier versions made: the case stands after "#", and is opened at once.
const decode = (text) => new TextDecoder().decode(
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0)));
const opening = document.getElementById("open");
const openFromAddress = () => {
  if (location.hash.length < 2) return;
  const field = document.getElementById("case");
  try {
    field.value = decode(location.hash.slice(1));
    history.replaceState(null, "", location.pathname);
    opening.requestSubmit();
  } catch {
    field.value = "";
    const damaged = document.getElementById("damaged");
    damaged.textContent = damaged.dataset.text;
  }
};
if (opening) {
  window.addEventListener("hashchange", openFromAddress);
  openFromAddress();
}

// Statements are written into a trainer's story: near the cursor, with what is told above what is expected. The list
// shows those that hold the words typed.
const story = document.querySelector(".s-write__box");
const begins = (line, words) => new RegExp(`^\\s*(${words})\\b`, "i").test(line);
const placeFor = (lines, cursor, expects) => {
  const isName = (line) => begins(line, "story|scenario") && line.includes(":");
  const at = Math.min(cursor, lines.length - 1);
  const next = lines.findIndex((line, place) => place > at && isName(line));
  const trimmed = (place) => (place > 0 && !lines[place - 1].trim() ? trimmed(place - 1) : place);
  const end = trimmed(next < 0 ? lines.length : next);
  const start = Math.max(0, lines.slice(0, at + 1).findLastIndex(isName));
  const first = (words) => lines.findIndex((line, place) => place >= start && place < end && begins(line, words));
  const [given, then, asks] = [first("given"), first("then"), first("when|then")];
  const border = asks < 0 ? end : trimmed(asks);
  const isHere = expects ? then >= 0 && at >= then : given >= 0 && at >= given && at < border;
  let place = isHere ? Math.min(at + 1, end) : expects ? end : border;
  while (place < end && lines[place].trim().startsWith("|")) place += 1;
  const goesOn = expects ? then >= 0 : given >= 0;
  return [place, goesOn ? "And" : expects ? "Then" : "Given"];
};
if (story) {
  const added = document.getElementById("added");
  let cursor = false;
  for (const event of ["focus", "input"]) story.addEventListener(event, () => { cursor = true; });
  const write = (keyword, text) => {
    const lines = story.value.split("\n");
    const at = cursor ? story.value.slice(0, story.selectionEnd).split("\n").length - 1 : lines.length - 1;
    const [place, word] = placeFor(lines, at, keyword === "Then");
    lines.splice(place, 0, ...`  ${word} ${text}`.split("\n"));
    story.value = lines.join("\n");
    const end = lines.slice(0, place + text.split("\n").length).join("\n").length;
    story.setSelectionRange(end, end);
    cursor = true;
    added.textContent = `Added on line ${place + 1}: ${word} ${text.split("\n")[0]}`;
  };
  for (const button of document.querySelectorAll("[data-add]")) {
    button.addEventListener("click", () => {
      const [, keyword, text] = /^(\w+) ([^]*)$/.exec(button.dataset.add);
      write(keyword, text);
      button.firstChild.textContent = "Added";
    });
  }
  for (const button of document.querySelectorAll("[data-use]")) {
    button.addEventListener("click", () => {
      const lines = story.value.split("\n");
      const isIt = (line) => line?.trim() === button.dataset.of;
      const at = Number(button.dataset.at) - 1;
      const place = isIt(lines[at]) ? at : lines.findIndex(isIt);
      if (place < 0) return;
      const [start] = /^\s*(?:(?:given|when|then|and|but|\*)\s+|\|\s*)?/i.exec(lines[place]);
      lines[place] = `${start}${button.dataset.use}${start.includes("|") ? " |" : ""}`;
      story.value = lines.join("\n");
      button.firstChild.textContent = "Used";
    });
  }
  const words = document.getElementById("words");
  const topics = [...document.querySelectorAll(".s-topic")];
  words.addEventListener("input", () => {
    const sought = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const topic of topics) {
      let any = false;
      for (const list of topic.querySelectorAll(".s-statements")) {
        const asked = list.previousElementSibling;
        let some = false;
        for (const item of list.children) {
          const text = `${asked.textContent} ${item.textContent}`.toLowerCase();
          item.hidden = !sought.every((word) => text.includes(word));
          some ||= !item.hidden;
        }
        list.hidden = asked.hidden = !some;
        any ||= some;
      }
      topic.hidden = !any;
      topic.open = any && sought.length > 0;
    }
    added.textContent = topics.every((topic) => topic.hidden) ? added.dataset.none : "";
  });
}
