import { backend } from './backend.mjs';
import { backendFrontend } from './backendFrontend.mjs';
import { direct } from './direct.mjs';
import { proxy } from './proxy.mjs';

/** What each template is made of. */
export const templates = [direct, proxy, backend, backendFrontend];
