import { stripVTControlCharacters } from 'node:util';

const LINES = 30;

/** Lines that say that something went well or goes on, and the insides of libraries. */
const NOISE = [
  /^\s*$/,
  /^\s*(✔|✓|PASS) /,
  /^Checked +\d+ files in /, // backstage-cli repo lint
  /^\s*[\d.]+ k?B +dist\//, // backstage-cli repo build
  /^\s+at .*(node_modules|node:)/,
];

const linesThatMatter = text =>
  stripVTControlCharacters(text)
    .split('\n')
    .map(line => line.trimEnd())
    .filter(line => !NOISE.some(pattern => pattern.test(line)));

/** Each failed test gets its share of the lines, and one at least. */
function ofTests(failures) {
  const share = Math.max(1, Math.floor(LINES / failures.length));
  return failures.flatMap(({ title, message }) => {
    const details = linesThatMatter(message).map(line => `  ${line}`);
    return [title, ...details].slice(0, share);
  });
}

/** The lines that matter of a failed step: its failed tests, or else the end of its output. */
export const excerpt = ({ failures = [], output }) =>
  failures.length > 0
    ? ofTests(failures).slice(0, LINES)
    : linesThatMatter(output).slice(-LINES);
