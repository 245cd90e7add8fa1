// What the pages do when scripts are allowed; everything works without.
import { initAll } from "./govuk-frontend.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();

// The live picture: what would still be possible with the answer that is marked.
const possible = [...document.querySelectorAll(".s-possible [data-mode]")];
const before = possible.map((item) => item.classList.contains("s-possible--out"));
const show = (modes) => possible.forEach((item, place) => {
  const out = modes ? !modes.includes(item.dataset.mode) : before[place];
  item.classList.toggle("s-possible--out", out);
  item.lastElementChild.textContent = out ? item.dataset.out : item.dataset.in;
});
for (const radio of document.querySelectorAll('input[name="answer"]')) {
  const mark = () => show(radio.checked && radio.dataset.futures ? radio.dataset.futures.split(" ") : null);
  radio.addEventListener("change", mark);
  if (radio.checked && radio.dataset.futures) mark();
}

// What would change it: send as soon as an answer is changed, and come back to the same question.
const whatIf = document.getElementById("what-if");
if (whatIf) {
  whatIf.addEventListener("change", (event) => {
    sessionStorage.setItem("what-if", event.target.id);
    whatIf.requestSubmit();
  });
  const changed = sessionStorage.getItem("what-if");
  sessionStorage.removeItem("what-if");
  if (changed) document.getElementById("main").focus();
}

// A link to keep or share: the case stands in the part of the address that browsers never send.
const encode = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
  .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const decode = (text) => new TextDecoder().decode(
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0)));

const link = document.getElementById("link");
if (link) {
  link.addEventListener("click", async () => {
    const address = `${location.origin}${link.dataset.open}#${encode(document.getElementById("text").value)}`;
    const told = document.getElementById("linked");
    try {
      await navigator.clipboard.writeText(address);
      told.textContent = "Copied. Whoever has the link can see the answers.";
    } catch {
      told.textContent = address;
    }
    link.dataset.link = address;
  });
}
const opening = document.getElementById("open");
if (opening && location.hash.length > 1) {
  try {
    document.getElementById("case").value = decode(location.hash.slice(1));
    history.replaceState(null, "", location.pathname);
    opening.requestSubmit();
  } catch {
    document.getElementById("case").value = "";
    const damaged = document.getElementById("damaged");
    damaged.textContent = damaged.dataset.text;
  }
}
