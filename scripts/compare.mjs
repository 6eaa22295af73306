// Runs the scenarios of the page /compare in a real browser: `yarn compare --help`.
import { writeFileSync } from 'node:fs';
import { toHtml, toMarkdown, toText } from '@internal/strategies';
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

  const unexpected = results.filter(({ mismatches }) => mismatches.length);
  log(
    problem ??
      `${results.length - unexpected.length} of ${results.length} as expected`,
  );
  return problem || unexpected.length > 0 ? 1 : 0;
});
