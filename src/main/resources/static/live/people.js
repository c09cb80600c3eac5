// "@" picks the comrade who speaks, "#" makes the line a conclusion; by keyboard alone. Keys that belong to a
// composition (Telex, VNI) are left to it.
import { put } from "./journal.js";
import { begin } from "./notes.js";

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
const comrades = (field) => [...field.form.elements.speaker.options]
  .filter((option) => option.value).map((option) => ({ id: option.value, name: option.textContent }));

export function listenToPeople(page, notes, sync) {
  let list = null;
  let at = 0;
  document.querySelectorAll("[data-people]").forEach((field) => { field.placeholder = field.dataset.hint; });

  const asked = (field) => field.value.slice(0, field.selectionStart).match(/@([^@\n]{0,40})$/);

  function close(field) {
    list?.remove();
    list = null;
    field?.removeAttribute("aria-activedescendant");
    field?.setAttribute("aria-expanded", "false");
  }

  function open(field, words) {
    close(field);
    const found = comrades(field).filter((one) => fold(one.name).includes(fold(words))).slice(0, 8);
    if (!found.length) return;
    list = document.createElement("ul");
    list.id = "people-list";
    list.className = "picker";
    list.setAttribute("role", "listbox");
    for (const [index, one] of found.entries()) {
      const option = document.createElement("li");
      option.id = `people-${index}`;
      option.dataset.member = one.id;
      option.setAttribute("role", "option");
      option.textContent = one.name;
      option.addEventListener("pointerdown", (event) => { event.preventDefault(); choose(field, option); });
      list.append(option);
    }
    field.after(list);
    field.setAttribute("aria-controls", list.id);
    field.setAttribute("aria-expanded", "true");
    point(field, 0);
  }

  function point(field, index) {
    at = (index + list.children.length) % list.children.length;
    [...list.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
    field.setAttribute("aria-activedescendant", list.children[at].id);
  }

  function choose(field, option) {
    const typed = asked(field);
    field.form.elements.speaker.value = option.dataset.member;
    field.value = field.value.slice(0, field.selectionStart - typed[0].length) + field.value.slice(field.selectionStart);
    close(field);
    notes.keep(field.form);
  }

  async function conclude(field) {
    const form = field.form;
    await put(page, {
      type: "conclusion", id: crypto.randomUUID(), base: 0,
      fields: { item: form.elements.namedItem("item").value, body: field.value.replace(/^\s*#\s*/, ""), inResolution: "true" },
    });
    await put(page, {
      type: "opinion", id: form.elements.row.value, base: Number(form.elements.base?.value || 0),
      fields: { item: form.elements.namedItem("item").value, body: "", removed: "true" },
    });
    begin(form);
    sync(0);
  }

  document.addEventListener("input", (event) => {
    const field = event.target;
    if (!field.matches("[data-people]") || event.isComposing) return;
    const typed = asked(field);
    if (typed) open(field, typed[1]);
    else close(field);
  });

  document.addEventListener("keydown", (event) => {
    const field = event.target;
    if (!field.matches("[data-people]") || event.isComposing || event.keyCode === 229) return;
    if (list && ["ArrowDown", "ArrowUp"].includes(event.key)) {
      event.preventDefault();
      point(field, at + (event.key === "ArrowDown" ? 1 : -1));
    } else if (list && ["Enter", "Tab"].includes(event.key)) {
      event.preventDefault();
      choose(field, list.children[at]);
    } else if (list && event.key === "Escape") {
      close(field);
    } else if (event.key === "Enter" && !event.shiftKey && field.value.trim()) {
      event.preventDefault();
      if (field.value.trimStart().startsWith("#")) conclude(field);
      else field.form.requestSubmit();
    }
  });
}
