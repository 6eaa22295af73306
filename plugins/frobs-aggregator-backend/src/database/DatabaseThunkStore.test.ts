import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { DatabaseThunkStore } from './DatabaseThunkStore';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_14', 'POSTGRES_18'],
});

describe.each(databases.eachSupportedId())('DatabaseThunkStore, %s', id => {
  const everything = { limit: 100, offset: 0 };

  async function createStore() {
    const knex = await databases.init(id);
    const database = mockServices.database({ knex });
    return { knex, database, store: await DatabaseThunkStore.create(database) };
  }

  it('has no thunk at first', async () => {
    const { store } = await createStore();
    await expect(store.currentThunk()).resolves.toBeNull();
    await expect(store.listThunks(everything)).resolves.toEqual({
      items: [],
      totalItems: 0,
    });
  });

  it('holds the thunk set last and keeps the others', async () => {
    const { store } = await createStore();
    const first = await store.setThunk({ targetWeight: 1.5, setBy: 'user:a' });
    const second = await store.setThunk({ targetWeight: 9, setBy: 'user:b' });

    expect(first).toEqual({
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

  it('finds the thunk again after a restart', async () => {
    const { store, database } = await createStore();
    const thunk = await store.setThunk({ targetWeight: 5, setBy: 'user:a' });
    const restarted = await DatabaseThunkStore.create(database);
    await expect(restarted.currentThunk()).resolves.toEqual(thunk);
  });

  it('migrates down as well as up', async () => {
    const { knex } = await createStore();
    await knex.migrate.rollback({ directory: `${__dirname}/../../migrations` });
    await expect(knex.schema.hasTable('thunks')).resolves.toBe(false);
  });
});
