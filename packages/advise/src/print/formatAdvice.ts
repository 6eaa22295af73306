import {
  describeCriterion,
  formatBytes,
  formatMs,
  newCommand,
  STRATEGY_LABELS,
  type Strategy,
} from '@internal/strategies';
import type {
  Advice,
  Choice,
  KnownFact,
  SentRequest,
} from '../advice/advise.ts';
import type { Recommendation } from '../advice/recommendStrategy.ts';
import { PURPOSES } from '../probe/Observations.ts';
import { LIMITS } from '../probe/Prober.ts';
import { toOneLine } from '../text/safeText.ts';

const section = (title: string, lines: string[]): string[] =>
  lines.length > 0
    ? ['', title, ...lines.map(line => `  ${toOneLine(line)}`)]
    : [];

/** The label of a strategy on pages. */
export const labelOf = (strategy: Strategy | undefined): string =>
  strategy ? STRATEGY_LABELS[strategy] : 'No strategy';

function formatRequest(request: SentRequest): string {
  const { method, url, purpose, ms, response, errorCode } = request;
  const failure = response && errorCode ? `, then ${errorCode}` : '';
  return [
    method.padEnd(7),
    (response ? String(response.status) : (errorCode ?? '')).padEnd(4),
    formatMs(ms).padStart(7),
    (response ? formatBytes(response.wireBytes) : '–').padStart(9),
    ` ${PURPOSES[purpose]}${failure}`,
    ...(purpose === 'https' ? [`(${url})`] : []),
  ].join(' ');
}

const formatFact = ({ label, fact, reason, criteria, scenario }: KnownFact) => [
  `${label} (${fact})`,
  `  ${reason}`,
  ...criteria.map(id => `  ${id} – ${describeCriterion(id)}`),
  `  Scenario: ${scenario}`,
];

const formatRecommendation = ({
  reasons,
  tradeOffs,
  ruledOut,
}: Recommendation): string[] => [
  ...reasons.map(({ explanation }) => explanation),
  ...(tradeOffs.length > 0 ? [`Trade-offs: ${tradeOffs.join(', ')}`] : []),
  ...ruledOut.map(
    ({ strategy, facts }) =>
      `${labelOf(strategy)} is ruled out by: ${facts.join(', ')}`,
  ),
];

const formatChoice = ({ fact, strategy, label, hint }: Choice): string[] => [
  [`--fact ${fact.padEnd(14)}`, labelOf(strategy).padEnd(14), label].join('  '),
  ...(hint ? [`  Hint: ${hint}`] : []),
];

const formatOpen = ({ open, alternatives }: Advice): string[] =>
  section('No recommendation yet', [
    ...open,
    'Re-run with the fact that applies:',
    ...alternatives.flatMap(choice => [
      ...formatChoice(choice),
      ...(choice.strategy ? [`  ${newCommand(choice.strategy)}`] : []),
    ]),
  ]);

function formatQuestions({ questions, recommendation }: Advice): string[] {
  const current = recommendation?.strategy;
  const changing = questions.filter(({ strategy }) => strategy !== current);
  const others = questions.filter(({ strategy }) => strategy === current);
  return section(
    'Cannot be detected from outside; re-run with --fact for each that applies',
    [
      ...changing.flatMap(formatChoice),
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
  const { requests, findings, facts, recommendation, notes, next } = advice;
  return [
    `${advice.url}, called from pages at ${advice.origin}`,
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
    ...section('Facts that decide', facts.flatMap(formatFact)),
    ...(recommendation
      ? section(`Recommended: ${labelOf(recommendation.strategy)}`, [
          ...(facts.length === 0
            ? ['No fact rules out the simplest strategy.']
            : []),
          ...formatRecommendation(recommendation),
        ])
      : formatOpen(advice)),
    ...section('Notes', notes),
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
