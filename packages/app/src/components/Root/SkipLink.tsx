import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  link: {
    position: 'fixed',
    zIndex: 2000,
    top: 8,
    left: 8,
    padding: '8px 16px',
    borderRadius: 4,
    color: '#fff',
    background: '#1f5493',
    '&:not(:focus)': { transform: 'translateY(-200%)' },
  },
});

function focusMain() {
  const main = document.querySelector('main');
  main?.setAttribute('tabindex', '-1');
  main?.focus();
}

/** Leads keyboard users past the sidebar; it shows while it has the focus. */
export const SkipLink = () => (
  <button type="button" className={useStyles().link} onClick={focusMain}>
    Skip to content
  </button>
);
