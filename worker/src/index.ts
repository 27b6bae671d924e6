import { createApp } from './app.ts';

// biome-ignore lint/performance/noBarrelFile: the runtime finds the object classes among the exports of its entry.
export { Pacer } from './pacer/pacer.ts';
export { Rendezvous } from './rendezvous/rendezvous.ts';
export { Signpost } from './signpost/signpost.ts';
export { Vault } from './vault/vault.ts';

export default createApp();
