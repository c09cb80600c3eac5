// The live page of a meeting, and the projector. Without this script the page's forms do the same work.
import { pending } from "./journal.js";
import { listenToNotes, settled } from "./notes.js";
import { listenToPeople } from "./people.js";
import { startRefresh } from "./refresh.js";
import { startSync } from "./sync.js";
import { startTimers } from "./timers.js";
import "./votes.js";

const root = document.querySelector("[data-live-page], [data-projector]");

if (root) {
  const page = {
    meeting: root.dataset.meeting, person: root.dataset.person, changes: root.dataset.changes, events: root.dataset.events,
    csrfHeader: root.dataset.csrfHeader, csrf: root.dataset.csrf,
    ahead: root.dataset.now ? Number(root.dataset.now) - Date.now() : 0,
    words: {
      saved: root.dataset.wordSaved, unsent: root.dataset.wordUnsent, offline: root.dataset.wordOffline,
      refused: root.dataset.wordRefused, "signed-out": root.dataset.wordSignedOut, "sign-in": root.dataset.wordSignIn,
    },
  };
  startTimers(page);
  const refresh = startRefresh(page);
  if ("livePage" in root.dataset) {
    const sync = startSync(page, (sent, result) => { settled(sent, result); refresh(); });
    const notes = listenToNotes(page, sync);
    listenToPeople(page, notes, sync);
    if ((await pending(page)).length) sync(0); // typed before, in a tab or a browser that is gone
    root.dataset.ready = "yes";
  }
}
