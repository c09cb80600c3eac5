// Lines the server refused and that have no form on this page any more: shown with the reason, to be copied, sent again
// or dropped by the person, never silently.
import { drop, pending, retry } from "./journal.js";

const TEXTS = ["body", "title", "guests", "duesNote", "assessment", "atmosphere", "reason"];

// The words for what is no text come with the page.
const capital = (word) => word[0].toUpperCase() + word.slice(1).toLowerCase();
const kindOf = ({ type }, words) => words[`kind${capital(type)}`] || words.kindOther;
const textOf = (fields, words) => [words[`presence${capital(fields.presence || "-")}`], ...TEXTS.map((name) => fields[name])]
  .filter(Boolean).join(" ").trim();

export async function showTray(page, sync) {
  const here = new Set([...document.querySelectorAll("form[data-unsent]")].map((form) => form.dataset.unsent));
  const kept = (await pending(page)).filter((change) => change.problem && !here.has(change.id));
  show(kept, (change, tray) => [
    button(tray.dataset.again, async () => { await retry(change); sync(0); }),
    button(tray.dataset.drop, async () => { await drop(change); sync(0); }),
  ]);
}

// Where nothing is sent any more: all that this browser still has.
export async function showLeft(page) {
  show(await pending(page), (change, tray) => [button(tray.dataset.drop, async () => { await drop(change); showLeft(page); })]);
}

function show(kept, buttons) {
  const tray = document.getElementById("kept-lines");
  if (!tray) return;
  tray.hidden = kept.length === 0;
  tray.querySelector("ul").replaceChildren(...kept.map((change) => {
    const line = document.createElement("li");
    const kind = document.createElement("p");
    kind.className = "note";
    kind.textContent = kindOf(change, tray.dataset);
    const text = document.createElement("p");
    text.textContent = textOf(change.fields, tray.dataset);
    const reason = document.createElement("p");
    reason.className = "field__error";
    reason.textContent = change.problem || "";
    line.append(kind, text, reason, ...buttons(change, tray));
    return line;
  }));
}

function button(words, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button--quiet";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}
