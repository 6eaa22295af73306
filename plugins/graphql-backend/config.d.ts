import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** The GraphQL API. */
  graphql?: {
    /** How long a query may take. What is missing then, is null with an error. Default: 10s. */
    timeout?: HumanDuration | string;
    /** What the API refuses before it runs anything. */
    limits?: {
      /** The most bytes of a request. Default: 100,000. */
      bodyBytes?: number;
      /** The most words and signs of a document. Default: 1,000. */
      tokens?: number;
      /** How deep fields may be nested. Default: 8. */
      depth?: number;
      /** The most aliases of a document. Default: 15. */
      aliases?: number;
      /** The most directives of a document. Default: 10. */
      directives?: number;
      /** How often a document may name one field: comparing them takes long. Default: 30. */
      repeats?: number;
      /** The most fields that a query can return. Default: 5,000. */
      cost?: number;
      /** The most items to ask for by `first`. Default: 200. */
      listItems?: number;
      /** The most open subscriptions of one user, on each replica. Default: 20. */
      subscriptions?: number;
    };
    persistedOperations?: {
      /**
       * JSON files, each with an object from the SHA-256 of a document to the document.
       * Relative to the working directory.
       */
      files?: string[];
      /** Whether to refuse all other documents. Default: only in production. */
      only?: boolean;
    };
  };
}
