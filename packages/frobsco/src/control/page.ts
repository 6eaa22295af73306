import type { ListenerStatus } from '../http/listener.ts';

export function renderPage(listeners: ListenerStatus[]): string {
  const rows = listeners.map(
    ({ title, url }) =>
      `<tr><th scope="row">${title}</th><td><code>${url}</code></td></tr>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>FrobsCo</title>
<style>
:root { color-scheme: light dark; font-family: system-ui, sans-serif; }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
th { text-align: left; padding-right: 2rem; }
</style>
</head>
<body>
<main>
<h1>FrobsCo</h1>
<table><caption>What runs where</caption><tbody>${rows.join('')}</tbody></table>
</main>
</body>
</html>`;
}
