// Listens to the forms that hold notes and puts what is typed into the journal. Only reads fields while somebody
// types: Vietnamese composition is never disturbed.
import { put, withdraw } from "./journal.js";

const KEEP_EVERY = 200;

export const noteOf = (element) => element.closest && element.closest("form[data-note]");
export const isNew = (form) => "new" in form.dataset;

export function fieldsOf(form, submitter) {
  const fields = {};
  for (const field of form.elements) {
    if (!field.name || field.name.startsWith("_") || ["submit", "button"].includes(field.type)) continue;
    if (field.type === "radio") {
      if (field.checked) fields[field.name] = field.value;
    } else {
      fields[field.name] = field.type === "checkbox" ? (field.checked ? "true" : "") : field.value;
    }
  }
  if (submitter && submitter.name) fields[submitter.name] = submitter.value;
  return fields;
}

export function listenToNotes(page, sync) {
  const waiting = new Map();

  async function keep(form, submitter) {
    clearTimeout(waiting.get(form));
    waiting.delete(form);
    form.dataset.id ||= crypto.randomUUID();
    await put(page, {
      type: form.dataset.note, id: form.dataset.id, base: Number(form.dataset.base || 0), fields: fieldsOf(form, submitter),
    });
    form.dataset.unsent = "yes";
    form.querySelectorAll("[data-problem]").forEach((problem) => problem.remove());
    sync();
  }

  document.addEventListener("input", (event) => {
    const form = noteOf(event.target);
    if (!form || "manual" in form.dataset || waiting.has(form)) return;
    waiting.set(form, setTimeout(() => keep(form), KEEP_EVERY));
  });

  document.addEventListener("change", (event) => {
    const form = noteOf(event.target);
    if (form && !("manual" in form.dataset)) keep(form);
  });

  document.addEventListener("submit", async (event) => {
    const form = noteOf(event.target);
    if (!form) return;
    event.preventDefault();
    const written = [...form.elements].some((field) => field.matches("textarea, input[type=text]") && field.value.trim());
    if (isNew(form) && !written && !("manual" in form.dataset)) return;
    await keep(form, event.submitter);
    if (isNew(form)) begin(form);
    sync(0);
  });

  // The tab goes away: what is still waiting for its turn is kept now.
  const flush = () => [...waiting.keys()].forEach((form) => keep(form));
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && flush());

  return { keep, withdraw: (form) => withdraw(page, form.dataset.note, form.dataset.id) };
}

// The line is done: the form is empty again for the next one, with an id of its own.
export function begin(form) {
  const speaker = form.elements.speaker;
  form.reset();
  if (speaker) speaker.value = "";
  delete form.dataset.id;
  delete form.dataset.unsent;
  form.dataset.base = "0";
}

// What the server answered, shown at the form it belongs to.
export function settled(sent, result) {
  for (const form of document.querySelectorAll(`form[data-note="${sent.type}"][data-id="${sent.id}"]`)) {
    if (result.problem) {
      const line = document.createElement("p");
      line.className = "field__error";
      line.dataset.problem = "";
      line.setAttribute("role", "alert");
      line.textContent = result.problem.text;
      form.append(line);
      continue;
    }
    form.dataset.base = result.revision;
    form.dataset.id = result.savedId;
    delete form.dataset.unsent;
  }
}
