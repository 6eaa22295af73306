import {
  ComparisonRunner,
  type FindReasonToSkip,
  type RunScenario,
} from '../runner/ComparisonRunner';
import { ComparisonStore } from '../runner/ComparisonStore';

const emptyStorage = {
  getItem: (): string | null => null,
  setItem: () => {},
  removeItem: () => {},
};

/** A runner whose runs last until they are cancelled, and which keeps nothing. */
export const createRunner = ({
  runScenario = () => new Promise(() => {}),
  findReasonToSkip = async () => undefined,
  resetMock = async () => {},
  storage = emptyStorage,
  session = emptyStorage,
}: {
  runScenario?: RunScenario;
  findReasonToSkip?: FindReasonToSkip;
  resetMock?: () => Promise<void>;
  storage?: Pick<Storage, 'getItem' | 'setItem'>;
  session?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
} = {}) =>
  new ComparisonRunner({
    runScenario,
    findReasonToSkip,
    resetMock,
    store: new ComparisonStore(storage),
    session,
  });
