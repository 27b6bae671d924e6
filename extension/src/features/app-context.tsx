import type { Surface } from '@unslouch/shared/domain/nudge/signals.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { createContext, type ReactNode, useContext } from 'react';
import type { Language } from '../i18n/languages.ts';
import type { ExerciseTexts } from '../i18n/words.ts';
import type { Command, CommandReply } from '../messages/commands.ts';
import type { Data } from '../ports/data.ts';
import type { Imports } from '../ports/imports.ts';
import type { LiveQueries } from '../ports/live-queries.ts';
import type { MeetingSites } from '../ports/meeting-sites.ts';
import type { Notices } from '../ports/notices.ts';
import type { SessionAids } from '../ports/session-aids.ts';
import type { ShortcutKeys } from '../ports/shortcut-keys.ts';
import type { AccountActions } from './account-actions.ts';
import type { LogActions } from './log-actions.ts';

/** The words of a nudge that is only tried. */
export interface SurfaceSample {
  readonly title: string;
  readonly message: string;
  readonly badge: string;
}

/** What a page of ours has beside its views. */
export interface App {
  /** Fetched when first asked for: a page draws before its database is there. */
  readonly queries: () => Promise<LiveQueries>;
  /** Fetched when first asked for, with all that keys and words need. */
  readonly account: () => Promise<AccountActions>;
  /** Fetched once there is an account. Answers the way to follow its relay, which answers the way to stop. */
  readonly live: () => Promise<() => () => void>;
  /** Fetched when first asked for: what a person changes in the log by hand. */
  readonly log: () => Promise<LogActions>;
  /** Fetched when first asked for: files into the log. One for the page, so that an import outlives a change of section. */
  readonly imports: () => Promise<Imports>;
  /** Fetched when first asked for: exports and deletions. */
  readonly data: () => Promise<Data>;
  readonly notices: () => Promise<Notices>;
  /** Shows for a moment where a nudge may appear. False: the browser did not. */
  readonly trySurface: (surface: Surface, sample: SurfaceSample) => Promise<boolean>;
  readonly meetingSites: MeetingSites;
  readonly shortcutKeys: ShortcutKeys;
  /** Fetched when a session is first shown. */
  readonly sessionAids: () => Promise<SessionAids>;
  /** How exercises are explained in a language; null: nobody has translated that yet. */
  readonly exerciseTexts: (language: Language) => Promise<ExerciseTexts | null>;
  readonly send: (command: Command) => Promise<CommandReply>;
  readonly now: () => EpochMs;
  readonly zone: () => Promise<Zone>;
  /** Where this page is: the toolbar's popup, or a window or tab of our own. */
  readonly place: 'popup' | 'window';
  readonly openDashboard: () => void;
  /** The running session, in a window of its own. */
  readonly openSession: () => void;
  /** A page of somebody else's, in a tab of its own. */
  readonly openTab: (url: string) => void;
  readonly close: () => void;
}

const AppContext = createContext<App | null>(null);

export function AppProvider({ app, children }: { readonly app: App; readonly children: ReactNode }) {
  return <AppContext value={app}>{children}</AppContext>;
}

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('No AppProvider above this component.');
  return app;
}
