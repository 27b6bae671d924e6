/** One screen, told by selectors: the pictures come in every language. */
export interface Shot {
  readonly name: string;
  readonly path: string;
  /** The life that it shows: a person at their first nudge, or months later. */
  readonly life: 'first' | 'later';
  /** Sent to the background before. */
  readonly sends?: readonly object[];
  /** Pressed one after the other once they are there. */
  readonly presses?: readonly string[];
  /** There once the page is drawn with its data. */
  readonly shows: string;
  readonly widths: readonly number[];
  /** Where the README and the stores have it from. */
  readonly for?: 'readme' | 'stores';
}

export const STORE_SIZE = { width: 1280, height: 800 };
export const POPUP_SIZE = { width: 380, height: 600 };

const WIDTHS = [360, 800, 1600];
const FIGURE = 'main svg[role="img"] path';
const CARD = 'main section';
const GO_ON = '[class*="goOn"] button';

/** Every screen, in the order in which they are taken: a nudge becomes a session, and a session ends. */
export const SHOTS: readonly Shot[] = [
  {
    ...popup('popup-nudge', '[class*="quiet"] button'),
    life: 'first',
    sends: [{ kind: 'dev/shift-bout' }],
    for: 'readme',
  },
  {
    ...{
      name: 'session',
      path: 'session.html',
      life: 'first',
      shows: 'p[data-state="running"]',
      widths: [360, 420, 800],
    },
    sends: [{ kind: 'start-session', nudge: null, type: 'workout', exercise: 'band-pull-apart' }],
  },
  {
    ...{ name: 'session-end', path: 'session.html', life: 'first', shows: 'main fieldset', widths: [360, 420, 800] },
    sends: [{ kind: 'advance-session', step: { kind: 'end' } }],
  },
  ...Array.from(
    { length: 5 },
    (_, page): Shot => ({
      ...{ name: `welcome-${page + 1}`, path: 'welcome.html', life: 'first', shows: FIGURE, widths: WIDTHS },
      presses: Array.from({ length: page }, () => GO_ON),
    }),
  ),
  popup('popup-idle', FIGURE),
  { ...dashboard('today', FIGURE), for: 'stores' },
  dashboard('plan', CARD),
  { ...dashboard('week', CARD), for: 'stores' },
  { ...dashboard('week/month', 'main canvas'), name: 'month' },
  { ...dashboard('week/year', 'main canvas'), name: 'year' },
  { ...dashboard('back', CARD), for: 'stores' },
  { ...dashboard('library', FIGURE), for: 'stores' },
  { ...dashboard('library/bird-dog', FIGURE), name: 'exercise', for: 'stores' },
  dashboard('review', CARD),
  dashboard('history', CARD),
  dashboard('sources', CARD),
  dashboard('devices', CARD),
  dashboard('decisions', CARD),
  dashboard('shortcuts', 'main kbd'),
  dashboard('settings', CARD),
];

function popup(name: string, shows: string): Shot {
  return { name, path: 'popup.html', life: 'later', shows, widths: [POPUP_SIZE.width] };
}

function dashboard(name: string, shows: string): Shot {
  return { name, path: `options.html#${name}`, life: 'later', shows, widths: WIDTHS };
}
