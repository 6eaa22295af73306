// `yarn new`: does what `backstage-cli new` does. For the templates beside this file it
// also asks what the CLI does not ask, and completes what the CLI has made.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { appConfigFor, configKeyOf } from './new/appConfig.mts';
import { addToOtherApps, addToSidebar } from './new/apps.mjs';
import { answer, choose, optionOf } from './new/ask.mjs';
import { fill } from './new/fill.mjs';
import { pasteSteps } from './new/paste.mjs';
import { questionsFor } from './new/questions.mjs';
import { format, inRoot, install, output, run } from './new/run.mjs';
import { otherTemplates, templates } from './new/templates.mjs';

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
/** Flags for the CLI alone, such as --skip-install. */
const others = tokens
  .filter(({ name }) => !['select', 'option'].includes(name))
  .map(({ index }) => process.argv[index + 2]);

const isPage = ({ suffix }) => suffix === '';

const folderOf = ({ host, suffix }, pluginId) =>
  `plugins/${host ? `${host}-backend-module-${pluginId}` : `${pluginId}${suffix}`}`;

function idsOf({ host }, pluginId) {
  const ids = host
    ? {
        pluginId: host,
        moduleId: pluginId,
        pluginPackage: `@internal/plugin-${host}-backend`,
      }
    : { pluginId };
  return Object.entries(ids).flatMap(([key, value]) => [
    '--option',
    `${key}=${value}`,
  ]);
}

/** Makes a package. Gives its folder. */
function create(kind, values) {
  const folder = folderOf(kind, values.pluginId);
  const printed = output('@backstage/cli', 'backstage-cli', [
    ...['new', '--select', kind.template, ...idsOf(kind, values.pluginId)],
    // No owner: if there is a CODEOWNERS file, the CLI would ask for one.
    ...['--option', 'owner=', ...others, '--skip-install'],
  ]);
  // The CLI prints why it failed, but its exit code does not tell.
  if (!existsSync(inRoot(folder))) {
    throw new Error(`${printed}\n${folder} was not made.`);
  }
  const manifest = JSON.parse(readFileSync(inRoot(`${folder}/package.json`)));
  fill(folder, kind.parts, { ...values, packageName: manifest.name });
  if (isPage(kind)) {
    addToOtherApps(folder);
  }
  return folder;
}

function valuesFor(template, answers) {
  const camel = configKeyOf(answers.pluginId);
  const baseUrl = answers.baseUrl.replace(/\/+$/, '');
  return {
    ...answers,
    camel,
    pascal: camel[0].toUpperCase() + camel.slice(1),
    appConfig: appConfigFor(template.name, { ...answers, baseUrl }),
  };
}

async function main() {
  const name = flags.help
    ? undefined
    : await choose(flags.select, templates, otherTemplates());
  const template = templates.find(each => each.name === name);
  if (!template) {
    run('@backstage/cli', 'backstage-cli', ['new', ...process.argv.slice(2)]);
    return;
  }
  const answers = {};
  for (const question of questionsFor(template.questions)) {
    answers[question.key] = await answer(question, flags.option);
  }
  // Bearer or Basic, which `yarn advise` passes; most keys have none.
  answers.keyScheme = optionOf('keyScheme', flags.option);
  for (const kind of template.packages) {
    const folder = folderOf(kind, answers.pluginId);
    if (existsSync(inRoot(folder))) {
      throw new Error(`${folder} exists already.`);
    }
  }
  const values = valuesFor(template, answers);
  const folders = template.packages.map(each => create(each, values));
  const sidebar = template.packages.some(isPage) ? addToSidebar(values) : '';
  format(folders);
  if (!others.includes('--skip-install')) {
    install();
  }
  console.log(`Made ${folders.join(' and ')}.\n${sidebar}`);
  console.log(pasteSteps(values.appConfig));
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
