/** @jest-environment node */
import {
  createJournalEntry,
  createResult,
} from '@internal/strategies/testUtils';
import { endOf, toLane } from './spans';

const [request] = createResult().requests;

describe('toLane', () => {
  it('puts both sides on an axis that starts with the run, in the order of the starts', () => {
    const later = { ...request, start: 154, firstByte: 184, end: 204 };
    const result = createResult({
      requests: [later, { ...request, status: undefined }],
      journal: [
        createJournalEntry({ time: '2026-01-01T00:00:00.020Z', status: 503 }),
        createJournalEntry({ time: '2025-12-31T23:59:59.999Z' }),
      ],
      figures: { milliseconds: 112 },
    });
    expect(toLane(result)).toEqual({
      strategy: 'direct',
      milliseconds: 112,
      browser: [
        expect.objectContaining({
          ...{ start: 6, firstByte: undefined, end: 56 },
          ...{ status: 'no response', isFailed: true },
        }),
        expect.objectContaining({ start: 60, firstByte: 90, end: 110 }),
      ],
      frobsco: [
        expect.objectContaining({ start: 0, end: 3, isFailed: false }),
        expect.objectContaining({ start: 20, end: 23, isFailed: true }),
      ],
      parsedAt: undefined,
    });
  });

  it('shows how long the page parses, unless the load failed', () => {
    const figures = { milliseconds: 400 };
    expect(toLane(createResult({ figures })).parsedAt).toBe(400);
    const failed = createResult({ figures: { ...figures, failures: 1 } });
    expect(toLane(failed).parsedAt).toBeUndefined();
  });
});

describe('endOf', () => {
  it('is the latest end of all lanes', () => {
    const lane = toLane(createResult());
    expect(endOf([lane, { ...lane, parsedAt: 400 }])).toBe(400);
    expect(endOf([lane])).toBe(56);
    expect(endOf([])).toBe(1);
  });
});
