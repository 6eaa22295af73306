export interface Config {
  /** The lab, which compares the strategies. It needs the bundled mock. */
  strategyLab?: {
    /**
     * Base URL of the FrobsCo API over HTTPS, including the version, as browsers
     * reach it.
     * @visibility frontend
     */
    tlsBaseUrl: string;
  };
}
