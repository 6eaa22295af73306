import { configApiRef, useApi } from '@backstage/core-plugin-api';

/** Whether the bundled mock belongs to this deployment. In production none does. */
export const useHasMock = () => useApi(configApiRef).has('strategyLab');
