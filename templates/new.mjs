// `yarn new`: does what `backstage-cli new` does. For the templates beside this
// file it also asks for what the CLI has no questions for, and fills it in.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { addToApps } from './new/apps.mjs';
import { answer, choose } from './new/ask.mjs';
import { fill, snippetOf } from './new/fill.mjs';
import { questionsFor, valuesOf } from './new/questions.mjs';
import { format, inRoot, install, run } from './new/run.mjs';
import { folderOf, templates, withPage } from './new/templates.mjs';

const { values: flags, tokens } = parseArgs({
  args: process.argv.slice(2),
  options: {
    select: { type: 'string' },
    option: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean' },
  },
  strict: false,
  tokens: true,
});
/** What is for the CLI alone, such as --skip-install. */
const others = tokens
  .filter(({ name }) => !['select', 'option'].includes(name))
  .map(({ index }) => process.argv[index + 2]);

function create(template, pluginId) {
  const folder = folderOf(template, pluginId);
  if (existsSync(inRoot(folder))) throw new Error(`${folder} is there already`);
  const options = [
    '--select',
    template.name,
    '--option',
    `pluginId=${pluginId}`,
    // Nobody: or the CLI would ask, where there is a CODEOWNERS file.
    '--option',
    'owner=',
    ...others,
    // One install is enough for all packages.
    '--skip-install',
  ];
  run('@backstage/cli', 'backstage-cli', ['new', ...options]);
  // The CLI says why, but not by its exit code.
  if (!existsSync(inRoot(folder))) throw new Error(`${folder} was not made`);
  return folder;
}

async function main() {
  const name = flags.help
    ? undefined
    : (flags.select ?? (await choose(templates)));
  if (!templates.some(template => template.name === name)) {
    run('@backstage/cli', 'backstage-cli', ['new', ...process.argv.slice(2)]);
    return;
  }
  const pair = withPage(name);
  const answers = {};
  for (const question of questionsFor(pair)) {
    answers[question.key] = await answer(question, flags.option);
  }
  const folders = pair.map(template => {
    const folder = create(template, answers.pluginId);
    fill(folder, template.values, valuesOf(answers));
    if (template.role === 'frontend-plugin') addToApps(folder);
    return folder;
  });
  format(folders);
  if (!others.includes('--skip-install')) install();
  console.log(folders.map(snippetOf).join(''));
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
