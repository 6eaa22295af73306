import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';
import { summarizeFlerps } from '../src/service/summarizeFlerps';
import { summarizeFrobs } from '../src/service/summarizeFrobs';
import { endMemoryWatch, startMemoryWatch } from './memoryWatch';

/** What the summary is measured against; all of it lets users in alone. */
const benchPlugin = createBackendPlugin({
  pluginId: 'bench',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ config, httpAuth, httpRouter }) {
        const baseUrl = (source: string) =>
          config.getString(`frobsAggregator.${source}.baseUrl`);
        const fetchJson = async (url: string) => (await fetch(url)).json();
        const router = Router();

        router.use(async (req, _res, next) => {
          await httpAuth.credentials(req, { allow: ['user'] });
          next();
        });
        router.get('/empty', async (_req, res) => {
          res.json({});
        });
        router.post('/memory', async (_req, res) => {
          startMemoryWatch();
          res.end();
        });
        router.get('/memory', async (_req, res) => {
          res.json(endMemoryWatch());
        });
        // A summary as one would first write it: asked for anew each time.
        router.get('/uncached', async (_req, res) => {
          const [frobs, flerps] = await Promise.all([
            fetchJson(`${baseUrl('frobs')}/list`),
            fetchJson(`${baseUrl('flerps')}/flerp-batch`),
          ]);
          const digest = summarizeFrobs(null);
          frobs.forEach(digest.add);
          res.json({ frobs: digest.result(), flerps: summarizeFlerps(flerps) });
        });
        httpRouter.use(router);
      },
    });
  },
});

const backend = createBackend();
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(benchPlugin);
backend.add(import('../src'));
backend.start();
