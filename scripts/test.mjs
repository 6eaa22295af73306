// Runs all checks and tests up to the first failure: `npm test`. Runs some of them by
// name: `npm test -- unit e2e`. Names them: `npm test -- --list`.
import { main } from './lib/log.mjs';
import { runTests } from './lib/runTests.mjs';
import { steps } from './lib/steps.mjs';

main(() => runTests(steps, process.argv.slice(2)));
