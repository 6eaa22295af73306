import { Balancer } from './Balancer';

const createTarget = (name: string, rest: object = {}) => ({
  name,
  weight: 1,
  backup: false,
  health: { healthy: true },
  ...rest,
});
type TestTarget = ReturnType<typeof createTarget>;

const a = createTarget('a');
const b = createTarget('b');
const c = createTarget('c');
const backup = createTarget('z', { backup: true });
const out = createTarget('o', { health: { healthy: false } });
const none = new Set<never>();

function picks(targets: TestTarget[], times: number): string {
  const balancer = new Balancer<TestTarget>();
  return Array.from(
    { length: times },
    () => balancer.pick(targets, none).name,
  ).join('');
}

it('spreads by weight, and evenly over time', () => {
  expect(picks([createTarget('d', { weight: 2 }), b], 6)).toBe('dbddbd');
  expect(picks([a, b, c], 6)).toBe('abcabc');
});

it('uses a backup only while all others are out', () => {
  expect(picks([a, backup], 3)).toBe('aaa');
  expect(picks([out, backup], 3)).toBe('zzz');
});

it('leaves out what is out, unless everything is', () => {
  expect(picks([a, out], 2)).toBe('aa');
  expect(picks([out], 2)).toBe('oo');
});

it('goes elsewhere for a retry, to a backup as well', () => {
  const balancer = new Balancer<TestTarget>();
  const targets = [a, backup, out];
  expect(balancer.pick(targets, new Set([a]))).toBe(backup);
  expect(balancer.pick(targets, new Set([a, backup]))).toBe(a);
});
