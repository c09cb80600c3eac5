// A part of a page that tells of a session under way ([data-hears] names its stream) asks for itself anew when the
// server says that something changed there. One stream for the page, closed when one goes elsewhere.
const REOPEN = 4000;
let stream = null;
let address = null;

const part = () => document.querySelector("[data-hears]");
const heard = () => part() && htmx.trigger(part(), "heard");

function open() {
  if (!address) return;
  stream = new EventSource(address);
  stream.addEventListener("open", heard); // what changed between the page and its stream
  stream.addEventListener("changed", heard);
  stream.addEventListener("error", () => {
    if (stream?.readyState === EventSource.CLOSED) setTimeout(listen, REOPEN);
  });
}

function close() {
  stream?.close();
  stream = null;
  address = null;
}

function listen() {
  const wanted = part()?.dataset.hears ?? null;
  if (wanted === address && stream?.readyState !== EventSource.CLOSED) return;
  close();
  address = wanted;
  open();
}

document.addEventListener("htmx:afterSettle", listen);
addEventListener("pagehide", close);
addEventListener("pageshow", (event) => event.persisted && listen());
listen();
