// Nothing typed is lost: every form's text is kept in this browser until the server has taken it, and put back when
// the page comes again after an expired session, a dead network or a closed tab. Passwords and files are never kept.

const PREFIX = "typed:";
const key = (form) => PREFIX + location.pathname + "#" + (form.id || form.getAttribute("action") || "");
const fields = (form) => [...form.elements].filter((field) =>
  field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type) && !field.closest("[data-not-kept]"));
const state = (field) => ["checkbox", "radio"].includes(field.type) ? field.checked : field.value;
const kept = (form) => JSON.parse(localStorage.getItem(key(form)) || "null");

function keep(form) {
  const values = fields(form).map((field) => [field.name, field.type === "radio" ? field.value : "", state(field)]);
  localStorage.setItem(key(form), JSON.stringify({ at: Date.now(), values }));
}

function putBack(form) {
  const saved = kept(form);
  if (!saved || form.dataset.keptBack) return;
  form.dataset.keptBack = "yes";
  for (const [name, value, was] of saved.values) {
    const field = fields(form).find((one) => one.name === name && (one.type !== "radio" || one.value === value));
    if (!field) continue;
    if (["checkbox", "radio"].includes(field.type)) field.checked = was;
    else if (field.value !== was && was !== "") field.value = was;
  }
}

function putAllBack() {
  document.querySelectorAll("form[method=post]").forEach(putBack);
}

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form && form.method === "post" && !event.target.closest("[data-not-kept]")) keep(form);
});

// Sent: what was kept goes only when the answer is not a refusal and not the sign-in page.
document.addEventListener("submit", (event) => sessionStorage.setItem("sent", key(event.target)));
function settle() {
  const sent = sessionStorage.getItem("sent");
  sessionStorage.removeItem("sent");
  const refused = document.querySelector("[aria-invalid], .problems") || location.pathname === "/sign-in"
    || document.querySelector("[data-error-page]");
  if (sent && !refused) localStorage.removeItem(sent);
  putAllBack();
}
document.addEventListener("htmx:afterSettle", settle);
settle();
