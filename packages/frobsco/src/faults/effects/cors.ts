import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { defineEffect } from '../effect.ts';

function removeCorsHeaders(response: ServerResponse) {
  for (const name of response.getHeaderNames()) {
    if (name.startsWith('access-control-')) {
      response.removeHeader(name);
    }
  }
}

/** No CORS headers, those of another origin only, or a refused preflight. */
export const cors = defineEffect({
  schema: z.strictObject({
    type: z.literal('cors'),
    mode: z.enum(['off', 'wrong-origin', 'preflight-refused']),
  }),
  create: ({ mode }) => ({
    before({ call }) {
      if (mode !== 'preflight-refused') {
        return true;
      }
      if (call.isPreflight) {
        call.response.writeHead(403).end();
      }
      return call.isPreflight;
    },
    head(response) {
      removeCorsHeaders(response);
      if (mode === 'wrong-origin') {
        response.setHeader(
          'access-control-allow-origin',
          'https://portal.frobsco.example',
        );
      }
    },
  }),
});
