import type { ExtensionFactoryMiddleware } from '@backstage/frontend-app-api';
import { coreExtensionData } from '@backstage/frontend-plugin-api';

// What it shows is in a landmark already.
const ENTITY_PAGE = 'page:catalog/entity';

/** Puts pages into the landmark `main`, by which assistive technology finds them. */
export const mainLandmark: ExtensionFactoryMiddleware = function* mainLandmark(
  originalFactory,
  { node: { spec } },
) {
  const output = originalFactory();
  yield* output;
  if (spec.id.startsWith('page:') && spec.id !== ENTITY_PAGE) {
    const page = output.get(coreExtensionData.reactElement);
    yield coreExtensionData.reactElement(<main>{page}</main>);
  }
};
