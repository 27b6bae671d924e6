import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { Alarms } from '../ports/alarms.ts';
import type { Breakpoints } from '../ports/breakpoints.ts';
import type { Notice, Notices } from '../ports/notices.ts';
import type { Claim, Peers } from '../ports/peers.ts';
import type { InputState, PresenceSource } from '../ports/presence-source.ts';
import type { ScreenSource, ScreenState } from '../ports/screen-source.ts';
import type { SurfacePage, Surfaces } from '../ports/surfaces.ts';
import type { Toolbar, ToolbarState } from '../ports/toolbar.ts';

/** A browser that does what it is told and remembers it. A test sets the fields to say what the browser finds. */
export interface FakeBrowser {
  now: EpochMs;
  input: InputState;
  screen: ScreenState;
  /** What it does when asked; false refuses. */
  notices: 'shown' | 'denied' | 'refused';
  popup: 'opens' | 'refuses';
  window: 'opens' | 'refuses';

  /** What the other devices say when this one asks to show a nudge. */
  claim: Claim;
  /** The slots asked for, in order. */
  readonly claimed: string[];

  alarmAt: EpochMs | null;
  alarmsSet: number;
  readonly shown: Notice[];
  /** Every notice ever put on screen, in order. */
  readonly everShown: string[];
  readonly opened: (SurfacePage | Parameters<Surfaces['openTab']>[0])[];
  toolbar: ToolbarState | null;
  listening: boolean;
}

export interface FakePorts {
  readonly alarms: Alarms;
  readonly presence: PresenceSource;
  readonly screen: ScreenSource;
  readonly breakpoints: Breakpoints;
  readonly notices: Notices;
  readonly toolbar: Toolbar;
  readonly surfaces: Surfaces;
  readonly peers: Peers;
}

export function createFakeBrowser(now: EpochMs): FakeBrowser {
  return {
    now,
    input: 'active',
    screen: { audible: false, fullscreen: false, inCall: false },
    notices: 'shown',
    popup: 'opens',
    window: 'opens',
    claim: { kind: 'alone' },
    claimed: [],
    alarmAt: null,
    alarmsSet: 0,
    shown: [],
    everShown: [],
    opened: [],
    toolbar: null,
    listening: false,
  };
}

export function portsOf(browser: FakeBrowser): FakePorts {
  return {
    alarms: {
      next: async () => browser.alarmAt,
      set: async (at) => {
        browser.alarmAt = at;
        browser.alarmsSet++;
      },
      clear: async () => {
        browser.alarmAt = null;
      },
    },
    presence: { read: async () => browser.input, watch: () => {} },
    screen: { read: async () => browser.screen },
    breakpoints: {
      listen: () => {
        browser.listening = true;
      },
      stop: () => {
        browser.listening = false;
      },
    },
    notices: {
      allowed: async () => browser.notices !== 'denied',
      show: async (notice) => {
        if (browser.notices !== 'shown') return false;
        if (browser.shown.some(({ id }) => id === notice.id)) return true;
        browser.shown.push(notice);
        browser.everShown.push(notice.id);
        return true;
      },
      withdrawAllBut: async (id) => {
        browser.shown.splice(0, browser.shown.length, ...browser.shown.filter((notice) => notice.id === id));
      },
    },
    peers: {
      claim: async (slot) => {
        browser.claimed.push(slot);
        return browser.claim;
      },
    },
    toolbar: {
      show: async (state) => {
        browser.toolbar = state;
      },
    },
    surfaces: {
      openPopup: async () => {
        if (browser.popup === 'opens') browser.opened.push('popup.html');
        return browser.popup === 'opens';
      },
      openWindow: async (page) => {
        if (browser.window === 'opens') browser.opened.push(page);
        return browser.window === 'opens';
      },
      openTab: async (page) => {
        browser.opened.push(page);
      },
      closeWindow: async () => {},
    },
  };
}
