import { readFileSync } from 'node:fs';
import { ConfigReader } from '@backstage/config';
import { ConfigSources } from '@backstage/config-loader';
import { toError } from '@backstage/errors';
import { parse } from 'yaml';

/**
 * Finds the environment variables that the files after `--config` name and that are not set.
 * Backstage ignores the key of such a variable: it takes a default, or fails much later.
 * A variable with a default, `${NAME:-default}`, and one that a later file overrides may be
 * missing.
 */
function findMissingVariables(): string[] {
  const configs = ConfigSources.parseArgs(process.argv)
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

/** Backstage's own error has a headline, then a line for each plugin that failed. */
function inOneLine(error: { name: string; message: string }): string {
  const lines = error.message.split('\n').map(line => line.trim());
  if (error.name !== 'BackendStartupError') {
    return lines.join(' ');
  }
  const [, first, ...others] = lines;
  return others.length > 0 ? `${first} (${others.length} more failed)` : first;
}

/**
 * Starts the backend. If that fails, the process ends, so that whoever runs it notices: a
 * backend that did not start would still serve the health check for liveness.
 */
export async function startOrExit(backend: {
  start(): Promise<unknown>;
}): Promise<void> {
  try {
    const missing = findMissingVariables();
    if (missing.length > 0) {
      throw new Error(`Environment variables not set: ${missing.join(', ')}`);
    }
    await backend.start();
  } catch (error) {
    console.error(`The backend did not start. ${inOneLine(toError(error))}`);
    process.exit(1);
  }
}
