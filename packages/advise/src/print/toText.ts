import {
  describeCriterion,
  STRATEGIES,
  type Reason,
  type Recommendation,
  type Strategy,
} from '@internal/plugin-frobs-compare/advice';
import {
  strategyOf,
  type Advice,
  type Asked,
  type KnownFact,
} from '../advice/advise.ts';
import { commandFor } from '../advice/nextSteps.ts';
import { LIMITS } from '../probe/Budget.ts';
import type { Purpose } from '../probe/Exchange.ts';
import { formatBytes, formatMs } from './units.ts';

export const STRATEGY_NAMES: Record<Strategy, string> = {
  direct: 'direct',
  proxy: 'proxy',
  aggregator: 'backend plugin',
};

const PURPOSES: Record<Purpose, string> = {
  plain: 'as a server asks',
  browser: 'as a page asks',
  preflight: 'before a page sends a token',
  revalidate: 'with the validator of an answer',
  again: 'once more',
  'at-once': 'several at once',
  https: 'whether it speaks HTTPS',
};

const section = (title: string, lines: string[]): string[] =>
  lines.length > 0 ? ['', title, ...lines.map(line => `  ${line}`)] : [];

const strategyName = (recommendation: Recommendation): string => {
  const strategy = strategyOf(recommendation);
  return strategy ? STRATEGY_NAMES[strategy] : 'none by itself';
};

function request({ method, url, purpose, ms, answer, failure }: Asked): string {
  const outcome = answer ? String(answer.status) : (failure ?? '');
  const bytes = answer ? formatBytes(answer.wireBytes) : '–';
  const broken = answer && failure ? `, then ${failure}` : '';
  return [
    method.padEnd(7),
    outcome.padEnd(4),
    formatMs(ms).padStart(7),
    bytes.padStart(9),
    ` ${PURPOSES[purpose]}${broken}`,
    ...(purpose === 'https' ? [`(${url})`] : []),
  ].join(' ');
}

const criteria = (ids: string[]): string[] =>
  ids.map(id => `  ${id} – ${describeCriterion(id)}`);

const follows = (fact: KnownFact): string[] => [
  `${fact.label} (${fact.fact})`,
  `  ${fact.because}`,
  ...criteria(fact.criteria),
  `  Proved by the scenario ${fact.scenario}`,
];

const nothing = ({ alternatives: all }: Advice): string =>
  all.length > 0
    ? 'It wants credentials; which ones decides'
    : 'Nothing that speaks against the simplest way';

const reason = ({ label, criteria: ids, scenario, says }: Reason): string[] => [
  `${label} (${ids.join(', ')}, scenario ${scenario}):`,
  `  ${says}`,
];

function recommended(recommendation: Recommendation): string[] {
  const { combination, reasons, ruledOut, caveats } = recommendation;
  const taken = strategyOf(recommendation);
  const against = STRATEGIES.filter(
    each => each !== taken && ruledOut[each].length > 0,
  ).map(each => {
    const facts = ruledOut[each].map(({ fact }) => fact).join(', ');
    return `Not ${STRATEGY_NAMES[each]}: ${facts}`;
  });
  return [
    ...reasons.flatMap(reason),
    ...(combination?.takes ?? []).map(each => `It takes: ${each}`),
    ...(taken && caveats[taken].length > 0
      ? [`At a cost: ${caveats[taken].map(({ fact }) => fact).join(', ')}`]
      : []),
    ...against,
  ];
}

const choice = (fact: string, strategy: Strategy | undefined, label: string) =>
  [
    `--fact ${fact.padEnd(14)}`,
    (strategy ? STRATEGY_NAMES[strategy] : 'none').padEnd(14),
    label,
  ].join('  ');

const alternatives = ({ alternatives: all }: Advice): string[] =>
  section(
    'Recommendation: it depends, run it again with the one that is true',
    all.flatMap(({ fact, label, recommendation }) => {
      const strategy = strategyOf(recommendation);
      return [
        choice(fact, strategy, label),
        ...(strategy ? [`  ${commandFor(strategy)}`] : []),
      ];
    }),
  );

function questions({ questions: all, recommendation }: Advice): string[] {
  const now = recommendation && strategyOf(recommendation);
  const changing = all.filter(({ strategy }) => strategy !== now);
  const others = all.filter(({ strategy }) => strategy === now);
  return section('Not to be seen from here: run it again with what is true', [
    ...changing.flatMap(({ fact, label, strategy, because }) => [
      choice(fact, strategy, label),
      ...(because ? [`  Worth a look: ${because}`] : []),
    ]),
    ...(others.length > 0
      ? [
          `No matter for the recommendation: ${others
            .map(({ fact }) => fact)
            .join(', ')}`,
        ]
      : []),
  ]);
}

/** The advice for people, in short sections. */
export function toText(advice: Advice): string {
  const { url, origin, requests, findings, facts, recommendation, next } =
    advice;
  return [
    `${url}, for pages at ${origin}`,
    ...section(
      `What was asked: ${requests.length} of at most ${LIMITS.requests} requests`,
      requests.map(request),
    ),
    ...section(
      'What was seen',
      findings.flatMap(({ topic, says }) =>
        says.map((line, at) => `${(at ? '' : topic).padEnd(12)} ${line}`),
      ),
    ),
    ...section(
      'What follows',
      facts.length > 0 ? facts.flatMap(follows) : [nothing(advice)],
    ),
    ...(recommendation
      ? section(
          `Recommendation: ${strategyName(recommendation)}`,
          recommended(recommendation),
        )
      : alternatives(advice)),
    ...questions(advice),
    ...(next
      ? [
          ...section('Next', [next.command]),
          ...section('app-config.yaml', next.config.split('\n')),
        ]
      : []),
    '',
  ].join('\n');
}
