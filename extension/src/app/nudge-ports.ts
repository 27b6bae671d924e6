import type { Clock } from '@unslouch/shared/ports/clock.ts';
import type { Alarms } from '../ports/alarms.ts';
import type { Breakpoints } from '../ports/breakpoints.ts';
import type { EntryStore } from '../ports/entry-store.ts';
import type { Lock } from '../ports/lock.ts';
import type { Notices } from '../ports/notices.ts';
import type { Peers } from '../ports/peers.ts';
import type { PresenceSource } from '../ports/presence-source.ts';
import type { ScreenSource } from '../ports/screen-source.ts';
import type { SettingsStore } from '../ports/settings-store.ts';
import type { Surfaces } from '../ports/surfaces.ts';
import type { Toolbar } from '../ports/toolbar.ts';
import type { Wording } from '../ports/wording.ts';
import type { ZoneSource } from '../ports/zone-source.ts';

/** What the background's use cases work with: the whole outside world of a nudge. */
export interface NudgePorts {
  readonly clock: Clock;
  readonly zone: ZoneSource;
  readonly lock: Lock;
  readonly store: EntryStore;
  readonly settings: SettingsStore;
  readonly alarms: Alarms;
  readonly presence: PresenceSource;
  readonly screen: ScreenSource;
  readonly breakpoints: Breakpoints;
  readonly notices: Notices;
  readonly toolbar: Toolbar;
  readonly surfaces: Surfaces;
  /** As of now: the language may have been changed since. */
  readonly wording: () => Promise<Wording>;
  readonly peers: Peers;
}
