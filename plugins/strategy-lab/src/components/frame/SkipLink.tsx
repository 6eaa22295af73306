import styles from './SkipLink.module.css';

function focusMain() {
  const main = document.querySelector('main');
  main?.setAttribute('tabindex', '-1');
  main?.focus();
}

/**
 * Leads keyboard users past the sidebar of an app; it shows while it has the focus.
 *
 * @public
 */
export const SkipLink = () => (
  <button type="button" className={styles.link} onClick={focusMain}>
    Skip to content
  </button>
);
