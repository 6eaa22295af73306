import { spawn } from 'node:child_process';
import { CliError } from '../lib/log.mjs';

const TAIL_LINES = 60;

/** Runs a command to its end. Gives what it printed, and throws that where it fails. */
export async function output(command, args, { input = '', ...options }) {
  const child = spawn(command, args, options);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', chunk => {
      text += chunk;
    });
  }
  child.stdin.end(input);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code === 0) return text;
  const tail = text.split('\n').slice(-TAIL_LINES).join('\n');
  throw new CliError(`${[command, ...args].join(' ')}\n${tail}`);
}
