// The server has taken a form: what keep-typed.js kept of it may go. Only the server's own word counts, for an answer
// may be an error page or the sign-in page.

function forget() {
  const taken = document.cookie.split("; ").find((one) => one.startsWith("taken="));
  if (!taken) return;
  localStorage.removeItem(decodeURIComponent(taken.slice("taken=".length)));
  document.cookie = "taken=; Path=/; Max-Age=0; SameSite=Lax";
}
document.addEventListener("htmx:afterSettle", forget);
forget();
