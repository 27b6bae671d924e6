import { createWebCrypto } from '@unslouch/shared/crypto/web-crypto.ts';
import { createWebDeflate } from '@unslouch/shared/crypto/web-deflate.ts';
import type { WebEngine } from '@unslouch/shared/crypto/web-engine.ts';
import { browser } from 'wxt/browser';
import { createBrowserDataConsent } from '../adapters/browser/browser-data-consent.ts';
import { createKeyStore } from '../adapters/dexie/key-store.ts';
import { createHttpRelay } from '../adapters/http/http-relay.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { createTokenStore } from '../adapters/system/token-store.ts';
import { createWebLock } from '../adapters/system/web-lock.ts';
import type { AccountPorts } from '../app/account-ports.ts';
import type { SecondCopy } from '../ports/second-copy.ts';
import type { SyncStore } from '../ports/sync-store.ts';

/** The real world of sync; the lock keeps pages and background from doing it at once. */
export function createAccountPorts(store: SyncStore, secondCopy: SecondCopy): AccountPorts {
  return {
    clock: systemClock,
    consent: createBrowserDataConsent(),
    crypto: createWebCrypto(globalThis.crypto as WebEngine),
    deflate: createWebDeflate(globalThis),
    keys: createKeyStore(),
    lock: createWebLock(navigator.locks),
    secondCopy,
    store,
    relayAt: (origin) => createHttpRelay(origin),
    tokens: createTokenStore(browser.storage.session),
  };
}
