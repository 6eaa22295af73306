import { readFile } from 'node:fs/promises';
import { advise } from './advice/advise.ts';
import { recommendStrategy } from './advice/recommendStrategy.ts';
import {
  HELP,
  readOptions,
  UsageError,
  type Options,
} from './cli/readOptions.ts';
import { readTarget } from './cli/readTarget.ts';
import { formatAdvice, labelOf } from './print/formatAdvice.ts';
import { LIMITS, type Limits } from './probe/Prober.ts';
import { probe } from './probe/probe.ts';
import { ProbeError } from './probe/ProbeError.ts';
import { escapeControls, toOneLine } from './text/safeText.ts';

/** Where the output goes. */
export interface Output {
  out: (text: string) => void;
  error: (text: string) => void;
}

async function readCaFile(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(({ code }) => {
    throw new UsageError(`--ca-file ${file} cannot be read: ${code}`);
  });
  if (!text.includes('-----BEGIN CERTIFICATE-----')) {
    throw new UsageError(`--ca-file ${file} contains no certificate (PEM)`);
  }
  return text;
}

async function getAdvice(options: Options, limits: Limits) {
  const { url, caFile, facts, ...rest } = options;
  const target = readTarget(url);
  const ca = caFile === undefined ? undefined : await readCaFile(caFile);
  return advise(await probe(target, { ...rest, ca, limits }), facts);
}

/** The strategies to choose if the error occurs only now and then. */
const toAlternatives = ({ possibleFacts }: ProbeError) =>
  possibleFacts.map(fact => ({
    fact,
    strategy: recommendStrategy([fact]).strategy,
  }));

function formatError(error: ProbeError): string {
  const alternatives = toAlternatives(error).map(
    ({ fact, strategy }) => `${fact} → ${labelOf(strategy)}`,
  );
  return [
    error.message,
    ...(alternatives.length > 0
      ? [`If this happens only now and then: ${alternatives.join(', ')}`]
      : []),
    ...(error.hint ? [`Next: ${error.hint}`] : []),
  ]
    .map(line => `${toOneLine(line)}\n`)
    .join('');
}

/**
 * Runs the command.
 *
 * @returns its exit code
 */
export async function run(
  args: string[],
  { out, error: printError }: Output,
  limits: Limits = LIMITS,
): Promise<number> {
  // Much of the text comes from the API.
  const output: Output = {
    out: text => out(escapeControls(text)),
    error: text => printError(escapeControls(text)),
  };
  let json = false;
  try {
    const options = readOptions(args);
    if (!options) {
      output.out(HELP);
      return 0;
    }
    json = options.json;
    const advice = await getAdvice(options, limits);
    output.out(
      json ? `${JSON.stringify(advice, null, 2)}\n` : formatAdvice(advice),
    );
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      output.error(`${error.message}\n`);
      return 2;
    }
    if (!(error instanceof ProbeError)) {
      throw error;
    }
    if (json) {
      const { code, message, hint } = error;
      const alternatives = toAlternatives(error);
      const data = { error: { code, message, hint, alternatives } };
      output.out(`${JSON.stringify(data, null, 2)}\n`);
    }
    output.error(formatError(error));
    return 1;
  }
}
