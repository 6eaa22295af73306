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

/** The page for an error in a client's request. */
export const errorPage = (message: string) =>
  page('Sign-in failed', `<p role="alert">${escape(message)}</p>`);

/** The form for user name and password; with an error after a wrong attempt. */
export function loginPage(uid: string, { failed }: { failed: boolean }) {
  const accounts = USERS.map(
    ({ id, password }) => `<code>${id}</code> / <code>${password}</code>`,
  ).join(', ');
  return page(
    'Sign in to FrobsCo',
    `${failed ? '<p role="alert">The user name or the password is wrong.</p>' : ''}
<form method="post" action="/interaction/${uid}/login">
<label>User name <input name="user" autocomplete="username" required autofocus></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<button>Sign in</button>
</form>
<p>Demo accounts (user name / password): ${accounts}.</p>
${cancel(uid)}`,
  );
}

/** The form on which the user allows or refuses what the client asks for. */
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
