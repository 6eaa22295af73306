import { readFileSync } from 'node:fs';
import { ConfigReader } from '@backstage/config';
import { ConfigSources } from '@backstage/config-loader';
import { parse } from 'yaml';

/**
 * Finds the environment variables that the files after `--config` name and that are not set.
 * Backstage ignores the key of such a variable: it takes a default, or fails much later.
 * A variable with a default, `${NAME:-default}`, and one that a later file overrides may be
 * missing.
 */
export function findMissingVariables(argv = process.argv): string[] {
  const configs = ConfigSources.parseArgs(argv)
    .filter(({ type }) => type === 'path')
    .map(({ target }) => ({
      context: target,
      data: parse(readFileSync(target, 'utf8')),
    }));
  const merged = ConfigReader.fromConfigs(configs).getOptional() ?? {};
  const names = [
    ...JSON.stringify(merged).matchAll(/(?<!\$)\$\{\s*(\w+)\s*\}/g),
  ].map(([, name]) => name);
  return [...new Set(names)].filter(name => !process.env[name]?.trim()).sort();
}
