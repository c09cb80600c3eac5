// One quiet line that tells whether what was typed is with the server. Its words come with the page.
import { onlyInMemory } from "./store.js";

let last = "";

export function show(page, state, count) {
  const mark = document.querySelector("[data-saved]");
  if (!mark) return;
  const time = new Date(Date.now() + page.ahead).toLocaleTimeString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh" });
  const known = (onlyInMemory() && page.words[`${state}-here`]) || page.words[state] || "";
  const words = known.replace("%n%", count).replace("%time%", time);
  if (words === last) return;
  last = words;
  mark.dataset.state = state;
  mark.textContent = words;
  if (state === "signed-out") {
    const link = document.createElement("a");
    link.href = "/sign-in";
    link.target = "_blank";
    link.textContent = page.words["sign-in"] || "";
    mark.append(" ", link);
  }
}
