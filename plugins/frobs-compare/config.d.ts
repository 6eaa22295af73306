export interface Config {
  /** The comparison of the roads; it needs the bundled mock. */
  frobsCompare?: {
    /**
     * Base URL of the FrobsCo API over HTTPS, version included, as browsers
     * reach it.
     * @visibility frontend
     */
    tlsBaseUrl: string;
  };
}
