import { Text } from '@backstage/ui';
import {
  Bar,
  BarChart,
  Cell,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import type { Result } from '../../lab/Result';
import type { Strategy } from '../../scenarios';
import { count, formatMs, STRATEGY_NAMES } from '../words';
import { toBars } from './toBars';

const COLORS: Record<Strategy, string> = {
  direct: '#3b7dd8',
  proxy: '#b7791f',
  aggregator: '#2f855a',
};

const MAX_HEIGHT = 400;
const ROW_HEIGHT = 14;

/** Every request as a bar from its start to its end, all on one time axis. */
export const Waterfall = ({ results }: { results: Result[] }) => {
  const bars = toBars(results);
  const text = results
    .map(
      ({ strategy, requests, figures }) =>
        `${STRATEGY_NAMES[strategy]}: ${count(requests.length, 'request')} in ${formatMs(figures.milliseconds)}`,
    )
    .join('; ');
  return (
    <div>
      <Text weight="bold">Requests in time</Text>
      <div>
        {results.map(({ strategy }) => (
          <Text key={strategy} variant="body-small">
            <span aria-hidden="true" style={{ color: COLORS[strategy] }}>
              {' ■ '}
            </span>
            {STRATEGY_NAMES[strategy]}
          </Text>
        ))}
      </div>
      <div role="img" aria-label={`Requests in time: ${text}`}>
        <ResponsiveContainer
          width="100%"
          height={Math.min(MAX_HEIGHT, 40 + ROW_HEIGHT * bars.length)}
        >
          <BarChart
            accessibilityLayer={false}
            data={bars}
            layout="vertical"
            barCategoryGap={1}
          >
            <XAxis
              type="number"
              tickFormatter={formatMs}
              tick={{ fill: 'var(--bui-fg-primary)' }}
            />
            <YAxis type="category" dataKey="id" hide />
            <Bar dataKey="span" minPointSize={2} isAnimationActive={false}>
              {bars.map(({ id, strategy }) => (
                <Cell key={id} fill={COLORS[strategy]} />
              ))}
            </Bar>
          </BarChart>
        </ResponsiveContainer>
      </div>
    </div>
  );
};
