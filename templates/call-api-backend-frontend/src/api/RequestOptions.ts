/**
 * How much of an answer has arrived, in bytes.
 *
 * @public
 */
export interface Progress {
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
  signal?: AbortSignal;
  /** Called a few times a second while the answer arrives. */
  onProgress?: (progress: Progress) => void;
}
