import { LISTENERS, portFlag, type ListenerName } from 'frobsco/listeners';

const DEV_APP = 'http://localhost:3000';
const BACKEND_PORT = 7007;
const PORTS_APART = 1_000;

/** The addresses of one running stack: app, backend and mock. */
export interface Stack {
  index: number;
  app: string;
  backend: string;
  /** FrobsCo's API. */
  api: string;
  tls: string;
  /** FrobsCo's OpenID Connect provider. */
  signIn: string;
  partner: string;
  /** The mock's control port. */
  control: string;
}

/** Each worker has a stack of its own. The first one uses the default ports. */
export function stackOf(index: number): Stack {
  const offset = index * PORTS_APART;
  const urlOf = (name: ListenerName, scheme = 'http') => {
    const { port } = LISTENERS.find(listener => listener.name === name)!;
    return `${scheme}://127.0.0.1:${port + offset}`;
  };
  const backend = `http://localhost:${BACKEND_PORT + offset}`;
  return {
    index,
    // In CI the backend serves the built app.
    app: process.env.CI ? backend : DEV_APP,
    backend,
    api: urlOf('api'),
    tls: urlOf('tls', 'https'),
    signIn: urlOf('auth'),
    partner: urlOf('partner'),
    control: urlOf('control'),
  };
}

/** Changes the ports and files of the first stack in a config file to those of another. */
export const configFor = (index: number, text: string) =>
  text
    .replace(/\b7(?=[01]\d\d\b)/g, String(7 + index))
    .replaceAll('frobsco-ca.pem', `frobsco-ca-${index}.pem`);

/** The environment variables with which the mock uses a stack's ports. */
export function mockEnvironment(index: number): Record<string, string> {
  const ports = LISTENERS.map(({ name, port }) => {
    const flag = portFlag(name).toUpperCase().replaceAll('-', '_');
    return [`FROBSCO_${flag}`, String(port + index * PORTS_APART)];
  });
  // Two mocks that start at the same time must not write the same file.
  const caFile = index > 0 && {
    FROBSCO_CA_FILE: `.cache/frobsco-ca-${index}.pem`,
  };
  return { ...Object.fromEntries(ports), ...caFile };
}
