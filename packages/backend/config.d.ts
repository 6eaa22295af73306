export interface Config {
  auth?: {
    providers?: {
      /** FrobsCo's OpenID Connect provider, by auth.environment. */
      frobsco?: {
        [environment: string]: {
          /** Where the provider describes itself: …/.well-known/openid-configuration */
          metadataUrl: string;
          clientId: string;
          /** @visibility secret */
          clientSecret: string;
          /** What to ask people each time; FrobsCo gives refresh tokens by `consent`. */
          prompt?: string;
          /** On top of openid, profile and email. */
          additionalScopes?: string[];
          signIn?: {
            /** The first to find a user decides who it is that signs in. */
            resolvers: Array<{
              resolver:
                | 'emailMatchingUserEntityProfileEmail'
                | 'emailLocalPartMatchingUserEntityName';
              allowedDomains?: string[];
            }>;
          };
        };
      };
    };
  };
  permission?: {
    /** Permissions that the members of some groups have, and nobody else. */
    restricted: Array<{
      /**
       * The name of the permission.
       * @visibility backend
       */
      permission: string;
      /**
       * The groups, as entity refs.
       * @visibility backend
       */
      groups: string[];
    }>;
  };
}
