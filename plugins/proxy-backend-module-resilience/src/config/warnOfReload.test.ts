import { mockServices } from '@backstage/backend-test-utils';
import { warnOfReload } from './warnOfReload';

it('warns when the endpoints of the proxy plugin change, not otherwise', () => {
  const subscribe = jest.fn();
  const config = { ...mockServices.rootConfig.mock(), subscribe };
  const logger = mockServices.logger.mock();
  config.getOptional.mockReturnValue({ '/a': 'http://127.0.0.1' });
  warnOfReload(config, logger);
  const [[changed]] = subscribe.mock.calls;

  changed();
  expect(logger.warn).not.toHaveBeenCalled();
  config.getOptional.mockReturnValue({ '/a': 'http://127.0.0.2' });
  changed();
  expect(logger.warn).toHaveBeenCalledTimes(1);
});
