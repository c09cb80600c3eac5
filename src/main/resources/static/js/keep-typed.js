// Nothing typed is lost: what a person changed in a form is kept in this browser until the server has taken it
// (taken.js), and put back after an expired session, a dead network or a closed tab. Kept per account, since several
// people share a computer. Passwords and files are never kept.

const KEPT_DAYS = 30;
const NEVER = ["hidden", "password", "file", "submit", "button", "reset", "image"];
const account = () => document.getElementById("kept-note")?.dataset.account;
const typedForms = () => [...document.querySelectorAll("form[method=post]")].filter((form) => !form.closest("[data-not-kept]"));

function key(form) {
  const action = form.getAttribute("action") || location.pathname;
  const alike = typedForms().filter((other) => other.getAttribute("action") === form.getAttribute("action"));
  return `typed:${account()}:${action}#${form.dataset.keep || form.id || alike.indexOf(form)}`;
}

const fields = (form) => [...form.elements].filter((field) =>
  field.name && !NEVER.includes(field.type) && !field.closest("[data-not-kept]"));
const ticked = (field) => ["checkbox", "radio"].includes(field.type);
const state = (field) => (ticked(field) ? field.checked : field.value);
const set = (field, value) => (ticked(field) ? (field.checked = value) : (field.value = value));
const given = (field) => ticked(field) ? field.defaultChecked
  : field.options ? ([...field.options].find((one) => one.defaultSelected) || field.options[0] || {}).value
  : field.defaultValue;

function keep(form) {
  const changed = fields(form).map((field, at) => [at, field.name, state(field), given(field)])
    .filter(([, , now, before]) => now !== before);
  if (changed.length) localStorage.setItem(key(form), JSON.stringify({ at: Date.now(), changed }));
  else localStorage.removeItem(key(form));
}

function putBack(form) {
  const kept = JSON.parse(localStorage.getItem(key(form)) || "null");
  if (!kept || "keptBack" in form.dataset || Date.now() - kept.at > KEPT_DAYS * 86400000) return;
  form.dataset.keptBack = "";
  const before = [];
  for (const [at, name, value] of kept.changed) {
    const all = fields(form);
    const field = all[at]?.name === name ? all[at] : all.find((one) => one.name === name && !ticked(one));
    if (!field || String(state(field)).trim() === String(value).trim()) continue;
    before.push([field, state(field)]);
    set(field, value);
  }
  if (before.length) tell(form, before);
}

function tell(form, before) {
  const note = document.getElementById("kept-note").content.firstElementChild.cloneNode(true);
  note.querySelector("button").addEventListener("click", () => {
    before.forEach(([field, value]) => set(field, value));
    localStorage.removeItem(key(form));
    note.remove();
  });
  form.prepend(note);
}

const putAllBack = () => account() && typedForms().forEach(putBack);
document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (account() && form?.method === "post" && !form.closest("[data-not-kept]")) keep(form);
});
document.addEventListener("submit", ({ target: form }) => {
  if (!account() || form.method !== "post") return;
  const input = form.elements["kept-form"] || form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name: "kept-form" }));
  input.value = key(form);
}, true);
document.addEventListener("htmx:afterSettle", putAllBack);
putAllBack();
