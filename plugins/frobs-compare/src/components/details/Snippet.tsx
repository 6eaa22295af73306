import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import snippets from '../snippets.generated.json';

const useStyles = makeStyles({
  code: {
    margin: 0,
    overflowX: 'auto',
    padding: 'var(--bui-space-2)',
    background: 'var(--bui-bg-app)',
    color: 'var(--bui-fg-primary)',
  },
});

/** A part of the code or the config, copied from its file. */
export const Snippet = ({ id }: { id: string }) => {
  const classes = useStyles();
  const { file, code } = snippets[id as keyof typeof snippets];
  return (
    <div>
      <Text variant="body-small">{file}</Text>
      {/* Keyboard users must be able to focus it in order to scroll. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={classes.code} tabIndex={0}>
        {code}
      </pre>
    </div>
  );
};
