import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { openapi } from './openapi.generated';

it('is what openapi.yaml says; `yarn generate` makes it so', () => {
  const source = readFileSync(`${__dirname}/openapi.yaml`, 'utf8');
  expect(openapi).toEqual(parse(source));
});
