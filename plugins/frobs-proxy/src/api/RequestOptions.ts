/**
 * How much of an answer has arrived, in bytes.
 *
 * @public
 */
export interface Progress {
  /** So far. */
  received: number;
  /** Missing where the server does not say, or compresses what it sends. */
  total?: number;
}

/**
 * How to stop a request, and how to watch it.
 *
 * @public
 */
export interface RequestOptions {
  /** Stops the request, which then fails with the signal's reason. */
  signal?: AbortSignal;
  /** Called a few times a second while the answer arrives. */
  onProgress?: (progress: Progress) => void;
}
