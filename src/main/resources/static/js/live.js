// The running time of the item in view. The live application grows from here; without it the page is plain forms.
const clock = document.querySelector("[data-clock=true]");
if (clock) {
  const spent = Number(clock.dataset.spent);
  const since = Date.parse(clock.dataset.since);
  const shown = clock.querySelector("b");
  setInterval(() => {
    const seconds = spent + Math.max(0, Math.round((Date.now() - since) / 1000));
    shown.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }, 1000);
}
