// What was typed and the server has not acknowledged yet, kept in this browser first. Strict durability: a change is
// on the disk before the promise resolves, so that a killed browser loses nothing that was put here.
import { fresh } from "./ids.js";
import { all, rewrite } from "./store.js";

// Each change belongs to one meeting and one person: another person on the same browser never sees it.
const place = (page) => `${page.meeting}|${page.person}`;
// Two tabs that change the same row are two writers: neither writes over the other here, the server keeps both texts.
const keyOf = (page, tab, type, id) => `${place(page)}|${tab}|${type}|${id}`;

export async function put(page, { type, id, base, fields }) {
  const key = keyOf(page, page.tab, type, id);
  await rewrite(key, (earlier) => [{
    key, place: place(page), tab: page.tab, type, id,
    base: earlier ? earlier.base : base,
    fields: { ...(earlier ? earlier.fields : {}), ...fields },
    typed: fresh(), order: earlier ? earlier.order : Date.now(),
  }]);
}

export async function pending(page) {
  return (await all(place(page))).sort((one, other) => one.order - other.order);
}

// What was sent is what the rest of the typing now stands upon.
const upon = (sent, fields) => Object.fromEntries(Object.entries(fields).map(([name, value]) => {
  const was = name.endsWith("Was") ? sent[name.slice(0, -3)] : undefined;
  return [name, was ?? value];
}));

// The server has it: gone, unless more was typed meanwhile; that goes on upon the new revision.
export async function settle(page, sent, { savedId, revision }) {
  const key = keyOf(page, sent.tab, sent.type, savedId);
  await rewrite(sent.key, (now) => (!now || now.typed === sent.typed ? []
    : [{ ...now, key, id: savedId, base: revision, fields: upon(sent.fields, now.fields) }]));
}

// Refused as it stands: kept, but not sent again until it was changed.
export async function refuse(sent, problem) {
  await rewrite(sent.key, (now) => (!now ? [] : now.typed === sent.typed ? [{ ...now, problem }] : [now]));
}

export async function retry(change) {
  await rewrite(change.key, (now) => (now ? [{ ...now, problem: undefined }] : []));
}

export async function drop(change) {
  await rewrite(change.key, () => []);
}
