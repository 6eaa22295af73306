import { Alert } from '@backstage/ui';
import type { Progress } from '../api/RequestOptions';
import { ProgressNotice } from './ProgressNotice';
import { useElapsed } from './useElapsed';

const SHOW_PROGRESS_AFTER_MS = 500;
const SLOW_AFTER_MS = 2_000;

/** Appears once an answer is late; the table's skeleton shows until then. */
export const SlowNotice = ({ progress }: { progress?: Progress }) => {
  const showsProgress = useElapsed(SHOW_PROGRESS_AFTER_MS);
  const slow = useElapsed(SLOW_AFTER_MS);

  if (progress && showsProgress) {
    return <ProgressNotice {...progress} />;
  }
  // It is there from the start, to be read out, and takes no room until it says something.
  const style = slow ? undefined : ({ position: 'absolute' } as const);
  return (
    <div role="status" style={style}>
      {slow && <Alert isPending title="Still waiting for FrobsCo …" />}
    </div>
  );
};
