// Passkeys are made and used by the browser itself; the server only asks and checks.

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");

async function ask(address, token, body) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": token, "X-Chibo": "live" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

async function make(token, label) {
  const options = await ask("/webauthn/register/options", token);
  const made = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: (options.excludeCredentials ?? []).map((one) => ({ ...one, id: bytes(one.id) })),
    },
  });
  const { response } = made;
  const credential = {
    id: made.id,
    rawId: text(made.rawId),
    type: made.type,
    response: {
      attestationObject: text(response.attestationObject),
      clientDataJSON: text(response.clientDataJSON),
      transports: response.getTransports?.() ?? [],
    },
    clientExtensionResults: made.getClientExtensionResults(),
    authenticatorAttachment: made.authenticatorAttachment,
  };
  await ask("/webauthn/register", token, { publicKey: { credential, label } });
}

async function use(token) {
  const options = await ask("/webauthn/authenticate/options", token);
  const used = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: (options.allowCredentials ?? []).map((one) => ({ ...one, id: bytes(one.id) })),
    },
  });
  const { response } = used;
  const { redirectUrl } = await ask("/login/webauthn", token, {
    id: used.id,
    rawId: text(used.rawId),
    type: used.type,
    response: {
      authenticatorData: text(response.authenticatorData),
      clientDataJSON: text(response.clientDataJSON),
      signature: text(response.signature),
      userHandle: response.userHandle ? text(response.userHandle) : undefined,
    },
    clientExtensionResults: used.getClientExtensionResults(),
    authenticatorAttachment: used.authenticatorAttachment,
  });
  location.assign(redirectUrl);
}

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("[data-passkey-new], [data-passkey-use]");
  if (!form) return;
  event.preventDefault();
  const refused = form.querySelector("[data-passkey-refused]");
  refused.hidden = true;
  try {
    const token = form.querySelector("input[name=_csrf]").value;
    if (form.matches("[data-passkey-use]")) {
      await use(token);
    } else {
      await make(token, form.querySelector("input[name=label]").value);
      location.assign("/me/passkeys");
    }
  } catch (error) {
    console.info(error);
    refused.hidden = false;
  }
});

// Offered only where the browser has them: over TLS or on this very machine.
const offer = () => {
  if (window.PublicKeyCredential) {
    document.querySelectorAll("[data-passkey-use]").forEach((form) => (form.hidden = false));
  }
};
document.addEventListener("htmx:afterSettle", offer);
offer();
