import { Button, Text } from '@backstage/ui';
import { count, formatMs, STRATEGY_LABELS } from '@internal/strategies';
import { useState, type CSSProperties } from 'react';
import { colorsOf } from '../strategyColors';
import { endOf, type Lane, type Span } from './spans';
import styles from './timeline.module.css';

const MAX_ROWS = 20;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** The phases of a request in words. */
function describeSpan({ name, status, start, firstByte, end }: Span): string {
  const phases =
    firstByte === undefined
      ? [`${formatMs(end - start)} in all`]
      : [
          `wait ${formatMs(firstByte - start)}`,
          `download ${formatMs(end - firstByte)}`,
        ];
  return [name, status, `from ${formatMs(start)}`, ...phases].join(', ');
}

/** A bar between two moments, in two phases if both are known. */
const SpanBar = ({ span, scale }: { span: Span; scale: number }) => {
  const { start, firstByte = start, end, isFailed } = span;
  const share = (ms: number) => `${(100 * Math.max(0, ms)) / scale}%`;
  return (
    <div className={styles.row} title={describeSpan(span)}>
      <div
        className={styles.span}
        data-failed={isFailed || undefined}
        style={{
          marginLeft: share(start),
          width: share(end - start),
        }}
      >
        <div
          className={styles.wait}
          style={{
            width: `${(100 * (firstByte - start)) / (end - start || 1)}%`,
          }}
        />
      </div>
    </div>
  );
};

/** The requests of one side, at most 20 unless all are asked for. */
const Rows = ({
  side,
  spans,
  scale,
}: {
  side: 'Browser' | 'FrobsCo';
  spans: Span[];
  scale: number;
}) => {
  const [isOpen, setIsOpen] = useState(false);
  const shown = isOpen ? spans : spans.slice(0, MAX_ROWS);
  return (
    <div className={styles.side} data-side={side}>
      <span className={styles.name}>{side}</span>
      <div>
        {spans.length === 0 && <span className={styles.name}>no request</span>}
        {shown.map((span, index) => (
          // eslint-disable-next-line react/no-array-index-key -- in a fixed order
          <SpanBar key={index} span={span} scale={scale} />
        ))}
        {spans.length > MAX_ROWS && (
          <Button
            variant="tertiary"
            size="small"
            onPress={() => setIsOpen(!isOpen)}
          >
            {isOpen ? 'Show fewer' : `${spans.length - MAX_ROWS} more`}
          </Button>
        )}
      </div>
    </div>
  );
};

const StrategyLane = ({ lane, scale }: { lane: Lane; scale: number }) => {
  const { strategy, milliseconds, browser, frobsco, parsedAt } = lane;
  const lastEnd = Math.max(0, ...browser.map(({ end }) => end));
  const label = `${STRATEGY_LABELS[strategy]}: ${count(browser.length, 'request')}, ${formatMs(milliseconds)}`;
  return (
    <div {...colorsOf(strategy)}>
      <Text weight="bold">{label}</Text>
      <div role="group" aria-label={`Request timeline, ${label}`}>
        <Rows side="Browser" spans={browser} scale={scale} />
        {parsedAt !== undefined && (
          <div className={styles.side}>
            <span className={styles.name}>Page</span>
            <SpanBar
              scale={scale}
              span={{
                ...{ name: 'Parsing in the page', status: 'done' },
                ...{ isFailed: false, start: lastEnd, end: parsedAt },
              }}
            />
          </div>
        )}
        <Rows side="FrobsCo" spans={frobsco} scale={scale} />
      </div>
    </div>
  );
};

/** The requests of all strategies, in the browser and at FrobsCo, on one time axis. */
export const Timeline = ({ lanes }: { lanes: Lane[] }) => {
  const scale = endOf(lanes);
  return (
    <div className={styles.timeline}>
      <div className={styles.axis} aria-hidden="true">
        {TICKS.map(tick => (
          <span
            key={tick}
            style={{ '--at': `${100 * tick}%` } as CSSProperties}
          >
            {formatMs(tick * scale)}
          </span>
        ))}
      </div>
      {lanes.map(lane => (
        <StrategyLane key={lane.strategy} lane={lane} scale={scale} />
      ))}
      <Text variant="body-small">
        Light: wait for the response. Solid: download, or both if the browser
        does not tell them apart. Grey: the same request at FrobsCo, by its
        journal. Red frame: failed.
      </Text>
    </div>
  );
};
