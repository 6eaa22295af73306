import { formatBytes } from '@internal/strategies';
import { useEffect, useState } from 'react';

const SLOW_MS = 2_000;

/** What a running strategy has received, or that it still waits. */
export const RunningText = ({ receivedBytes }: { receivedBytes: number }) => {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);

  if (receivedBytes > 0) {
    return <>{`Running … ${formatBytes(receivedBytes)} received`}</>;
  }
  return <>{isSlow ? 'Still waiting for FrobsCo …' : 'Running …'}</>;
};
