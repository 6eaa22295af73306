const DEV_APP = 'http://localhost:3000';
const PORTS_APART = 1_000;

/** Where the parts of one running stack answer: app, backend and mock. */
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

/** Each worker has a stack of its own. The first one is on the default ports. */
export function stackOf(index: number): Stack {
  const at = (port: number, scheme = 'http') =>
    `${scheme}://127.0.0.1:${port + index * PORTS_APART}`;
  const backend = at(7007).replace('127.0.0.1', 'localhost');
  return {
    index,
    // In CI the backend serves the built app.
    app: process.env.CI ? backend : DEV_APP,
    backend,
    api: at(7100),
    tls: at(7143, 'https'),
    signIn: at(7150),
    partner: at(7180),
    control: at(7190),
  };
}

/** The text of a config file, with the first stack's ports and files made those of another. */
export const configFor = (index: number, text: string) =>
  text
    .replace(/\b7(?=[01]\d\d\b)/g, String(7 + index))
    .replace('frobsco-ca.pem', `frobsco-ca-${index}.pem`);

/** What starts the mock on a stack's ports. */
export function mockEnvironment(index: number): Record<string, string> {
  const ports = {
    ...{ PORT: 7100, REPLICA_PORT: 7101, INTERNAL_PORT: 7110, TLS_PORT: 7143 },
    ...{ AUTH_PORT: 7150, PARTNER_PORT: 7180, CONTROL_PORT: 7190 },
  };
  const entries = Object.entries(ports).map(([name, port]) => [
    `FROBSCO_${name}`,
    String(port + index * PORTS_APART),
  ]);
  // Two mocks that start at once must not write one file.
  const caFile = index > 0 && {
    FROBSCO_CA_FILE: `.cache/frobsco-ca-${index}.pem`,
  };
  return { ...Object.fromEntries(entries), ...caFile };
}
