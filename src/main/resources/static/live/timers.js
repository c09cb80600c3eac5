// The running time of the item in view, by the server's clock.
const two = (number) => String(number).padStart(2, "0");

function tick(page) {
  for (const clock of document.querySelectorAll("[data-clock=true]")) {
    const since = Date.parse(clock.dataset.since);
    const seconds = Number(clock.dataset.spent) + Math.max(0, Math.floor((Date.now() + page.ahead - since) / 1000));
    const words = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
    const shown = clock.querySelector("b");
    if (shown.textContent !== words) shown.textContent = words;
  }
}

export function startTimers(page) {
  tick(page);
  setInterval(() => tick(page), 1000);
  document.addEventListener("live:refreshed", () => tick(page));
}
