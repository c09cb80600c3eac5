// The rows of the journal. They lie on this computer's disk; what the disk refuses (a private window, no room left)
// stays in the memory of this page, and the page says so.
import Dexie from "./vendor/dexie.min.mjs";

const OPENING = 4000; // some browsers neither open nor refuse
const db = new Dexie("chibo-live", { chromeTransactionDurability: "strict" });
db.version(1).stores({ changes: "key, place" });
const opened = Promise.race([
  db.open(), new Promise((_, refuse) => setTimeout(refuse, OPENING, new Error("the disk does not answer"))),
]);
opened.catch(() => refused());

const memory = new Map();
const older = new Set(); // keys whose row on the disk is older than the one in memory was
let diskRefused = false;

export const onlyInMemory = () => diskRefused;
export const endangered = () => memory.size > 0;

function refused() {
  if (diskRefused) return;
  diskRefused = true;
  document.dispatchEvent(new CustomEvent("journal:refused"));
}

// What stands under this key is replaced by the rows that "instead" makes of it.
export async function rewrite(key, instead) {
  if (!older.has(key)) {
    try {
      await opened;
      await db.transaction("rw", db.changes, async () => {
        const rows = instead(await db.changes.get(key));
        await db.changes.delete(key);
        await db.changes.bulkPut(rows);
      });
      return;
    } catch {
      refused();
    }
  }
  await inMemory(key, instead);
}

async function inMemory(key, instead) {
  const now = older.has(key) ? memory.get(key) : await onDisk(() => db.changes.get(key));
  const rows = instead(memory.get(key) ?? now);
  older.add(key);
  memory.delete(key);
  for (const row of rows) {
    older.add(row.key);
    memory.set(row.key, row);
  }
  if (!memory.has(key)) await onDisk(() => db.changes.delete(key)); // until then an older text is better than none
}

async function onDisk(act) {
  try {
    await opened;
    return await act();
  } catch {
    refused();
    return undefined;
  }
}

export async function all(place) {
  const rows = await onDisk(() => db.changes.where("place").equals(place).toArray());
  return [...(rows ?? []).filter((row) => !older.has(row.key)), ...[...memory.values()].filter((row) => row.place === place)];
}
