import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { migrate, migrationsDir } from './migrate';
import { ThunkStore } from './ThunkStore';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_15', 'POSTGRES_16', 'POSTGRES_17', 'POSTGRES_18'],
});
const everything = { limit: 100, offset: 0 };

describe.each(databases.eachSupportedId())('the database, %s', id => {
  async function createDatabase() {
    const database = mockServices.database({ knex: await databases.init(id) });
    return { database, knex: await migrate(database) };
  }

  it('migrates down as well as up, and up again', async () => {
    const { database, knex } = await createDatabase();
    await knex.migrate.rollback({ directory: migrationsDir }, true);
    await expect(knex.schema.hasTable('thunks')).resolves.toBe(false);
    await migrate(database);
    await expect(knex.schema.hasTable('thunks')).resolves.toBe(true);
  });

  describe('ThunkStore', () => {
    const createStore = async () =>
      new ThunkStore((await createDatabase()).knex);
    const by = (setBy: string, version: number, targetWeight = 1.5) => ({
      setBy,
      expects: (current: number) => current === version,
      targetWeight,
    });

    it('has no thunk at first', async () => {
      const store = await createStore();
      await expect(store.currentThunk()).resolves.toBeNull();
      await expect(store.listThunks(everything)).resolves.toEqual({
        items: [],
        totalItems: 0,
      });
    });

    it('returns the thunk set last and keeps the others', async () => {
      const store = await createStore();
      const first = await store.setThunk(by('user:a', 0));
      const second = await store.setThunk(by('user:b', 1, 9));

      expect(first).toEqual({
        version: 1,
        targetWeight: 1.5,
        setBy: 'user:a',
        setAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      });
      await expect(store.currentThunk()).resolves.toEqual(second);
      await expect(store.listThunks(everything)).resolves.toEqual({
        items: [second, first],
        totalItems: 2,
      });
      await expect(store.listThunks({ limit: 1, offset: 1 })).resolves.toEqual({
        items: [first],
        totalItems: 2,
      });
    });

    it.each([0, 2])('refuses version %s where 1 is current', async version => {
      const store = await createStore();
      await store.setThunk(by('user:a', 0));
      await expect(store.setThunk(by('user:b', version))).rejects.toThrow(
        expect.objectContaining({ name: 'PreconditionFailedError' }),
      );
    });

    it('accepts one of many concurrent updates', async () => {
      const store = await createStore();
      const results = await Promise.allSettled(
        Array.from({ length: 10 }, (_, i) =>
          store.setThunk(by(`user:${i}`, 0)),
        ),
      );
      const lost = results.filter(({ status }) => status === 'rejected');
      expect(lost).toHaveLength(9);
      for (const { reason } of lost as PromiseRejectedResult[]) {
        expect(reason.name).toBe('PreconditionFailedError');
      }
      await expect(store.listThunks(everything)).resolves.toMatchObject({
        totalItems: 1,
      });
    });
  });
});
