const NAMES = ['localhost', '127.0.0.1', '::1', '[::1]'];

/** Whether a host name or address means this machine. */
export const isLoopback = (host: string) => NAMES.includes(host);
