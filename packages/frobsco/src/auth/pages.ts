import { USERS } from './clients.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escape = (text: string) =>
  text.replace(/[&<>"]/g, character => ENTITIES[character]);

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} – FrobsCo</title>
<link rel="icon" href="data:,">
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 3rem auto; max-width: 22rem; padding: 0 1rem; }
label { display: block; margin-top: 1rem; }
input, button { box-sizing: border-box; font: inherit; padding: 0.4rem; width: 100%; }
button { margin-top: 1rem; }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>`;
}

const cancel = (uid: string) =>
  `<form method="post" action="/interaction/${uid}/abort"><button>Cancel</button></form>`;

/** Says what was wrong with what a client sent. */
export const errorPage = (message: string) =>
  page('That did not work', `<p role="alert">${escape(message)}</p>`);

/** Asks for name and password; says so when they were wrong. */
export function loginPage(uid: string, { failed }: { failed: boolean }) {
  const who = USERS.map(
    ({ id, password }) => `<code>${id}</code> with <code>${password}</code>`,
  ).join(', ');
  return page(
    'Sign in to FrobsCo',
    `${failed ? '<p role="alert">The name or the password is wrong.</p>' : ''}
<form method="post" action="/interaction/${uid}/login">
<label>User name <input name="user" autocomplete="username" required autofocus></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<button>Sign in</button>
</form>
<p>As this is a mock, it tells: ${who}.</p>
${cancel(uid)}`,
  );
}

/** Asks whether the client may have what it asked for. */
export function consentPage(uid: string, client: string, scopes: string[]) {
  const items = scopes.map(scope => `<li><code>${escape(scope)}</code></li>`);
  return page(
    'Allow access?',
    `<p>${escape(client)} asks for:</p>
<ul>${items.join('')}</ul>
<form method="post" action="/interaction/${uid}/consent"><button autofocus>Allow</button></form>
${cancel(uid)}`,
  );
}
