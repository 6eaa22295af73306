import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import {
  count,
  formatBytes,
  formatMs,
  type Result,
  STRATEGY_LABELS,
} from '@internal/strategies';
import type { PropsWithChildren } from 'react';

const BAR_HEIGHT = 14;
const TIMELINE_HEIGHT = 200;

const MEASURES = [
  {
    title: 'Transferred',
    valueOf: ({ figures }: Result) => figures.wireBytes,
    format: formatBytes,
  },
  {
    title: 'Browser requests',
    valueOf: ({ figures }: Result) => figures.requests,
    format: (value: number) => count(value, 'request'),
  },
];

/** A bar between two shares of the width. */
const Bar = ({
  start = 0,
  end,
  height,
}: {
  start?: number;
  end: number;
  height: number;
}) => (
  <div
    style={{
      height,
      marginLeft: `${100 * start}%`,
      // Visible also if it is almost nothing.
      width: `max(2px, ${100 * (end - start)}%)`,
      background: 'var(--bui-accent-bg)',
    }}
  />
);

/** A picture of bars, with its text for screen readers. */
const Picture = ({ label, children }: PropsWithChildren<{ label: string }>) => (
  <div role="img" aria-label={label} style={{ overflow: 'hidden' }}>
    {children}
  </div>
);

/** The cost of each strategy in the browser, on a linear scale. */
const Bars = ({ results }: { results: Result[] }) =>
  MEASURES.map(({ title, valueOf, format }) => {
    const rows = results.map(result => ({
      value: valueOf(result),
      label: `${STRATEGY_LABELS[result.strategy]} ${format(valueOf(result))}`,
    }));
    const largest = Math.max(1, ...rows.map(({ value }) => value));
    return (
      <div key={title}>
        <Text weight="bold">{title}</Text>
        <Picture
          label={`${title}: ${rows.map(({ label }) => label).join(', ')}`}
        >
          {rows.map(({ value, label }) => (
            <div key={label}>
              <Text variant="body-small">{label}</Text>
              <Bar end={value / largest} height={BAR_HEIGHT} />
            </div>
          ))}
        </Picture>
      </div>
    );
  });

/** When each request began and ended, as shares of the longest run. */
export function toSpans(results: Pick<Result, 'requests'>[]) {
  const sinceFirst = results.map(({ requests }) => {
    const origin = Math.min(...requests.map(({ start }) => start));
    return requests.map(each => [each.start - origin, each.end - origin]);
  });
  const longest = Math.max(1, ...sinceFirst.flat(2));
  const spans = sinceFirst.map(requests =>
    requests.map(([start, end]) => ({
      start: start / longest,
      end: end / longest,
    })),
  );
  return { longest, spans };
}

/** A timeline with a bar for each request; all strategies share one time axis. */
const Timeline = ({ results }: { results: Result[] }) => {
  const { longest, spans } = toSpans(results);
  return (
    <div>
      <Text weight="bold">{`Request timeline, 0 to ${formatMs(longest)}`}</Text>
      {results.map(({ strategy, figures, requests }, index) => {
        const label = `${STRATEGY_LABELS[strategy]}: ${count(requests.length, 'request')}, ${formatMs(figures.milliseconds)}`;
        const height = Math.min(BAR_HEIGHT, TIMELINE_HEIGHT / requests.length);
        return (
          <div key={strategy}>
            <Text variant="body-small">{label}</Text>
            <Picture label={`Request timeline, ${label}`}>
              {spans[index].map((span, row) => (
                // eslint-disable-next-line react/no-array-index-key -- in a fixed order
                <Bar key={row} {...span} height={height} />
              ))}
            </Picture>
          </div>
        );
      })}
    </div>
  );
};

/** The strategies' figures side by side, and a timeline of their requests. */
export const Charts = ({ results }: { results: Result[] }) => (
  <Card>
    <CardHeader>
      <Text as="h3" variant="title-small">
        Side by side
      </Text>
    </CardHeader>
    <CardBody>
      <Flex direction="column" gap="4">
        <Bars results={results} />
        <Timeline results={results} />
      </Flex>
    </CardBody>
  </Card>
);
