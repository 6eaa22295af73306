import { Alert } from '@backstage/ui';
import type { Progress } from '../api/RequestOptions';

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** How far a large answer has come. */
export const ProgressNotice = ({ received, total }: Progress) => {
  const text = total
    ? `${megabytes(received)} of ${megabytes(total)}`
    : `${megabytes(received)} so far`;
  return (
    // Not a status: nobody wants each number read aloud.
    <Alert
      isPending
      title="FrobsCo's answer is on its way"
      description={
        <span
          role="progressbar"
          aria-label="Received"
          aria-valuetext={text}
          aria-valuenow={total && Math.round((100 * received) / total)}
        >
          {text}
        </span>
      }
    />
  );
};
