import { useFrobsco } from '../__testUtils__/mock.ts';

const frobsco = useFrobsco();

it.each([
  ['api', '/v1/openapi.json', '/v1/list'],
  ['partner', '/openapi.json', '/flerp-batch'],
  ['control', '/openapi.json', '/presets/{name}'],
] as const)(
  'the document of %s describes its routes, and refers to nothing that it lacks',
  async (listener, path, route) => {
    const response = await fetch(frobsco.urls[listener] + path);
    const document = await response.json();
    expect(document.openapi).toBe('3.1.0');
    expect(document.paths).toHaveProperty([route]);

    const text = JSON.stringify(document);
    const references = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)];
    expect(references).not.toHaveLength(0);
    expect(Object.keys(document.components.schemas).sort()).toEqual(
      [...new Set(references.map(([, name]) => name))].sort(),
    );
    expect(text).not.toContain('Default Response');
  },
);
