import { Box, Text } from '@backstage/ui';
import snippets from '../snippets.generated.json';

/** A part of the code or the config, copied from its file. */
export const Snippet = ({ id }: { id: string }) => {
  const { file, code } = snippets[id as keyof typeof snippets];
  return (
    <div>
      <Text variant="body-small">{file}</Text>
      <Box bg="neutral">
        {/* Keyboard users must be able to focus it in order to scroll. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre tabIndex={0} style={{ margin: 0, overflowX: 'auto' }}>
          {code}
        </pre>
      </Box>
    </div>
  );
};
