import { startFrobsco } from 'frobsco';
import { endWithParent } from './serve';

/** FrobsCo's list, as the app's own endpoints have it. */
async function main() {
  endWithParent();
  const { urls } = await startFrobsco();
  process.send!({ url: urls.api });
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
