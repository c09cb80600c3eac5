// Tabs of one browser take turns to send, or an older text could arrive after a newer one. A browser that reached the
// program by http over the school's network has no navigator.locks: there the turn is a row on the disk, which ends by
// itself when its tab is gone.
import { fresh } from "./ids.js";
import Dexie from "./vendor/dexie.min.mjs";

const LONGEST = 15000; // longer than a request may take
const ASK_AGAIN = 150;
const pause = (wait) => new Promise((go) => setTimeout(go, wait));

// "act" is told whether this tab has the turn for all tabs, or may only send what it typed itself.
export function turn(page, act) {
  return navigator.locks
    ? navigator.locks.request(`chibo-live ${page.meeting}`, () => act(true))
    : byDisk(page.meeting, act);
}

const db = new Dexie("chibo-live-turns");
db.version(1).stores({ turns: "meeting" });

async function byDisk(meeting, act) {
  const holder = fresh();
  try {
    while (!(await taken(meeting, holder))) await pause(ASK_AGAIN);
  } catch {
    return act(false); // the disk refuses: the other tabs' lines are out of reach as well
  }
  try {
    return await act(true);
  } finally {
    await db.turns.where({ meeting }).filter((now) => now.holder === holder).delete().catch(() => {});
  }
}

const taken = (meeting, holder) => db.transaction("rw", db.turns, async () => {
  const now = await db.turns.get(meeting);
  if (now && now.until > Date.now() && now.until <= Date.now() + LONGEST) return false;
  await db.turns.put({ meeting, holder, until: Date.now() + LONGEST });
  return true;
});
