import { execFileSync } from 'node:child_process';
import { STRATEGIES, templateOf } from '@internal/strategies';
import { appConfigFor } from '../../templates/new/appConfig.mts';
import { inRepo, read } from './paths.mjs';

const SEARCHED = ['plugins', 'packages/upstream-node', 'app-config*.yaml'];
const START = /^\s*(?:\/\/|#) #region (\S+)$/;
const END = /^\s*(?:\/\/|#) #endregion$/;

/** The file from which the lab shows the snippets. */
export const snippetsFile = inRepo(
  'plugins/strategy-lab/src/components/snippets.generated.json',
);

/** The file from which the lab shows what a plugin has to add to app-config.yaml. */
export const appConfigsFile = inRepo(
  'plugins/strategy-lab/src/components/appConfigs.generated.json',
);

/** What `yarn new` prints for each strategy, as the content of {@link appConfigsFile}. */
export function appConfigs() {
  const api = { pluginId: 'my-things', baseUrl: 'https://api.example.com' };
  const entries = STRATEGIES.map(strategy => [
    strategy,
    appConfigFor(templateOf(strategy), { ...api, keyHeader: 'X-Api-Key' }),
  ]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

function withoutIndent(lines) {
  const indents = lines
    .filter(line => line.trim())
    .map(line => line.search(/\S/));
  const indent = Math.min(...indents);
  return lines.map(line => line.slice(indent)).join('\n');
}

/**
 * Finds the code between `#region <id>` and `#endregion` comments.
 *
 * @returns entries of id and code
 * @throws Error if a region has no end or contains another region
 */
export function findRegions(text) {
  const regions = [];
  let region;
  for (const line of text.split('\n')) {
    const [, id] = START.exec(line) ?? [];
    if (id && region) {
      throw new Error(`The region ${id} starts inside ${region.id}`);
    } else if (id) {
      region = { id, lines: [] };
    } else if (region && END.test(line)) {
      regions.push([region.id, withoutIndent(region.lines)]);
      region = undefined;
    } else {
      region?.lines.push(line);
    }
  }
  if (region) {
    throw new Error(`The region ${region.id} has no #endregion`);
  }
  return regions;
}

/** All regions in the code and the config, as the content of {@link snippetsFile}. */
export function snippets() {
  const output = execFileSync(
    'git',
    ['grep', '-l', '--untracked', '-E', '(//|#) #region ', '--', ...SEARCHED],
    { cwd: inRepo('.'), encoding: 'utf8' },
  );
  const files = output.trim().split('\n').sort();
  const entries = files.flatMap(file =>
    findRegions(read(file)).map(([id, code]) => [id, { file, code }]),
  );
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
