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

/** The name of a template, or undefined for the CLI's own choice. */
export async function choose(templates) {
  if (!isTerminal) return undefined;
  templates.forEach(({ name, description }, index) =>
    console.log(`${index + 1}  ${name}: ${description}`),
  );
  console.log('0  something else');
  return templates[(await ask('Which one')) - 1]?.name;
}

/** The answer to a question: from the options, or from the person at the terminal. */
export async function answer({ key, text, pattern, fallback }, options) {
  const given = options.findLast(option => option.startsWith(`${key}=`));
  if (given) {
    const value = given.slice(key.length + 1);
    if (pattern.test(value)) return value;
    throw new Error(`--option ${given}: ${text} has to match ${pattern}`);
  }
  if (!isTerminal) {
    if (fallback) return fallback;
    throw new Error(`--option ${key}=… is missing: ${text}`);
  }
  for (;;) {
    const line = await ask(fallback ? `${text} (${fallback})` : text);
    if (pattern.test(line || fallback)) return line || fallback;
    console.log(`It has to match ${pattern}`);
  }
}
