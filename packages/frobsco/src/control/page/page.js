const MAX_ROWS = 100;
const byId = id => document.getElementById(id);

/** Creates an element with text or elements in it. Text is never parsed as HTML. */
function element(name, content = '', properties = {}) {
  const created = Object.assign(document.createElement(name), properties);
  created.append(...[content].flat());
  return created;
}

async function call(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body,
  });
  const text = await response.text();
  const json = text ? JSON.parse(text) : undefined;
  if (!response.ok) {
    throw new Error(json.error.message);
  }
  return json;
}

function showPresets(presets) {
  const focused = document.activeElement?.textContent;
  const rows = presets.flatMap(({ name, description, active }) => {
    const button = element('button', name, { type: 'button' });
    button.setAttribute('aria-pressed', String(active));
    button.setAttribute('aria-describedby', `preset-${name}`);
    button.addEventListener('click', () => act('POST', `presets/${name}`));
    return [button, element('span', description, { id: `preset-${name}` })];
  });
  byId('presets').replaceChildren(...rows);
  rows.find(({ textContent }) => textContent === focused)?.focus();
}

function showListeners(listeners) {
  const rows = listeners.map(({ title, url, listening }) => {
    const state = listening ? 'listening' : 'refuses connections';
    const className = listening ? 'good' : 'bad';
    return element('tr', [
      element('th', title, { scope: 'row' }),
      element('td', element('code', url)),
      element('td', state, { className }),
    ]);
  });
  byId('listeners').replaceChildren(...rows);
}

function showSettings(settings) {
  const entries = Object.entries(settings).flatMap(([term, value]) => [
    element('dt', term),
    element('dd', value),
  ]);
  byId('settings').replaceChildren(...entries);
}

function showFaults(faults) {
  const items = faults.map(({ id, applied, ...fault }) => {
    const button = element('button', 'Remove', { type: 'button' });
    button.setAttribute('aria-label', `Remove ${fault.effect.type}, ${id}`);
    button.addEventListener('click', () => act('DELETE', `faults/${id}`));
    return element('li', [
      button,
      element('code', JSON.stringify(fault)),
      element('span', `applied ${applied} times`),
    ]);
  });
  const none = element('li', 'No active faults.');
  byId('faults').replaceChildren(...(items.length ? items : [none]));
}

async function refresh() {
  const [health, presets, faults, auth, tls] = await Promise.all(
    ['health', 'presets', 'faults', 'auth', 'tls'].map(path =>
      call('GET', path),
    ),
  );
  showPresets(presets);
  showListeners(health.listeners);
  showSettings({
    Credentials: auth.mode,
    Certificate: tls.certificate,
    'Private CA': health.caFile ?? 'in memory only',
    Seed: String(health.seed),
  });
  showFaults(faults);
}

async function act(method, path, body) {
  byId('error').textContent = '';
  try {
    await call(method, path, body);
    await refresh();
  } catch (error) {
    byId('error').textContent = error.message;
  }
}

function showRequest(entry) {
  const failed = !entry.complete || entry.status >= 400;
  const status = `${entry.status ?? 'none'}${entry.complete ? '' : ', incomplete'}`;
  const row = element('tr', [
    element('td', new Date(entry.time).toLocaleTimeString()),
    element('td', entry.caller),
    element('td', entry.listener),
    element('td', element('code', `${entry.method} ${entry.path}`)),
    element('td', status, { className: failed ? 'bad' : 'good' }),
    element('td', entry.bytes.toLocaleString()),
    element('td', String(entry.durationMs)),
    element('td', entry.faults.join(', ')),
  ]);
  const journal = byId('journal');
  journal.prepend(row);
  while (journal.rows.length > MAX_ROWS) {
    journal.deleteRow(-1);
  }
}

byId('add').addEventListener('submit', event => {
  event.preventDefault();
  act('POST', 'faults', byId('fault').value);
});
byId('clear').addEventListener('click', async () => {
  await act('DELETE', 'journal');
  byId('journal').replaceChildren();
});

await refresh();
const { entries } = await call('GET', `journal?limit=${MAX_ROWS}`);
entries.forEach(showRequest);
const last = entries.at(-1)?.id ?? 0;

// A test or another page may have changed the mock: reload the state after requests.
let refreshing;
const stream = new EventSource(`journal/stream?after=${last}`);
stream.addEventListener('message', ({ data }) => {
  showRequest(JSON.parse(data));
  clearTimeout(refreshing);
  refreshing = setTimeout(refresh, 300);
});
