import { Text } from '@backstage/ui';
import {
  count,
  formatMs,
  type Result,
  STRATEGY_LABELS,
} from '@internal/strategies';
import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';

const AXIS_HEIGHT = 30;
const ROW_HEIGHT = 10;
const MAX_HEIGHT = 200;

/** A request in the timeline, in ms since the start of the first one. */
export interface RequestBar {
  id: number;
  span: [start: number, end: number];
}

/** The requests of one strategy as bars. */
export function toBars({ requests }: Pick<Result, 'requests'>): RequestBar[] {
  const origin = Math.min(...requests.map(({ start }) => start));
  return requests.map(({ start, end }, index) => ({
    id: index + 1,
    span: [start - origin, end - origin],
  }));
}

/** A timeline with a bar for each request; all strategies share one time axis. */
export const Waterfall = ({ results }: { results: Result[] }) => {
  const charts = results.map(result => ({ result, bars: toBars(result) }));
  const longest = Math.max(
    ...charts.flatMap(({ bars }) => bars.map(({ span: [, end] }) => end)),
  );
  return (
    <div>
      <Text weight="bold">Request timeline</Text>
      {charts.map(({ result: { strategy, figures }, bars }) => {
        const label = `${STRATEGY_LABELS[strategy]}: ${count(bars.length, 'request')}, ${formatMs(figures.milliseconds)}`;
        const height = Math.min(MAX_HEIGHT, ROW_HEIGHT * bars.length);
        return (
          <div key={strategy}>
            <Text variant="body-small">{label}</Text>
            <div role="img" aria-label={`Request timeline, ${label}`}>
              <ResponsiveContainer width="100%" height={AXIS_HEIGHT + height}>
                <BarChart
                  accessibilityLayer={false}
                  data={bars}
                  layout="vertical"
                  barCategoryGap={0}
                  // Keeps a single row visible.
                  margin={{ top: 0, bottom: 0 }}
                >
                  <XAxis
                    type="number"
                    domain={[0, longest]}
                    height={AXIS_HEIGHT}
                    tickFormatter={formatMs}
                    tick={{ fill: 'var(--bui-fg-primary)' }}
                    stroke="var(--bui-fg-secondary)"
                  />
                  <YAxis type="category" dataKey="id" hide />
                  <Bar
                    dataKey="span"
                    fill="var(--bui-accent-bg)"
                    minPointSize={2}
                    isAnimationActive={false}
                  />
                </BarChart>
              </ResponsiveContainer>
            </div>
          </div>
        );
      })}
    </div>
  );
};
