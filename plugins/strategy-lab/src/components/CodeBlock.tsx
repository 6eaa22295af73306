import { CopyButton } from './CopyButton';
import styles from './CodeBlock.module.css';

/** Code or a command, with a button that copies it. */
export const CodeBlock = (props: { code: string; title?: string }) => {
  const { code, title } = props;
  return (
    <figure className={styles.figure}>
      {title && <figcaption className={styles.title}>{title}</figcaption>}
      {/* Keyboard users must be able to focus it in order to scroll. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.code} tabIndex={0}>
        {code}
      </pre>
      <CopyButton text={code} />
    </figure>
  );
};
