import { createWebCrypto } from '../shared/src/crypto/web-crypto.ts';
import { createWebDeflate } from '../shared/src/crypto/web-deflate.ts';
import { measureSizes } from '../shared/src/domain/sync/figures.test-kit.ts';

const crypto = createWebCrypto(globalThis.crypto);
const ports = { crypto, deflate: createWebDeflate(globalThis) };
const figures = await measureSizes(ports, await crypto.importSecret(new Uint8Array(32)));
const each = (bytes: number): string => `${(bytes / figures.records).toFixed(2)} bytes a record`;

console.log(`ten years                ${figures.records.toLocaleString('en')} records`);
console.log(
  `a new device reads       ${figures.bootstrapBytes.toLocaleString('en')} bytes in ${figures.segments} segments, ${each(figures.bootstrapBytes)}`,
);
console.log(`drawers on the device    ${figures.drawerBytes.toLocaleString('en')} bytes, ${each(figures.drawerBytes)}`);
console.log(`one session as a batch   ${figures.entryBytes} bytes`);
console.log(`thirty days as a batch   ${figures.thirtyDaysBytes.toLocaleString('en')} bytes`);
