import 'wxt/browser';

declare global {
  /** Set by the build: each is replaced by its value, so what it guards is left out of the other builds. */
  interface ImportMetaEnv {
    readonly FIREFOX: boolean;
    /** The version of the package. */
    readonly BUILD: string;
    /** Origin of the relay that is proposed; empty: none. */
    readonly RELAY: string;
  }
}

declare module 'wxt/browser' {
  // WXT types this from the built pages; ours are few and named in one place (ports/surfaces.ts).
  interface WxtRuntime {
    getURL(path: `/${string}`): string;
  }
}
