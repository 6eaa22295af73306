import type { Round } from './measure';
import { median } from './median';

/**
 * Prints the medians and their ratios.
 *
 * @returns whether all aims are met
 */
export function report(rounds: Record<string, Round[]>): boolean {
  const of = (name: string, key: keyof Round) =>
    median(rounds[name].map(round => round[key]));
  for (const name of Object.keys(rounds)) {
    const perSecond = of(name, 'perSecond').toFixed(0).padStart(7);
    const p99 = of(name, 'p99Ms').toFixed(1).padStart(6);
    console.log(`${name.padEnd(15)}${perSecond} requests/s, p99 ${p99} ms`);
  }

  // Of rates that were measured one after the other, not of their medians.
  const ratio = (key: keyof Round, who: string, name: string) =>
    median(
      rounds[who].map((round, index) => round[key] / rounds[name][index][key]),
    );
  const paceTo = (name: string, who = 'module') =>
    ratio('perSecond', who, name);
  const results = [
    check('requests/s, module to stock proxy', paceTo('stock'), 1.5),
    check('p99, stock proxy to module', ratio('p99Ms', 'stock', 'module'), 1),
  ];
  check('requests/s, module to bare http-proxy-middleware', paceTo('bare'));
  check('requests/s, module to an empty route', paceTo('empty route'));
  if (rounds.nginx) {
    check(
      'requests/s, stock proxy to nginx with kept connections',
      paceTo('nginx', 'stock'),
    );
    check('requests/s, module to nginx with kept connections', paceTo('nginx'));
    check(
      'requests/s, stock proxy to nginx as it comes',
      paceTo('nginx, default', 'stock'),
    );
    // What any proxy behind Backstage's authentication can come to at best.
    check(
      'requests/s, empty route to nginx as it comes',
      paceTo('nginx, default', 'empty route'),
    );
    results.push(
      check(
        'requests/s, module to nginx as it comes',
        paceTo('nginx, default'),
        0.2,
      ),
    );
  } else {
    console.log('     nginx is not installed here: skipped');
  }
  return results.every(Boolean);
}

function check(what: string, figure: number, aim = 0): boolean {
  const ok = figure >= aim;
  const verdict = ok ? 'ok  ' : 'FAIL';
  console.log(
    `${aim ? verdict : '    '} ${what}: ${figure.toFixed(2)}${aim ? `, aim ≥ ${aim}` : ''}`,
  );
  return ok;
}
