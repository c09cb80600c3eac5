// Listens to the forms that hold notes and puts what is typed into the journal. Only reads fields while somebody
// types: Vietnamese composition is never disturbed.
import { fresh } from "./ids.js";
import { put } from "./journal.js";
import { endangered, onlyInMemory } from "./store.js";

const KEEP_EVERY = 200;
const TYPED = new Set(["opinion", "conclusion", "topic", "meeting"]); // kept and sent while they are typed
const PRESSED = new Set(["attendance", "ready"]); // sent at the press of a button, without leaving the page
const NOT_FIELDS = new Set(["row", "base", "new", "from", "ticks", "_csrf", "bodyWas"]);

export const typeOf = (page, form) =>
  form && form.action.startsWith(page.base) ? form.action.slice(page.base.length).replace(/^\/|[?#].*$/g, "") : "";
const isNew = (form) => form.elements.namedItem("new") !== null;
const written = (form) => [...form.elements].some((field) => field.matches("textarea, input[type=text], input:not([type])") && field.value.trim());

function fieldsOf(form, submitter) {
  const fields = {};
  for (const field of form.elements) {
    if (!field.name || NOT_FIELDS.has(field.name) || ["submit", "button"].includes(field.type)) continue;
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

  function stop(form) {
    clearTimeout(waiting.get(form));
    waiting.delete(form);
  }

  // All that is kept is read from the form before the first wait.
  async function keep(form, submitter) {
    stop(form);
    form.dataset.unsent = form.elements.row.value;
    await put(page, {
      type: typeOf(page, form), id: form.elements.row.value, base: Number(form.elements.base?.value || 0),
      fields: fieldsOf(form, submitter),
    });
    form.querySelectorAll("[data-problem]").forEach((problem) => problem.remove());
    sync();
  }

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!TYPED.has(typeOf(page, form))) return;
    if (isNew(form) && !written(form) && !form.dataset.unsent) return;
    form.dataset.unsent = form.elements.row.value;
    if (!waiting.has(form)) waiting.set(form, setTimeout(() => keep(form), KEEP_EVERY));
  });

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    const type = typeOf(page, form);
    if (!TYPED.has(type) && !PRESSED.has(type)) return;
    event.preventDefault();
    if (isNew(form) && !written(form)) return;
    const kept = keep(form, event.submitter);
    if (isNew(form)) begin(form); // at once: what is typed from now on belongs to the next line
    await kept;
    form.closest("details")?.removeAttribute("open");
    sync(0);
  }, true);

  // The tab goes away: what is still waiting for its turn is kept now.
  const flush = () => [...waiting.keys()].forEach((form) => keep(form));
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && flush());

  // What only this page holds would go with it: the browser asks first.
  addEventListener("beforeunload", (event) => {
    if (onlyInMemory() && (waiting.size || endangered())) event.preventDefault();
  });

  // The line is done: the form is empty again for the next one, with an id of its own.
  function begin(form) {
    stop(form);
    empty(form);
    form.dispatchEvent(new CustomEvent("note:begun", { bubbles: true }));
  }
  return { keep, begin };
}

function empty(form) {
  form.reset();
  for (const field of form.querySelectorAll("textarea, select, input[type=date], input[type=text], input:not([type])")) field.value = "";
  form.elements.row.value = fresh();
  if (form.elements.base) form.elements.base.value = "0";
  delete form.dataset.unsent;
}

// What the server answered, shown at the form it belongs to.
export function settled(sent, result) {
  for (const form of document.querySelectorAll("form[data-unsent]")) {
    if (form.dataset.unsent !== sent.id || form.elements.row.value !== sent.id) continue;
    if (result.problem) {
      const line = document.createElement("p");
      line.className = "field__error";
      line.dataset.problem = "";
      line.setAttribute("role", "alert");
      line.textContent = result.problem;
      form.append(line);
      continue;
    }
    form.elements.row.value = result.savedId;
    if (form.elements.base) form.elements.base.value = result.revision;
    else form.insertAdjacentHTML("beforeend", '<input type="hidden" name="base">');
    form.elements.base.value = result.revision;
    for (const [name, value] of Object.entries(sent.fields)) {
      const was = form.elements.namedItem(`${name}Was`);
      if (was) was.value = value;
    }
    for (const field of form.elements) if (sent.fields[field.name] === field.value) field.known = field.value;
    if (isNew(form)) form.dataset.unsent = result.savedId; // its row stands in the list only when the line is done
    else delete form.dataset.unsent;
  }
}
