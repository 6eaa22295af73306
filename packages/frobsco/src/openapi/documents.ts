import { startFrobsco } from '../frobsco.ts';

const PATHS = {
  frobsco: ['api', '/v1/openapi.json'],
  partner: ['partner', '/openapi.json'],
  control: ['control', '/openapi.json'],
} as const;

/** The OpenAPI documents as the mock serves them, by the name of their file. */
export async function servedDocuments(): Promise<Map<string, unknown>> {
  const frobsco = await startFrobsco();
  try {
    const documents = Object.entries(PATHS).map(
      async ([file, [listener, path]]): Promise<[string, unknown]> => {
        const response = await fetch(frobsco.urls[listener] + path);
        return [`${file}.yaml`, await response.json()];
      },
    );
    return new Map(await Promise.all(documents));
  } finally {
    await frobsco.stop();
  }
}
