const LOOPBACK = ['127.0.0.1', 'localhost'];

/**
 * What pages of ours may load and reach, in every build. Nothing but their own files, with three exceptions:
 * - `'wasm-unsafe-eval'`: the reader of SQLite exports is WebAssembly, from a file of the package. It allows no `eval`.
 * - `data:` images: the bundler puts the smallest ones into the style sheets.
 * - connections: the person names the relay, so any address that is encrypted on the way, and a relay on this machine.
 *
 * Named rather than left to the browser's own policy also because Firefox's would turn ws://127.0.0.1 into wss.
 */
const DIRECTIVES: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'worker-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': [
    ...["'self'", 'https:', 'wss:'],
    ...LOOPBACK.flatMap((host) => [`http://${host}:*`, `ws://${host}:*`]),
  ],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

export const PAGES_POLICY = Object.entries(DIRECTIVES)
  .map(([name, sources]) => `${name} ${sources.join(' ')}`)
  .join('; ');
