// All checks and tests, up to the first failure: `npm test`, or some of them by name:
// `npm test -- unit e2e`. `npm test -- --list` names them.
import { runTests } from './lib/runTests.mjs';
import { main } from './lib/log.mjs';
import { steps } from './lib/steps.mjs';

main(() => runTests(steps, process.argv.slice(2)));
