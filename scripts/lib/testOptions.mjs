import { parseArgs } from 'node:util';
import { CliError } from './log.mjs';

const USE = 'npm test -- [--list] [STEP …]';

/** The steps whose names begin with one of those asked for: all of them where none is. */
function select(wanted, steps) {
  const isWanted = ({ name }) => wanted.some(start => name.startsWith(start));
  const unknown = wanted.find(
    start => !steps.some(({ name }) => name.startsWith(start)),
  );
  if (unknown !== undefined) {
    const names = steps.map(({ name }) => name).join(', ');
    throw new CliError(
      `There is no step '${unknown}'. The steps are: ${names}.`,
    );
  }
  return wanted.length === 0 ? steps : steps.filter(isWanted);
}

/** @throws CliError for a flag or a step that does not exist */
export function readOptions(args, steps) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { list: { type: 'boolean', default: false } },
    });
    return { list: values.list, steps: select(positionals, steps) };
  } catch (error) {
    if (error instanceof CliError) {
      throw error;
    }
    throw new CliError(`${error.message.split('. ')[0]}. Use: ${USE}`);
  }
}

/** A line for each step: its name, its command and what it is for. */
export function list(steps) {
  const widthOf = key => Math.max(...steps.map(step => step[key].length));
  const [name, command] = [widthOf('name'), widthOf('command')];
  return steps
    .map(
      step =>
        `${step.name.padEnd(name)}  ${step.command.padEnd(command)}  ${step.purpose}`,
    )
    .join('\n');
}
