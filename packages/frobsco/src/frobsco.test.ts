import { startFrobsco, type Frobsco } from './frobsco.ts';
import { LISTENERS } from './options.ts';

const ports = Object.fromEntries(LISTENERS.map(({ name }) => [name, 0]));

describe('startFrobsco', () => {
  let frobsco: Frobsco;

  beforeEach(async () => {
    frobsco = await startFrobsco({ ports });
  });
  afterEach(() => frobsco.stop());

  it('lists 200 frobs to any origin', async () => {
    const response = await fetch(`${frobsco.urls.api}/v1/list`);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toHaveLength(200);
  });

  it('gives the flerps of the frobs asked for', async () => {
    const response = await fetch(`${frobsco.urls.partner}/flerp-batch`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ids: ['frob-007', 'unknown'] }),
    });
    expect(await response.json()).toEqual([
      expect.objectContaining({ frobId: 'frob-007' }),
    ]);
  });

  it('is healthy once everything listens', async () => {
    const response = await fetch(`${frobsco.urls.control}/health`);
    expect(await response.json()).toMatchObject({ status: 'ok' });
  });

  it('names the port that is taken', async () => {
    const taken = Number(new URL(frobsco.urls.partner).port);
    await expect(
      startFrobsco({ ports: { ...ports, partner: taken } }),
    ).rejects.toThrow(`Port ${taken} (--partner-port) is already taken`);
  });
});
