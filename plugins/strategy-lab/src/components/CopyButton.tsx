import { Button } from '@backstage/ui';
import { useEffect, useState } from 'react';

const SHOWN_MS = 3_000;

/** Copies a text, and says whether that worked. */
export const CopyButton = (props: { text: string; label?: string }) => {
  const { text, label = 'Copy' } = props;
  const [result, setResult] = useState<string>();

  useEffect(() => {
    const timer = setTimeout(() => setResult(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [result]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setResult('Copied');
    } catch {
      setResult('The browser denied access to the clipboard');
    }
  };
  return (
    <Button variant="secondary" onPress={copy}>
      <span aria-live="polite">{result ?? label}</span>
    </Button>
  );
};
