import { Text } from '@backstage/ui';
import { formatBytes, formatMs, type Strategy } from '@internal/strategies';
import { StrategyDiagram, type Hop } from '../StrategyDiagram';
import type { Call } from './useLastCall';

/** Which call failed: a response that arrived comes from behind the first one. */
function failingHop(strategy: Strategy, { status }: Call): Hop | undefined {
  if (status === 0) {
    return 'browser';
  }
  if (status < 400) {
    return undefined;
  }
  return strategy === 'direct' ? 'browser' : 'server';
}

/** The picture of a strategy, with what its last request took. */
export const LastCall = (props: { strategy: Strategy; call?: Call }) => {
  const { strategy, call } = props;
  if (!call) {
    return <StrategyDiagram strategy={strategy} />;
  }
  const { status, milliseconds, bytes } = call;
  const lines = status
    ? [`${status}`, formatMs(milliseconds), formatBytes(bytes)]
    : ['no response', formatMs(milliseconds)];
  return (
    <div>
      <StrategyDiagram
        strategy={strategy}
        failing={failingHop(strategy, call)}
        labels={{ browser: lines }}
      />
      <Text as="p" variant="body-small" color="secondary">
        The last request of this page: {lines.join(', ')}
      </Text>
    </div>
  );
};
