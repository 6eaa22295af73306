import { createApi } from './api/app.ts';
import { createControl } from './control/app.ts';
import { createFlerps } from './data/flerps.ts';
import { createFrobs } from './data/frobs.ts';
import { Listener } from './http/listener.ts';
import {
  LISTENERS,
  type FrobscoOptions,
  type ListenerName,
} from './options.ts';
import { createPartner } from './partner/app.ts';

/** A running mock. */
export interface Frobsco {
  /** Where each listener answers. */
  urls: Record<ListenerName, string>;
  /** Closes every listener and cuts what is still connected. */
  stop(): Promise<void>;
}

/** A listener could not take its port. */
export class PortError extends Error {
  constructor(port: number, flag: string, cause: NodeJS.ErrnoException) {
    const reason =
      cause.code === 'EADDRINUSE' ? 'is already taken' : `: ${cause.message}`;
    super(`Port ${port} (--${flag}) ${reason}`, { cause });
    this.name = 'PortError';
  }
}

/**
 * Starts every listener of the mock.
 *
 * @throws {@link PortError} when a listener cannot have its port; nothing is
 * left listening then.
 */
export async function startFrobsco(
  options: FrobscoOptions = {},
): Promise<Frobsco> {
  const { ports = {}, seed = 1 } = options;
  const frobs = createFrobs(seed);
  const listeners: Listener[] = [];
  const apps = {
    api: await createApi(frobs),
    partner: await createPartner(createFlerps(seed, frobs)),
    control: await createControl(() => listeners.map(each => each.status())),
  };
  await Promise.all(Object.values(apps).map(app => app.ready()));

  for (const { name, title } of LISTENERS) {
    listeners.push(new Listener(name, title, apps[name].routing));
  }
  const stop = async () => {
    await Promise.all(listeners.map(listener => listener.close()));
  };
  try {
    for (const [index, { name, port, flag }] of LISTENERS.entries()) {
      const wanted = ports[name] ?? port;
      await listeners[index].open(wanted, '127.0.0.1').catch(error => {
        throw new PortError(wanted, flag, error);
      });
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const urls = Object.fromEntries(
    listeners.map(({ name, url }) => [name, url]),
  );
  return { urls: urls as Frobsco['urls'], stop };
}
