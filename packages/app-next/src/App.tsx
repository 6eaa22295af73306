import { createApp } from '@backstage/frontend-defaults';
import { mainLandmark } from './mainLandmark';
import { appModule } from './modules/appModule';
import { frobsDirectModule } from './modules/frobsDirectModule';
import { strategyLabModule } from './modules/strategyLabModule';

// The plugins are those among the dependencies: see app.packages in the config.
const app = createApp({
  features: [appModule, frobsDirectModule, strategyLabModule],
  advanced: { extensionFactoryMiddleware: mainLandmark },
});

export default app.createRoot();
