import { formatBytes, formatMs, type Result } from '@internal/strategies';
import { Figures } from './Figures';

/** The cost of one strategy in the browser. */
export const BrowserRequests = ({
  result: { figures, backstageOnly },
}: {
  result: Result;
}) => (
  <Figures
    title="In the browser"
    figures={{
      Requests: `${figures.requests}`,
      Transferred: formatBytes(figures.wireBytes),
      Decompressed: formatBytes(figures.bodyBytes),
      'Time to data': formatMs(figures.milliseconds),
      'Failed page loads': `${figures.failures}`,
      Called: backstageOnly ? 'Backstage only' : 'FrobsCo directly',
    }}
  />
);
