export const providersMessages = {
  'providers.title': 'Clouds von Wearables',
  'providers.lead':
    'Dein Relay holt von dort und versiegelt, was es bekommt, für deine Geräte. Einen Moment lang kann es mitlesen; unverschlüsselt bleibt dort nichts liegen.',
  'providers.stepsAndSleep': 'Schritte und Schlaf',
  'providers.sleep': 'Schlaf',
  'providers.off': 'Nicht verbunden.',
  'providers.connecting': 'Wird verbunden.',
  'providers.past': 'Die Vergangenheit ist unterwegs: {done, number} von {all, number} Tagen.',
  'providers.noData': 'Verbunden. Noch ist nichts angekommen.',
  'providers.fresh': 'Auf dem neuesten Stand. Letzte Daten: {age}.',
  'providers.retry': 'Nächster Versuch {when}.',
  'providers.unreachable': 'Das Relay antwortet gerade nicht. Sobald es wieder da ist, erscheinen seine Clouds hier.',
  'providers.notOffered': 'Bei diesem Relay nicht im Angebot: {names}.',
  'providers.connect': 'Verbinden',
  'providers.reconnect': 'Neu verbinden',
  'providers.disconnect': 'Trennen',
} as const;
