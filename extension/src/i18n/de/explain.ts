export const explainMessages = {
  'explain.open': 'Du sitzt seit {sat}. Ein guter Moment, um aufzustehen.',
  'explain.next': 'Du sitzt seit {sat}. Nächstes Aufstehen um {due}, in {left}.',
  'explain.nextUnknown':
    'Der Browser verrät nicht, ob du da bist, also läuft die Uhr einfach: nächstes Mal um {due}, in {left}.',
  'explain.starting': 'Gerade gestartet. Die nächste Uhrzeit folgt gleich.',
  'explain.nothingOffered': 'Du sitzt seit {sat}. Alle Arten sind ausgeschaltet, es kommt nichts.',
  'explain.paused': 'Angehalten, bis du weitermachst.',
  'explain.pausedUntil': 'Angehalten bis {until}.',
  'explain.outsideWindow':
    '{until, select, none {Außerhalb deiner Zeiten. Jetzt kommt nichts.} other {Außerhalb deiner Zeiten. Ruhe bis {until}.}}',
  'explain.dayOff': 'Ein freier Tag. Nichts wird gezählt, nichts geht verloren.',
  'explain.away': 'Du bist nicht am Platz. Das zählt als Pause.',
  'explain.sessionRunning': 'Eine Einheit läuft.',
  'explain.inCall': 'Du bist im Gespräch, also wartet das bis danach.',
  'explain.fullscreen': 'Etwas läuft im Vollbild, also wartet das ein wenig.',
  'explain.otherDevice': 'Ein anderes deiner Geräte zeigt diese Einladung.',
  'explain.snoozed': '{until, select, none {Auf deinen Wunsch später.} other {Auf deinen Wunsch später: um {until}.}}',
  'explain.backedOff': 'Einige hintereinander wurden übersprungen, also kommen die nächsten vorerst seltener.',
  'explain.awaitingBreakpoint':
    'Es ist so weit; das wartet auf eine natürliche Lücke, etwa einen Wechsel des Fensters.',
} as const;
