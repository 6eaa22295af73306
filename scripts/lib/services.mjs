export const APP_URL = 'http://localhost:3000';
export const CONTROL_URL = 'http://127.0.0.1:7190';

/** What `dev` starts: for each package its readiness URL, and its ports with what uses them. */
export const servicesWith = app => [
  {
    name: 'frobsco',
    ready: `${CONTROL_URL}/health`,
    ports: {
      7100: 'the FrobsCo API',
      7101: "the FrobsCo API's replica",
      7110: 'the internal FrobsCo API',
      7143: 'the FrobsCo API over HTTPS',
      7150: 'the FrobsCo sign-in',
      7180: "the partner company's API",
      7190: "the mock's control port",
    },
  },
  {
    name: 'backend',
    ready: 'http://localhost:7007/.backstage/health/v1/readiness',
    ports: { 7007: 'the backend' },
  },
  {
    name: app,
    ready: APP_URL,
    ports: { 3000: 'the app' },
  },
];
