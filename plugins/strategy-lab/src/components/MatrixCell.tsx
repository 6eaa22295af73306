import { Text } from '@backstage/ui';
import {
  count,
  formatBytes,
  formatMs,
  type Expectation,
  type Figures,
  type Result,
} from '@internal/strategies';
import { Verdict } from './Verdict';

const describeFigures = (figures: Figures) =>
  [
    count(figures.requests, 'request'),
    ...(figures.requests > 1 && figures.failures > 0
      ? [`${figures.failures} failed`]
      : []),
    formatBytes(figures.wireBytes),
    formatMs(figures.milliseconds),
  ].join(' · ');

/** The result of one strategy in one scenario, or the expected outcome. */
export const MatrixCell = (props: {
  result?: Result;
  expected: Expectation;
  running?: { receivedBytes: number };
}) => (
  <Verdict {...props}>
    {props.result && (
      <Text variant="body-small" color="secondary">
        {describeFigures(props.result.figures)}
      </Text>
    )}
  </Verdict>
);
