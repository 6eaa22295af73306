// Runs the scenarios of the page /compare in a real browser: `yarn compare --help`.
import { writeFileSync } from 'node:fs';
import {
  SCENARIOS,
  STRATEGIES,
  toHtml,
  toMarkdown,
  toText,
} from '@internal/strategies';
import { help, readOptions } from './lib/compareOptions.mjs';
import { runInBrowser } from './lib/compareInBrowser.mjs';
import { main, log } from './lib/log.mjs';
import { originOf } from './lib/origin.mjs';
import { withServices } from './lib/withServices.mjs';

function write(file, text) {
  if (!file) {
    return;
  }
  writeFileSync(file, text);
  log(`Written to ${file}`);
}

main(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(help);
    return 0;
  }
  const { results, problem, browser } = await withServices(() =>
    runInBrowser(options.scenario),
  );
  console.log(`\n${toText(results)}\n`);
  write(options.json, JSON.stringify(results, null, 2));
  write(options.md, `${toMarkdown(results)}\n`);
  write(options.html, toHtml(results, originOf(browser)));

  // Also those that are missing because the run ended early.
  const cells = STRATEGIES.length * (options.scenario ? 1 : SCENARIOS.length);
  const asExpected = results.filter(({ mismatches }) => !mismatches.length);
  log(problem ?? `${asExpected.length} of ${cells} as expected`);
  return problem || asExpected.length < cells ? 1 : 0;
});
