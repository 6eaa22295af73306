import { createControlApi } from './control/createControlApi.ts';
import { FaultEngine } from './faults/faultEngine.ts';
import { Journal } from './journal/journal.ts';
import { Listeners } from './listeners.ts';
import {
  LISTENERS,
  type FrobscoOptions,
  type ListenerName,
} from './options.ts';
import { MockState } from './mockState.ts';
import { createServices } from './services.ts';
import { issueCertificate, openAuthority } from './tls/authority.ts';

/** A running mock. */
export interface Frobsco {
  /** The address of each listener. */
  urls: Record<ListenerName, string>;
  /** The certificate of the private CA, as PEM. */
  ca: string;
  /** Closes each listener, with all open connections. */
  stop(): Promise<void>;
}

/**
 * Starts all listeners of the mock.
 *
 * @throws {@link PortError} if a listener cannot use its port; then none is open
 * @throws Error if the CA file can be neither read nor created
 */
export async function startFrobsco({
  ports = {},
  host = '127.0.0.1',
  seed = 1,
  journalSize = 1_000,
  caFile,
}: FrobscoOptions = {}): Promise<Frobsco> {
  const listeners = new Listeners();
  const faults: FaultEngine = new FaultEngine(seed, () =>
    listeners.refuse(name => faults.refuses(name)),
  );
  const ca = await openAuthority(caFile).catch(cause => {
    const message = `The CA file (--ca-file) cannot be used: ${cause.message}`;
    throw new Error(message, { cause });
  });
  const state = new MockState({
    faults,
    journal: new Journal(journalSize),
    onTls: async tls =>
      listeners.get('tls').secure(await issueCertificate(ca, tls)),
  });

  const services = await createServices(
    seed,
    state,
    () => listeners.get('auth').url,
  );
  const control = await createControlApi(state, {
    host,
    status: () => ({
      seed,
      caFile: caFile ?? null,
      listeners: LISTENERS.map(({ name, title }) => {
        const { url, listening } = listeners.get(name);
        return { name, title, url, listening };
      }),
    }),
  });
  await control.ready();

  const certificate = await issueCertificate(ca, state.tls);
  for (const { name } of LISTENERS) {
    listeners.add(name, {
      host,
      port: ports[name] ?? 0,
      handler: name === 'control' ? control.routing : services[name],
      tls: name === 'tls' ? certificate : undefined,
    });
  }
  await listeners.start();

  const urls = LISTENERS.map(({ name }) => [name, listeners.get(name).url]);
  return {
    urls: Object.fromEntries(urls),
    ca: ca.cert,
    stop: () => listeners.stop(),
  };
}
