import type { ClientMetadata } from 'oidc-provider';
import { READ_SCOPE } from './authSettings.ts';

const forUsers: Partial<ClientMetadata> = {
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  // Not the only one: provider.ts allows any path on this machine.
  redirect_uris: ['http://localhost:7007/api/auth/frobsco/handler/frame'],
  scope: `openid offline_access profile email ${READ_SCOPE}`,
};

/** The OAuth clients. Their secrets are examples and public. */
export const CLIENTS: ClientMetadata[] = [
  {
    client_id: 'frobs-backend',
    client_secret: 'frobs-backend-secret',
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    scope: READ_SCOPE,
  },
  {
    ...forUsers,
    client_id: 'backstage',
    client_secret: 'backstage-secret',
    client_name: 'Backstage',
  },
  {
    ...forUsers,
    client_id: 'frobs-browser',
    client_name: 'A page in the browser',
    token_endpoint_auth_method: 'none',
  },
];

/** A user who can sign in at FrobsCo. */
export interface User {
  id: string;
  name: string;
  email: string;
  password: string;
}

export const USERS: User[] = ['Ada', 'Freda'].map(name => ({
  id: name.toLowerCase(),
  name,
  email: `${name.toLowerCase()}@frobsco.example`,
  password: 'frobs',
}));
