// The screen follows the meeting: when something changes, the newest page takes the place of the shown one.
const events = new EventSource(document.body.dataset.events);
events.addEventListener("changed", async () => {
  const answer = await fetch(location.href, { headers: { "X-Chibo": "live" } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById("screen");
  if (fresh) document.getElementById("screen").replaceWith(fresh);
});
