// Fails if production installs a package with a known vulnerability: `yarn audit`.
import { spawnSync } from 'node:child_process';
import { CliError, main } from './lib/log.mjs';

/**
 * Advisories that do not concern us, or that nobody has fixed yet, such as
 * `{ id: '1098765', until: '2027-01-31', why: 'only called with our own patterns' }`.
 * After that day the audit fails again.
 */
const EXCEPTIONS = [];

main(async () => {
  const today = new Date().toISOString().slice(0, 10);
  const ignored = EXCEPTIONS.filter(({ until }) => today <= until);
  const { status } = spawnSync(
    'yarn',
    [
      ...['npm', 'audit', '--all', '--recursive'],
      ...['--environment', 'production', '--no-deprecations'],
      ...ignored.flatMap(({ id }) => ['--ignore', id]),
    ],
    { stdio: 'inherit' },
  );
  if (status !== 0) {
    throw new CliError(
      'There are vulnerabilities, or the registry has no audits: see above.',
    );
  }
  return 0;
});
