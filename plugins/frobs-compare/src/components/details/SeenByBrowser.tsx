import type { Result } from '../../lab/Result';
import { formatBytes, formatMs } from '../../report/words';
import { Figures } from './Figures';

/** What one strategy came to in the browser. */
export const SeenByBrowser = ({
  result: { figures, backstageOnly },
}: {
  result: Result;
}) => (
  <Figures
    title="The browser saw"
    figures={{
      Requests: `${figures.requests}`,
      'Bodies, over the wire': formatBytes(figures.wireBytes),
      'Bodies, unpacked': formatBytes(figures.bodyBytes),
      'Time to data': formatMs(figures.milliseconds),
      'Visits that failed': `${figures.failures}`,
      Called: backstageOnly ? 'Backstage alone' : 'FrobsCo itself',
    }}
  />
);
