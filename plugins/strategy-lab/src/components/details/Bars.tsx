import { Text } from '@backstage/ui';
import {
  count,
  formatBytes,
  type Result,
  STRATEGY_LABELS,
} from '@internal/strategies';
import {
  Bar,
  BarChart,
  LabelList,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';

interface Measure {
  title: string;
  valueOf: (result: Result) => number;
  format: (value: number) => string;
}

const MEASURES: Measure[] = [
  {
    title: 'Transferred',
    valueOf: ({ figures }) => figures.wireBytes,
    format: formatBytes,
  },
  {
    title: 'Browser requests',
    valueOf: ({ figures }) => figures.requests,
    format: value => count(value, 'request'),
  },
];

const ROW_HEIGHT = 32;

/** Whether the smallest bar would be invisible on a linear scale. */
const isWide = (values: number[]) =>
  Math.max(...values) > 100 * Math.max(1, Math.min(...values));

const MeasureChart = ({
  results,
  ...measure
}: Measure & { results: Result[] }) => {
  const rows = results.map(result => ({
    name: STRATEGY_LABELS[result.strategy],
    // A logarithmic scale has no zero.
    value: Math.max(1, measure.valueOf(result)),
    // Prevents line breaks in the chart.
    label: measure.format(measure.valueOf(result)).replaceAll(' ', '\u00a0'),
  }));
  const isLog = isWide(rows.map(({ value }) => value));
  const text = rows.map(({ name, label }) => `${name} ${label}`).join(', ');
  return (
    <div>
      <Text weight="bold">
        {`${measure.title}${isLog ? ' (logarithmic)' : ''}`}
      </Text>
      <div role="img" aria-label={`${measure.title}: ${text}`}>
        <ResponsiveContainer width="100%" height={ROW_HEIGHT * rows.length}>
          <BarChart
            accessibilityLayer={false}
            data={rows}
            layout="vertical"
            margin={{ right: 110 }}
          >
            <XAxis
              type="number"
              scale={isLog ? 'log' : 'linear'}
              domain={isLog ? [1, 'dataMax'] : [0, 'dataMax']}
              hide
            />
            <YAxis
              type="category"
              dataKey="name"
              width={130}
              tick={{ fill: 'var(--bui-fg-primary)' }}
              stroke="var(--bui-fg-secondary)"
            />
            <Bar
              dataKey="value"
              fill="var(--bui-accent-bg)"
              // Without a minimum, a value of zero has no label.
              minPointSize={2}
              isAnimationActive={false}
            >
              <LabelList
                dataKey="label"
                position="right"
                fill="var(--bui-fg-primary)"
              />
            </Bar>
          </BarChart>
        </ResponsiveContainer>
      </div>
    </div>
  );
};

/** The cost of each strategy in the browser. */
export const Bars = ({ results }: { results: Result[] }) => (
  <>
    {MEASURES.map(measure => (
      <MeasureChart key={measure.title} {...measure} results={results} />
    ))}
  </>
);
