import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { startGroup } from './processGroup.mjs';
import { inRepo } from './paths.mjs';

const PLAYWRIGHT_STOPS_WITHIN_MS = 15_000;
const LEFT_BEHIND_MS = 2_000;

// A step writes to a pipe, where tools show no colours unless told to.
const colours =
  process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1' } : {};

function prepareReport({ report }) {
  if (!report) {
    return;
  }
  // What an earlier run counted is not to stand for this one.
  rmSync(report, { force: true });
  mkdirSync(dirname(report), { recursive: true });
}

function readReport({ report, read }) {
  if (!report || !existsSync(report)) {
    return {};
  }
  try {
    return read(readFileSync(report, 'utf8'));
  } catch {
    return {}; // A runner that was ended leaves half a report.
  }
}

function spawnStep({ args, env }) {
  const group = startGroup(process.execPath, args, {
    cwd: inRepo('.'),
    env: { ...process.env, ...colours, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A process that the step left behind would hold the pipes open.
  group.child.on('exit', () => {
    const timer = setTimeout(group.kill, LEFT_BEHIND_MS);
    group.child.on('close', () => clearTimeout(timer));
  });
  return group;
}

/** Starts a step, and hands on its output as it comes. */
export function startStep(step, onOutput) {
  prepareReport(step);
  const started = performance.now();
  const group = spawnStep(step);

  let output = '';
  const take = text => {
    output += text;
    onOutput(text);
  };
  for (const stream of [group.child.stdout, group.child.stderr]) {
    stream.setEncoding('utf8').on('data', take);
  }

  function toResult(code) {
    const seconds = (performance.now() - started) / 1000;
    const { failures, ...counts } = readReport(step);
    const counted = Boolean(counts.passed || counts.failed);
    const ranNone = Boolean(step.report) && !counted;
    if (ranNone) {
      take('> It ran no tests, which is a failure\n');
    }
    return {
      name: step.name,
      ok: code === 0 && !ranNone,
      ...{ seconds, output },
      ...(counted && { counts, failures }),
    };
  }
  const done = new Promise(resolve => {
    group.child.on('close', code => resolve(toResult(code)));
  });
  return {
    done,
    // Playwright ends the servers it started at this signal alone, in its own time.
    end: () => group.end('SIGINT', PLAYWRIGHT_STOPS_WITHIN_MS),
    kill: group.kill,
  };
}
