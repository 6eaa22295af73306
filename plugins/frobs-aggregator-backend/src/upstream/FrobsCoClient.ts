import {
  frobSchema,
  type Frob,
} from '@internal/plugin-frobs-aggregator-common';
import { z } from 'zod';
import type { UpstreamOptions } from '../config';
import { fetchJson } from './fetchJson';

/** Reads the FrobsCo API. */
export class FrobsCoClient {
  readonly listUrl: string;

  constructor(private readonly options: UpstreamOptions) {
    this.listUrl = `${options.baseUrl}/list`;
  }

  /** @throws ServiceUnavailableError, see {@link fetchJson} */
  async listFrobs(): Promise<Frob[]> {
    return fetchJson(this.listUrl, z.array(frobSchema), {
      timeout: this.options.timeout,
    });
  }
}
