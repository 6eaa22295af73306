import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';

/**
 * The proxy plugin keeps only its own endpoints when `proxy.endpoints` changes
 * while the backend runs, so whoever changed it is told why the others are gone.
 */
export function warnOfReload(
  config: RootConfigService,
  logger: LoggerService,
): void {
  const read = () => JSON.stringify(config.getOptional('proxy.endpoints'));
  const atStart = read();
  config.subscribe?.(() => {
    if (read() !== atStart) {
      logger.warn(
        'proxy.endpoints has changed, and with it the proxy drops the endpoints of modules: restart the backend',
      );
    }
  });
}
