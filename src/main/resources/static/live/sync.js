// Carries the journal to the server, one request at a time, for as long as it takes: a dead network, a signed-out
// session and a restarted server only make it wait.
import { pending, refuse, settle } from "./journal.js";
import { show } from "./mark.js";
import { turn } from "./turns.js";

const PAUSES = [500, 1000, 2000, 4000, 8000];
const LARGEST = 100;

export function startSync(page, onSettled) {
  let running = false;
  let again = false;
  let failures = 0;
  let timer = null;
  let out = false;

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
      wait = await turn(page, once);
      failures = 0;
    } catch (failure) {
      show(page, failure.signedOut ? "signed-out" : "offline", (await pending(page)).length);
      wait = PAUSES[Math.min(failures++, PAUSES.length - 1)];
    }
    running = false;
    if (again) soon(0);
    else if (wait !== null) soon(wait);
  }

  async function once(forAll) {
    const waiting = (await pending(page)).filter((change) => !change.problem && (forAll || change.tab === page.tab));
    if (waiting.length === 0) {
      const refused = (await pending(page)).length;
      show(page, refused ? "refused" : "saved", refused);
      onSettled();
      return null;
    }
    // One request carries what one tab typed: its own or that of a tab that is gone, whose rows go on being its rows.
    const { tab } = waiting.find((change) => change.tab === page.tab) || waiting[0];
    const together = waiting.filter((change) => change.tab === tab).slice(0, LARGEST);
    const results = await send(together);
    let failed = false;
    for (const [index, sent] of together.entries()) {
      const result = understood(results[index]);
      if (result.failed) failed = true;
      else if (result.problem) await refuse(sent, result.problem);
      else await settle(page, sent, result);
      if (!result.failed) onSettled(sent, result);
    }
    onSettled();
    if (failed) throw new Error("failed");
    const left = await pending(page);
    show(page, left.some((change) => change.problem) ? "refused" : left.length ? "unsent" : "saved", left.length);
    return left.some((change) => !change.problem && (forAll || change.tab === page.tab)) ? 250 : null;
  }

  // "failed" is the server's own trouble, such as a database that is starting again: the line is sent once more later.
  function understood({ id, status, row, revision, message }) {
    if (status === "failed") return { failed: true };
    const taken = ["saved", "same", "beside", "kept"].includes(status);
    return { savedId: row || id, revision, problem: taken ? null : message || page.words["not-taken"] };
  }

  async function send(changes) {
    if (out) {
      const still = await signedOut(); // asked by reading: a refused change would begin a session of nobody
      if (out) throw still;
    }
    const answer = await fetch(`${page.base}/changes`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Chibo": "live", "X-CSRF-TOKEN": page.csrf },
      body: JSON.stringify({ tab: changes[0].tab, changes: changes.map(({ type, id, base, fields }) => ({ type, id, base, fields })) }),
      signal: AbortSignal.timeout(10000),
    });
    if (answer.status === 401 || answer.status === 403) throw await signedOut();
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()).results;
  }

  // A new session has another token: the page itself is asked for it, as soon as one is signed in again.
  async function signedOut() {
    const answer = await fetch(location.href, { headers: { "X-Chibo": "live" }, signal: AbortSignal.timeout(10000) });
    const back = answer.ok && takeToken(new DOMParser().parseFromString(await answer.text(), "text/html"));
    out = !back;
    return { signedOut: out };
  }

  // A meeting closed meanwhile answers with its minutes; another person's page gives nothing away and takes nothing.
  function takeToken(fresh) {
    const person = fresh.body.dataset.person ?? fresh.getElementById("kept-note")?.dataset.account;
    const token = fresh.body.dataset.csrf ?? fresh.querySelector("input[name=_csrf]")?.value;
    if (person !== page.person || !token) return false;
    page.csrf = token;
    document.querySelectorAll("input[name=_csrf]").forEach((field) => { field.value = token; });
    return true;
  }

  addEventListener("online", () => soon(0));
  addEventListener("focus", () => failures && soon(0)); // back from signing in on another page
  return soon;
}
