// The list of those who ask to speak: names go on it and off it without leaving the page; a name that is called begins
// the next opinion.
import { put } from "./journal.js";

export function listenToSpeakers(page, sync) {
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-speaking]") || !event.submitter) return;
    event.preventDefault();
    const [item, state] = ["item", "state"].map((name) => form.querySelector(`input[name=${name}]`).value);
    const member = event.submitter.value;
    if (state === "ASKED") event.submitter.hidden = true;
    else form.closest("li").hidden = true;
    if (state === "CALLED") begin(member);
    await put(page, { type: "speaker", id: member, base: 0, fields: { item, state } });
    sync(0);
  });
}

// What stands in the line already is an opinion of its own.
function begin(member) {
  const line = document.querySelector("form[id^=new-opinion-]");
  if (!line) return;
  if (line.elements.body.value.trim()) line.requestSubmit();
  line.elements.speaker.value = member;
  line.elements.body.focus();
}
