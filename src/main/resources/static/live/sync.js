// Carries the journal to the server, one request at a time, for as long as it takes: a dead network, a signed-out
// session and a restarted server only make it wait.
import { pending, refuse, settle } from "./journal.js";
import { show } from "./mark.js";

const PAUSES = [500, 1000, 2000, 4000, 8000];
const tab = crypto.randomUUID();

export function startSync(page, onSettled) {
  let running = false;
  let again = false;
  let failures = 0;
  let timer = null;

  function soon(wait = 250) {
    if (running) {
      again = true;
    } else if (timer === null || wait === 0) {
      clearTimeout(timer);
      timer = setTimeout(run, wait);
    }
  }

  async function run() {
    timer = null;
    running = true;
    again = false;
    let wait = null;
    try {
      wait = await once();
      failures = 0;
    } catch (failure) {
      show(page, failure.signedOut ? "signed-out" : "offline", (await pending(page)).length);
      wait = PAUSES[Math.min(failures++, PAUSES.length - 1)];
    }
    running = false;
    if (again) soon(0);
    else if (wait !== null) soon(wait);
  }

  async function once() {
    const waiting = (await pending(page)).filter((change) => !change.problem);
    if (waiting.length === 0) {
      const refused = (await pending(page)).length;
      show(page, refused ? "refused" : "saved", refused);
      onSettled();
      return null;
    }
    const results = await send(waiting);
    for (const [index, sent] of waiting.entries()) {
      const result = understood(results[index]);
      if (result.problem) await refuse(sent, result.problem);
      else await settle(page, sent, result);
      onSettled(sent, result);
    }
    onSettled();
    const left = await pending(page);
    show(page, left.some((change) => change.problem) ? "refused" : left.length ? "unsent" : "saved", left.length);
    return left.some((change) => !change.problem) ? 250 : null;
  }

  // "failed" is the server's own trouble, such as a database that is starting again: the line is sent once more later.
  function understood({ id, status, row, revision, message }) {
    if (status === "failed") throw new Error(status);
    const taken = ["saved", "same", "beside", "kept"].includes(status);
    return { savedId: row || id, revision, problem: taken ? null : message || status };
  }

  async function send(changes) {
    const answer = await fetch(`${page.base}/changes`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Chibo": "live", "X-CSRF-TOKEN": page.csrf },
      body: JSON.stringify({ tab, changes: changes.map(({ type, id, base, fields }) => ({ type, id, base, fields })) }),
      signal: AbortSignal.timeout(10000),
    });
    if (answer.status === 401 || answer.status === 403) throw await signedOut();
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()).results;
  }

  // A new session has another token: the page itself is asked for it, as soon as one is signed in again.
  async function signedOut() {
    const answer = await fetch(location.href, { headers: { "X-Chibo": "live" } });
    if (answer.ok) {
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-csrf]");
      if (fresh && fresh.dataset.person === page.person) page.csrf = fresh.dataset.csrf;
    }
    return { signedOut: !answer.ok };
  }

  addEventListener("online", () => soon(0));
  return soon;
}
