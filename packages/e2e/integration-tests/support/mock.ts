import { startFrobsco, type Frobsco } from 'frobsco';
import { ControlClient, type JournalEntry } from 'frobsco/client';

/** The mock on free ports, with the methods that tests need. */
export interface Mock extends Pick<Frobsco, 'urls' | 'ca' | 'stop'> {
  control: ControlClient;
  /** The requests to the mock without health checks, oldest first. */
  requests(query?: Record<string, string>): Promise<JournalEntry[]>;
}

/** Starts a mock; most tests use {@link useMock}. */
async function startMock(): Promise<Mock> {
  const frobsco = await startFrobsco();
  const control = new ControlClient(frobsco.urls.control);
  return {
    ...frobsco,
    control,
    async requests(query) {
      const { entries } = await control.journal(query);
      return entries.filter(({ route }) => route !== '/v1/health');
    },
  };
}

/**
 * One mock for the tests of a file or of a `describe`, healthy and with an empty
 * journal before each test. Call it where tests are described; its fields can be
 * read once tests run.
 */
export function useMock(): Mock {
  const mock = {} as Mock;
  beforeAll(async () => {
    Object.assign(mock, await startMock());
  });
  beforeEach(() => mock.control.reset());
  afterAll(() => mock.stop());
  return mock;
}
