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
  type KnownFact,
  type SentRequest,
} from '../advice/advise.ts';
import { commandFor } from '../advice/nextSteps.ts';
import { LIMITS } from '../probe/Budget.ts';
import type { Purpose } from '../probe/RequestRecord.ts';
import { formatBytes, formatMs } from './units.ts';

export const STRATEGY_LABELS: Record<Strategy, string> = {
  direct: 'Direct',
  proxy: 'Proxy',
  backend: 'Backend plugin',
};

const PURPOSE_LABELS: Record<Purpose, string> = {
  server: 'as a server',
  browser: 'as a browser',
  preflight: 'CORS preflight for Authorization',
  revalidate: 'revalidation',
  repeat: 'repeated',
  concurrent: 'concurrent',
  https: 'HTTPS test',
};

const section = (title: string, lines: string[]): string[] =>
  lines.length > 0 ? ['', title, ...lines.map(line => `  ${line}`)] : [];

const labelOf = (strategy: Strategy | undefined): string =>
  strategy ? STRATEGY_LABELS[strategy] : 'No single strategy';

function formatRequest(request: SentRequest): string {
  const { method, url, purpose, ms, response, errorCode } = request;
  const failure = response && errorCode ? `, then ${errorCode}` : '';
  return [
    method.padEnd(7),
    (response ? String(response.status) : (errorCode ?? '')).padEnd(4),
    formatMs(ms).padStart(7),
    (response ? formatBytes(response.wireBytes) : '–').padStart(9),
    ` ${PURPOSE_LABELS[purpose]}${failure}`,
    ...(purpose === 'https' ? [`(${url})`] : []),
  ].join(' ');
}

const formatFact = (fact: KnownFact): string[] => [
  `${fact.label} (${fact.fact})`,
  `  ${fact.reason}`,
  ...fact.criteria.map(id => `  ${id} – ${describeCriterion(id)}`),
  `  Scenario: ${fact.scenario}`,
];

const noFacts = ({ alternatives }: Advice): string =>
  alternatives.length > 0
    ? 'It requires credentials; the recommendation depends on their kind'
    : 'Nothing rules out the simplest strategy';

const formatReason = ({ label, criteria, scenario, why }: Reason) => [
  `${label} (${criteria.join(', ')}, scenario ${scenario}):`,
  `  ${why}`,
];

const factList = (reasons: Reason[]) =>
  reasons.map(({ fact }) => fact).join(', ');

function formatRecommendation(recommendation: Recommendation): string[] {
  const { combination, reasons, ruledOut, caveats } = recommendation;
  const chosen = strategyOf(recommendation);
  const rejected = STRATEGIES.filter(
    strategy => strategy !== chosen && ruledOut[strategy].length > 0,
  );
  return [
    ...reasons.flatMap(formatReason),
    ...(combination?.requirements ?? []).map(
      change => `Required change: ${change}`,
    ),
    ...(chosen && caveats[chosen].length > 0
      ? [`Trade-offs: ${factList(caveats[chosen])}`]
      : []),
    ...rejected.map(
      strategy =>
        `${STRATEGY_LABELS[strategy]} is ruled out by: ${factList(ruledOut[strategy])}`,
    ),
  ];
}

const formatChoice = (
  fact: string,
  strategy: Strategy | undefined,
  label: string,
) =>
  [`--fact ${fact.padEnd(14)}`, labelOf(strategy).padEnd(18), label].join('  ');

const formatAlternatives = ({ alternatives }: Advice): string[] =>
  section(
    'The recommendation depends on the credentials; re-run with the fact that applies',
    alternatives.flatMap(({ fact, label, recommendation }) => {
      const strategy = strategyOf(recommendation);
      return [
        formatChoice(fact, strategy, label),
        ...(strategy ? [`  ${commandFor(strategy)}`] : []),
      ];
    }),
  );

function formatQuestions({ questions, recommendation }: Advice): string[] {
  const current = recommendation && strategyOf(recommendation);
  const changing = questions.filter(({ strategy }) => strategy !== current);
  const others = questions.filter(({ strategy }) => strategy === current);
  return section(
    'Cannot be detected from outside; re-run with --fact for each that applies',
    [
      ...changing.flatMap(({ fact, label, strategy, hint }) => [
        formatChoice(fact, strategy, label),
        ...(hint ? [`  Hint: ${hint}`] : []),
      ]),
      ...(others.length > 0
        ? [
            `These do not change the recommendation: ${others
              .map(({ fact }) => fact)
              .join(', ')}`,
          ]
        : []),
    ],
  );
}

/** The advice as text for people. */
export function formatAdvice(advice: Advice): string {
  const { url, origin, requests, findings, facts, recommendation, next } =
    advice;
  return [
    `${url}, called from pages at ${origin}`,
    ...section(
      `Requests sent: ${requests.length} of at most ${LIMITS.requests}`,
      requests.map(formatRequest),
    ),
    ...section(
      'Findings',
      findings.flatMap(({ topic, messages }) =>
        messages.map(
          (message, at) => `${(at ? '' : topic).padEnd(12)} ${message}`,
        ),
      ),
    ),
    ...section(
      'Facts that decide',
      facts.length > 0 ? facts.flatMap(formatFact) : [noFacts(advice)],
    ),
    ...(recommendation
      ? section(
          `Recommended: ${labelOf(strategyOf(recommendation))}`,
          formatRecommendation(recommendation),
        )
      : formatAlternatives(advice)),
    ...formatQuestions(advice),
    ...(next
      ? [
          ...section('Next step', [next.command]),
          ...section('app-config.yaml', next.config.split('\n')),
        ]
      : []),
    '',
  ].join('\n');
}
