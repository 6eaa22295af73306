export interface Config {
  auth?: {
    providers?: {
      /** FrobsCo's OpenID Connect provider, by auth.environment. */
      frobsco?: {
        [environment: string]: {
          /** The URL of the provider's metadata: …/.well-known/openid-configuration */
          metadataUrl: string;
          clientId: string;
          /** @visibility secret */
          clientSecret: string;
          /** The prompt of each sign-in. FrobsCo issues refresh tokens only with `consent`. */
          prompt?: string;
          /** Scopes in addition to openid, profile and email. */
          additionalScopes?: string[];
          signIn?: {
            /** The first resolver that finds a user decides. */
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
    /** Permissions that only the members of some groups have. */
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
