// Brings in what others wrote: the same page is fetched again and its live parts are put in place, except where
// somebody here is typing or has text the server does not know yet.
const AFTER_FAILURE = 3000;
const editable = (element) => element && element.matches("input, textarea, select, [contenteditable]");

const changed = (field) => field.type !== "hidden" && field.value !== (field.known ?? field.defaultValue);

function busy(element) {
  const active = document.activeElement;
  return (editable(active) && element.contains(active))
    || element.matches("form[data-unsent]") || element.querySelector("form[data-unsent]") !== null
    || [...element.querySelectorAll("input, textarea")].some(changed);
}

// What somebody opened to read or to write in stays open.
function renew(old, fresh) {
  const next = document.importNode(fresh, true);
  const folds = next.querySelectorAll("details");
  for (const [place, fold] of [...old.querySelectorAll("details")].entries()) {
    if (fold.open && folds[place]) folds[place].open = true;
  }
  old.replaceWith(next);
  return next;
}

// The line being typed in a form for new rows is on the server already; its own row would stand there twice.
const beingTyped = () => new Set([...document.querySelectorAll("form[data-unsent]")]
  .filter((form) => form.elements.namedItem("new")).map((form) => form.elements.row.value));
const isTyped = (element, ids) => [...ids].some((id) => element.id.endsWith(id));

function list(old, fresh) {
  const typed = beingTyped();
  const kept = new Map([...old.children].map((child) => [child.id, child]));
  let place = null;
  for (const child of [...fresh.children]) {
    let here = kept.get(child.id);
    kept.delete(child.id);
    if (!here && isTyped(child, typed)) continue;
    if (!here) {
      here = document.importNode(child, true);
      old.insertBefore(here, place ? place.nextSibling : old.firstChild);
    } else if (here.outerHTML !== child.outerHTML && !busy(here)) {
      here = renew(here, child);
    }
    place = here;
  }
  for (const gone of kept.values()) if (gone.id && !busy(gone)) gone.remove();
}

function put(fresh) {
  for (const part of fresh.querySelectorAll("[data-live], [data-live-list]")) {
    const old = part.id && document.getElementById(part.id);
    if (!old) continue;
    if ("liveList" in part.dataset) list(old, part);
    else if (old.outerHTML !== part.outerHTML && !busy(old)) renew(old, part);
  }
}

export function startRefresh(page) {
  let timer = null;
  let running = false;
  let again = false;

  async function run() {
    timer = null;
    running = true;
    again = false;
    let failed = false;
    try {
      const answer = await fetch(location.href, { headers: { "X-Chibo": "live" }, signal: AbortSignal.timeout(10000) });
      failed = answer.status >= 500;
      if (answer.ok && !answer.redirected) {
        put(new DOMParser().parseFromString(await answer.text(), "text/html"));
        document.dispatchEvent(new CustomEvent("live:refreshed"));
      }
    } catch {
      failed = true;
    }
    running = false;
    if (failed) setTimeout(soon, AFTER_FAILURE); // the stream may be well and never tell of this change again
    else if (again) soon();
  }

  function soon() {
    if (running) again = true;
    else timer ??= setTimeout(run, 150);
  }

  // The stream reconnects by itself; a refused one (signed out) is opened again after a while.
  function listen() {
    const events = new EventSource(`${page.base}/events`);
    events.addEventListener("changed", soon);
    events.addEventListener("open", soon);
    events.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED) setTimeout(listen, 4000);
    });
    addEventListener("pagehide", () => events.close(), { once: true });
  }
  addEventListener("pageshow", (event) => event.persisted && listen()); // back from the browser's memory
  listen();
  return soon;
}
