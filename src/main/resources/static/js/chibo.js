// "/" goes to the search box, as long as nobody is typing.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  const search = [...document.querySelectorAll("[data-search]")].find((box) => box.checkVisibility());
  if (event.key === "/" && !typing && search) {
    event.preventDefault();
    search.focus();
  }
});

// A menu closes when one goes elsewhere or presses Escape; the focus then returns to its button.
const openMenus = () => [...document.querySelectorAll("details.menu[open]")];
document.addEventListener("click", ({ target }) =>
  openMenus().forEach((menu) => menu.contains(target) || menu.removeAttribute("open")));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  openMenus().forEach((menu) => {
    menu.removeAttribute("open");
    menu.querySelector("summary").focus();
  });
});

// A refused form says first what to look at.
const problems = () => document.querySelector(".problems")?.focus();
document.addEventListener("htmx:afterSettle", problems);
problems();

// On a phone a comrade takes the place of the list: one begins to read at the top.
document.addEventListener("htmx:afterSettle", () => {
  const list = document.querySelector("#open")?.parentElement.querySelector("#results");
  if (list && !list.checkVisibility()) scrollTo(0, 0);
});

// Going elsewhere swaps no more than the inside of the body. The live page brings a body and a script of its own, so it
// is opened whole: without them nothing typed there would be kept as it is typed.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { boosted, xhr } = event.detail;
  if (!boosted || !/<body[^>]* data-live=/.test(xhr.responseText)) return;
  event.detail.shouldSwap = false;
  location.assign(xhr.responseURL);
});
