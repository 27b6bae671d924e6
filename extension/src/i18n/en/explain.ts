/** Why now, or why not now, in one sentence: in the popup, and in the tooltip of the toolbar button. */
export const explainMessages = {
  'explain.open': 'You have been at it for {sat}. This is a good moment to get up.',
  'explain.next': 'Sitting for {sat}. Next stand-up at {due}, in {left}.',
  'explain.nextUnknown':
    'The browser does not say whether you are here, so the clock simply runs: next at {due}, in {left}.',
  'explain.starting': 'Just started. The next time follows in a moment.',
  'explain.nothingOffered': 'Sitting for {sat}. All kinds are switched off, so nothing comes.',
  'explain.paused': 'Paused until you go on.',
  'explain.pausedUntil': 'Paused until {until}.',
  'explain.outsideWindow':
    '{until, select, none {Outside your hours. Nothing comes now.} other {Outside your hours. Off until {until}.}}',
  'explain.dayOff': 'A day off. Nothing is counted, nothing is lost.',
  'explain.away': 'You are away. That counts as a break.',
  'explain.sessionRunning': 'A session is running.',
  'explain.inCall': 'You are in a call, so this waits until it ends.',
  'explain.fullscreen': 'Something plays full screen, so this waits a little.',
  'explain.otherDevice': 'Another device of yours shows this one.',
  'explain.snoozed': '{until, select, none {You asked for it later.} other {You asked for it later: at {until}.}}',
  'explain.backedOff': 'A few in a row were skipped, so the next ones come more seldom for now.',
  'explain.awaitingBreakpoint': 'It is time; this waits for a natural gap, such as a change of window.',
} as const;
