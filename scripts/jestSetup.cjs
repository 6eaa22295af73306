// Runs before each test file of every package. A plugin works without it in another repository.
const { format } = require('node:util');

// Printed by dependencies of Backstage's own components in its current release.
const KNOWN = [
  // By React Router 6, in every router.
  '⚠️ React Router Future Flag Warning: React Router will begin wrapping state updates in `React.startTransition` in v7.',
  '⚠️ React Router Future Flag Warning: Relative route resolution within Splat routes is changing in v7.',
  // By Material UI 4, in React 18.
  'Warning: findDOMNode is deprecated and will be removed in the next major release.',
  // By the tabs of Backstage UI, which learn after the first render that they are links.
  'WARN: A component changed from uncontrolled to controlled.',
];

const seen = [];
for (const method of ['warn', 'error']) {
  const print = console[method];
  console[method] = (...args) => {
    const text = format(...args);
    if (KNOWN.some(known => text.startsWith(known))) {
      return;
    }
    seen.push(`console.${method}: ${text}`);
    print(...args);
  };
}

/** A test that expects a message mocks the method with jest.spyOn(). */
function failIfPrinted() {
  const [first] = seen.splice(0);
  if (first) {
    throw new Error(`A test printed by ${first}`);
  }
}
afterEach(failIfPrinted);
afterAll(failIfPrinted);

if (typeof document !== 'undefined') {
  // Long, for a busy machine; shorter than Jest's testTimeout, so that a failure shows the page.
  require('@testing-library/dom').configure({ asyncUtilTimeout: 30_000 });
}
