// The live page of a meeting, and the projector. Without this script the page's forms do the same work.
import { fresh } from "./ids.js";
import { pending } from "./journal.js";
import { listenToNotes, settled } from "./notes.js";
import { listenToPeople } from "./people.js";
import { startRefresh } from "./refresh.js";
import { onlyInMemory } from "./store.js";
import { listenToSpeakers } from "./speakers.js";
import { startSync } from "./sync.js";
import { startTimers } from "./timers.js";
import { showTray } from "./tray.js";

const root = document.body.dataset;
const page = {
  base: location.origin + root.live, meeting: root.live, person: root.person, csrf: root.csrf, tab: fresh(),
  ahead: Number(root.now) - Date.now(),
  words: {
    saved: root.wordSaved, unsent: root.wordUnsent, offline: root.wordOffline, refused: root.wordRefused,
    "signed-out": root.wordSignedOut, "sign-in": root.wordSignIn, "not-taken": root.wordNotTaken,
    "unsent-here": root.wordUnsentHere, "offline-here": root.wordOfflineHere, "signed-out-here": root.wordSignedOutHere,
  },
};
const tellRefused = () => document.getElementById("not-on-disk")?.removeAttribute("hidden");
document.addEventListener("journal:refused", tellRefused);
if (onlyInMemory()) tellRefused();
startTimers(page);
const refresh = startRefresh(page);
if (root.mayType === "true") {
  const sync = startSync(page, (sent, result) => {
    if (sent) settled(sent, result);
    else showTray(page, sync);
    if (sent) refresh();
  });
  const notes = listenToNotes(page, sync);
  listenToPeople(page, notes, sync);
  listenToSpeakers(page, sync);
  document.addEventListener("note:begun", refresh);
  if ((await pending(page)).length) sync(0); // typed before, in a tab or a browser that is gone
}
root.ready = "yes";
