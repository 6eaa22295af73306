import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRepo } from './paths.mjs';
import { startGroup } from './processGroup.mjs';

const PLAYWRIGHT_STOP_TIMEOUT_MS = 15_000;
const LEFTOVER_TIMEOUT_MS = 2_000;

// A step writes to a pipe, where tools print no colors unless told to.
const colors =
  process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1' } : {};

function removeOldReport({ report }) {
  if (report) {
    rmSync(report, { force: true });
    mkdirSync(dirname(report), { recursive: true });
  }
}

function readReport({ report, read }) {
  if (!report || !existsSync(report)) {
    return undefined;
  }
  try {
    return read(readFileSync(report, 'utf8'));
  } catch {
    return undefined; // A runner that was stopped leaves an incomplete report.
  }
}

function spawnStep({ args, env }) {
  const group = startGroup(process.execPath, args, {
    cwd: inRepo('.'),
    env: { ...process.env, ...colors, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A process that the step leaves running would keep the pipes open.
  group.child.on('exit', () => {
    const timer = setTimeout(group.kill, LEFTOVER_TIMEOUT_MS);
    group.child.on('close', () => clearTimeout(timer));
  });
  return group;
}

/** Starts a step and passes on its output as it comes. */
export function startStep(step, onOutput) {
  removeOldReport(step);
  const started = performance.now();
  const group = spawnStep(step);

  let output = '';
  const addOutput = text => {
    output += text;
    onOutput(text);
  };
  for (const stream of [group.child.stdout, group.child.stderr]) {
    stream.setEncoding('utf8').on('data', addOutput);
  }

  function toResult(code) {
    const seconds = (performance.now() - started) / 1000;
    const counts = readReport(step);
    const hasCounts = Boolean(counts?.passed || counts?.failed);
    const ranNoTests = Boolean(step.report) && !hasCounts;
    if (ranNoTests) {
      addOutput('> The step ran no tests, which counts as a failure\n');
    }
    return {
      name: step.name,
      ok: code === 0 && !ranNoTests,
      ...{ seconds, output },
      ...(hasCounts && { counts }),
    };
  }
  const done = new Promise(resolve => {
    group.child.on('close', code => resolve(toResult(code)));
  });
  return {
    done,
    // Playwright stops the servers that it started only for this signal.
    end: () => group.end('SIGINT', PLAYWRIGHT_STOP_TIMEOUT_MS),
    kill: group.kill,
  };
}
