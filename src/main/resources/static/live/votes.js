// Adds up a show of hands while it is typed; the server has the last word.
document.addEventListener("input", (event) => {
  const form = event.target.closest && event.target.closest("form[data-note=VOTE]");
  const sum = form && form.querySelector("[data-sum]");
  if (!sum) return;
  const total = ["inFavour", "against", "other"].reduce((all, name) => all + Number(form.elements[name]?.value || 0), 0);
  sum.textContent = sum.dataset.words.replace("{n}", total).replace("{present}", sum.dataset.present);
  sum.dataset.fits = String(total === Number(sum.dataset.present));
});
