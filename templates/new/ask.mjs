import { createInterface } from 'node:readline/promises';

const isTerminal = process.stdin.isTTY;

async function ask(text) {
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
  });
  const line = await terminal.question(`${text}: `);
  terminal.close();
  return line.trim();
}

const listOf = templates =>
  templates.map(({ name, description }) => `  ${name}: ${description}`);

/** The template of that name, or the one that a person chooses. */
export async function choose(name, templates, others) {
  const names = [...templates.map(each => each.name), ...(others ?? [])];
  if (names.includes(name) || (name && !others)) {
    return name;
  }
  const lines = [...listOf(templates), ...(others ?? []).map(o => `  ${o}`)];
  if (name || !isTerminal) {
    const problem = name
      ? `There is no template ${name}.`
      : 'Name a template by --select.';
    throw new Error([problem, 'The templates are:', ...lines].join('\n'));
  }
  console.log(lines.map((line, i) => `${i + 1}${line}`).join('\n'));
  for (;;) {
    const chosen = names[(await ask('Number of the template')) - 1];
    if (chosen) {
      return chosen;
    }
    console.log(
      `Please try again: it has to be a number up to ${names.length}.`,
    );
  }
}

/** The value of an `--option key=value`. */
export const optionOf = (key, options) =>
  options
    .findLast(option => option.startsWith(`${key}=`))
    ?.slice(key.length + 1);

/** The answer to a question: from the options, or from the person at the terminal. */
export async function answer({ key, text, isOptional, problemOf }, options) {
  const given = optionOf(key, options);
  if (given !== undefined) {
    const problem = problemOf(given);
    if (!problem) {
      return given;
    }
    // Without the value, which may have a secret.
    throw new Error(`--option ${key} (${text}): ${problem}.`);
  }
  if (!isTerminal) {
    if (isOptional) {
      return '';
    }
    throw new Error(`--option ${key}=… is missing: ${text}.`);
  }
  for (;;) {
    const value = await ask(text);
    const problem = problemOf(value);
    if (!problem) {
      return value;
    }
    console.log(`Please try again: ${problem}.`);
  }
}
