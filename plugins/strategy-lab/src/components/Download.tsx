import { Button } from '@backstage/ui';
import type { Result } from '@internal/strategies';

/** Saves the complete results as JSON. */
export const Download = ({ results }: { results: Result[] }) => {
  const save = () => {
    const json = JSON.stringify(results, null, 2);
    const url = URL.createObjectURL(
      new Blob([json], { type: 'application/json' }),
    );
    const link = document.createElement('a');
    link.href = url;
    link.download = 'comparison.json';
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <Button variant="secondary" onPress={save}>
      Download JSON
    </Button>
  );
};
