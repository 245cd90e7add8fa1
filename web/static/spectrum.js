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
