import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import styles from './sidebar.module.css';

/** Three paths that meet: the same drawing as public/favicon.svg. */
const Logo = () => (
  <svg
    width="32"
    height="32"
    viewBox="0 0 32 32"
    fill="none"
    strokeWidth="2.5"
    strokeLinecap="round"
    aria-hidden="true"
  >
    <path d="M5 7 C14 7 16 16 22 16" stroke="#7df3e1" />
    <path d="M5 16 H22" stroke="#ffd166" />
    <path d="M5 25 C14 25 16 16 22 16" stroke="#ff8fa3" />
    <circle cx="25.5" cy="16" r="3.5" stroke="#fff" />
  </svg>
);

/** The logo at the top of the sidebar, which leads home. */
export const SidebarLogo = () => {
  const { isOpen } = useSidebarOpenState();
  return (
    <div style={{ display: 'flex', height: 2 * sidebarConfig.logoHeight }}>
      <Link to="/" underline="none" className={styles.home} aria-label="Home">
        <Logo />
        {isOpen && 'Frobs'}
      </Link>
    </div>
  );
};
