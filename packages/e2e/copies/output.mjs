import { spawn } from 'node:child_process';
import { CliError } from '../../../scripts/lib/log.mjs';

const TAIL_LINES = 60;

export const tailOf = text => text.split('\n').slice(-TAIL_LINES).join('\n');

/** Runs a command and gives what it prints, or throws the end of it if it fails. */
export async function output(command, args, { input = '', ...options }) {
  const child = spawn(command, args, options);
  let text = '';
  const add = chunk => {
    text += chunk;
  };
  child.stdout.setEncoding('utf8').on('data', add);
  child.stderr.setEncoding('utf8').on('data', add);
  child.stdin.end(input);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code === 0) {
    return text;
  }
  throw new CliError(`${[command, ...args].join(' ')}\n${tailOf(text)}`);
}
