import {
  coreServices,
  createServiceFactory,
  type RootLoggerService,
} from '@backstage/backend-plugin-api';

/** What was logged, with all its fields. */
export interface Line {
  level: string;
  message: string;
  [field: string]: unknown;
}

/** A root logger that keeps all lines, those for debugging too. */
export function createCapturingLogger() {
  const lines: Line[] = [];
  const create = (fields: object): RootLoggerService => {
    const write = (level: string) => (message: string, meta?: object) => {
      const error =
        meta instanceof Error ? { error: `${meta.stack} ${meta.cause}` } : meta;
      lines.push({ ...fields, ...error, level, message });
    };
    return {
      error: write('error'),
      warn: write('warn'),
      info: write('info'),
      debug: write('debug'),
      child: meta => create({ ...fields, ...meta }),
    };
  };
  const factory = createServiceFactory({
    service: coreServices.rootLogger,
    deps: {},
    factory: () => create({}),
  });
  return { lines, factory };
}
