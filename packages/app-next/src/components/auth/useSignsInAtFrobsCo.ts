import { configApiRef, useApi } from '@backstage/core-plugin-api';

/** Whether the config says how people sign in at FrobsCo. */
export function useSignsInAtFrobsCo(): boolean {
  return useApi(configApiRef).has('frobsDirect.authProvider');
}
