import { readFile } from 'node:fs/promises';
import { recommend } from '@internal/plugin-frobs-compare/advice';
import { advise, strategyOf } from './advice/advise.ts';
import {
  HELP,
  readOptions,
  UsageError,
  type Options,
} from './cli/readOptions.ts';
import { readTarget } from './cli/readTarget.ts';
import { STRATEGY_NAMES, toText } from './print/toText.ts';
import { LIMITS, type Limits } from './probe/Budget.ts';
import { probe } from './probe/probe.ts';
import { ProbeError } from './ProbeError.ts';

/** Where the output goes. */
export interface Output {
  out: (text: string) => void;
  error: (text: string) => void;
}

async function readCa(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(({ code }) => {
    throw new UsageError(`--ca-file ${file} cannot be read: ${code}`);
  });
  if (!text.includes('-----BEGIN CERTIFICATE-----')) {
    throw new UsageError(`--ca-file ${file} holds no certificate (PEM)`);
  }
  return text;
}

async function adviceFor(options: Options, limits: Limits) {
  const { url, caFile, facts, ...rest } = options;
  const target = readTarget(url);
  const ca = caFile === undefined ? undefined : await readCa(caFile);
  return advise(await probe(target, { ...rest, ca, limits }), facts);
}

/** What would follow, were it so now and then. */
const ifSo = (fact: string) => ({
  fact,
  strategy: strategyOf(recommend([fact])),
});

function describeError({ message, facts }: ProbeError): string {
  const ways = facts.map(fact => {
    const { strategy } = ifSo(fact);
    return `${fact} → ${strategy ? STRATEGY_NAMES[strategy] : 'none'}`;
  });
  return ways.length > 0
    ? `${message}. Were it so at times: ${ways.join(', ')}`
    : message;
}

/** Does what the command does, and gives its exit code. */
export async function run(
  args: string[],
  { out, error: tell }: Output,
  limits: Limits = LIMITS,
): Promise<number> {
  let json = false;
  try {
    const options = readOptions(args);
    if (!options) {
      out(HELP);
      return 0;
    }
    json = options.json;
    const advice = await adviceFor(options, limits);
    out(json ? `${JSON.stringify(advice, null, 2)}\n` : toText(advice));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      tell(`${error.message}\n`);
      return 2;
    }
    if (!(error instanceof ProbeError)) throw error;
    const { code, message, facts } = error;
    if (json) {
      const data = { error: { code, message, ifSo: facts.map(ifSo) } };
      out(`${JSON.stringify(data, null, 2)}\n`);
    }
    tell(`${describeError(error)}\n`);
    return 1;
  }
}
