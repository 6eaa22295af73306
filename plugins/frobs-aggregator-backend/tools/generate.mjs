// Turns openapi.yaml into a constant, from which TypeScript takes the routes'
// types: `yarn generate` in the package.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';

const source = new URL('../src/schema/openapi.yaml', import.meta.url);
const target = new URL('../src/schema/openapi.generated.ts', import.meta.url);

const document = JSON.stringify(parse(readFileSync(source, 'utf8')));
const code = `// Made from openapi.yaml by \`yarn generate\`.\nexport const openapi = ${document} as const;`;
writeFileSync(
  target,
  await format(code, {
    ...(await resolveConfig(target)),
    parser: 'typescript',
  }),
);
