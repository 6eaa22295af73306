import { Alert } from '@backstage/ui';
import { useEffect, useState } from 'react';

const SLOW_AFTER_MS = 2_000;

/** Appears once an answer is late; the table's skeleton shows until then. */
export const SlowNotice = () => {
  const [slow, setSlow] = useState(false);

  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);

  return (
    <div role="status">
      {slow && <Alert isPending title="Still waiting for FrobsCo …" />}
    </div>
  );
};
