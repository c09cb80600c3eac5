// Running times: seconds spent on an item before, and the moment it was started, by the server's clock.
const two = (number) => String(number).padStart(2, "0");

function tick(page) {
  const now = Date.now() + page.ahead;
  for (const clock of document.querySelectorAll("[data-running]")) {
    const started = Number(clock.dataset.started || 0);
    const seconds = Number(clock.dataset.spent || 0) + (started ? Math.max(0, Math.floor((now - started) / 1000)) : 0);
    const words = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
    if (clock.textContent !== words) clock.textContent = words;
  }
}

export function startTimers(page) {
  tick(page);
  setInterval(() => tick(page), 1000);
  document.addEventListener("live:refreshed", () => tick(page));
}
