import { createApp } from './app.ts';

export { Rendezvous } from './rendezvous/rendezvous.ts';
export { Vault } from './vault/vault.ts';

export default createApp();
