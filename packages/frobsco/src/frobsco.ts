import { createControl } from './control/app.ts';
import { FaultEngine } from './faults/engine.ts';
import { Journal } from './journal/journal.ts';
import { Listeners } from './listeners.ts';
import {
  LISTENERS,
  type FrobscoOptions,
  type ListenerName,
} from './options.ts';
import { Scenario } from './scenario.ts';
import { createServices } from './services.ts';
import { issueCertificate, openAuthority } from './tls/authority.ts';

/** A running mock. */
export interface Frobsco {
  /** Where each listener answers. */
  urls: Record<ListenerName, string>;
  /** The certificate of the private CA, as PEM. */
  ca: string;
  /** Closes every listener and cuts what is still connected. */
  stop(): Promise<void>;
}

/**
 * Starts every listener of the mock.
 *
 * @throws {@link PortError} when a listener cannot have its port; nothing is
 * left listening then
 * @throws Error when the CA file can be neither read nor made
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
    const message = `The CA file (--ca-file) is of no use: ${cause.message}`;
    throw new Error(message, { cause });
  });
  const scenario = new Scenario({
    faults,
    journal: new Journal(journalSize),
    onTls: async tls =>
      listeners.get('tls').secure(await issueCertificate(ca, tls)),
  });

  const services = await createServices(
    seed,
    scenario,
    () => listeners.get('auth').url,
  );
  const control = await createControl(scenario, {
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

  const certificate = await issueCertificate(ca, scenario.tls);
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
