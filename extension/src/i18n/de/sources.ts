export const sourcesMessages = {
  'sources.title': 'Quellen',
  'sources.lead':
    'Schritte und Schlaf, die du schon aufzeichnest. Eine kurze Nacht macht den nächsten Tag leichter; ein Spaziergang zählt als Pause.',
  'sources.none': 'Noch keine Quelle. Schritte und Schlaf sind willkommen, aber nicht nötig',
  'sources.needsSync': 'Ein Telefon sendet an das Relay, dafür braucht es den Abgleich. Das ist ein Schalter.',
  'sources.openDevices': 'Geräte öffnen',
  'sources.steps': 'Schritte',
  'sources.sleep': 'Schlaf',
  'sources.stepsAndSleep': 'Schritte und Schlaf',
  'sources.phone': 'Vom Telefon gesendet',
  'sources.upToDate': 'Auf dem neuesten Stand.',
  'sources.lastData': 'Letzte Daten: {age}.',
  'sources.noData': 'Noch ist nichts angekommen.',
  'sources.waiting': 'Wartet darauf, dass das Telefon zum ersten Mal sendet.',
  'sources.daysMissing': '{n, plural, one {# Tag fehlt} other {# Tage fehlen}} dazwischen.',
  'sources.nightsMissing': '{n, plural, one {# Nacht fehlt} other {# Nächte fehlen}} dazwischen.',

  // adding one
  'sources.add': 'Quelle hinzufügen',
  'sources.add.title': 'Was sendet?',
  'sources.add.choose': 'Einrichten',
  'sources.app.health-connect-webhook': 'HC Webhook',
  'sources.app.health-connect-webhook.about':
    'Android. Eine kostenlose App, die weitergibt, was Health Connect enthält: Samsung, Fitbit, Oura, Withings, Garmin und die meisten anderen.',
  'sources.app.health-connect-webhook.1':
    'Installiere auf dem Telefon HC Webhook und erlaub der App, Schritte und Schlaf aus Health Connect zu lesen.',
  'sources.app.health-connect-webhook.2':
    'Scanne den Code mit der Kamera und kopiere seine zwei Zeilen, oder schick dir Endpunkt und Token von unten selbst.',
  'sources.app.health-connect-webhook.3':
    'Lege in der App einen Webhook mit dem Endpunkt an, dazu einen Header namens Authorization mit dem Wort Bearer, einem Leerzeichen und dem Token.',
  'sources.app.health-connect-webhook.4':
    'Lass die Schritte auf „daily“: Andere Einstellungen zählen doppelt, wenn zwei Apps dieselben Schritte schreiben. Dann sende einmal von Hand.',
  'sources.app.health-auto-export': 'Health Auto Export',
  'sources.app.health-auto-export.about':
    'iPhone und Apple Watch. In der kostenpflichtigen Ausgabe sendet die App von selbst, und der Code füllt alles aus.',
  'sources.app.health-auto-export.1':
    'Installiere auf dem iPhone Health Auto Export und erlaub der App, Schritte und Schlaf zu lesen.',
  'sources.app.health-auto-export.2':
    'Scanne den Code mit der Kamera. Die App öffnet sich mit ausgefüllter Automation.',
  'sources.app.health-auto-export.3':
    'Wähle Step Count und Sleep Analysis. Schau, ob der Header Authorization da ist; wenn nicht, kopiere ihn von unten.',
  'sources.app.health-auto-export.4':
    'Lass sie einmal von Hand laufen. Ein iPhone sendet nur, solange es entsperrt ist.',
  'sources.app.shortcuts': 'Kurzbefehle',
  'sources.app.shortcuts.about': 'iPhone, kostenlos. Ein kurzes eigenes Rezept, das Textzeilen sendet.',
  'sources.app.shortcuts.1':
    'Mach in Kurzbefehle einen Kurzbefehl mit „Health-Messungen suchen“ (Find Health Samples): Schritte der letzten zwei Tage, nach Tag gruppiert.',
  'sources.app.shortcuts.2':
    'Füge je Messung eine Textzeile wie unten hinzu: Art, Anfang, Ende, Wert und ein Name für das Telefon.',
  'sources.app.shortcuts.3':
    'Schließe mit „Inhalte von URL abrufen“ (Get Contents of URL): der Endpunkt, Methode POST, der Header Authorization mit Bearer, einem Leerzeichen und dem Token, und der Text als Inhalt.',
  'sources.app.shortcuts.4':
    'Lass ihn von einer Automation starten, wenn du das Telefon meist entsperrst: Gesperrt liest es nichts.',
  'sources.app.tasker': 'Tasker',
  'sources.app.tasker.about': 'Android. Für alles, was ein Task lesen kann: dieselben Textzeilen.',
  'sources.app.tasker.1': 'Mach einen Task, der deine Schritte oder deinen Schlaf in Textzeilen wie unten bringt.',
  'sources.app.tasker.2':
    'Füge „HTTP Request“ hinzu: Methode POST, der Endpunkt, der Header Authorization mit Bearer, einem Leerzeichen und dem Token, und die Zeilen als Inhalt.',
  'sources.app.tasker.3': 'Lass ihn einmal laufen, danach alle ein bis zwei Stunden über ein Profil.',
  'sources.app.open-mhealth': 'Open mHealth',
  'sources.app.open-mhealth.about': 'Alles, was JSON senden kann: Schrittzahlen und Schlafepisoden nach IEEE 1752.1.',
  'sources.app.open-mhealth.1':
    'Sende einen Datenpunkt oder ein Array davon per POST an den Endpunkt, höchstens 1 MB auf einmal.',
  'sources.app.open-mhealth.2':
    'Sende den Header Authorization mit Bearer, einem Leerzeichen und dem Token. Dieselben Punkte noch einmal ändern nichts.',
  'sources.lines':
    'steps|2026-11-20T00:00:00+01:00|2026-11-21T00:00:00+01:00|8421|Telefon\nsleep|2026-11-20T23:10:00+01:00|2026-11-21T06:40:00+01:00||Telefon',

  // a phone's details
  'sources.manage': 'Verwalten',
  'sources.showCode': 'Code zeigen',
  'sources.code.label': 'Code mit Endpunkt und Token, für die Kamera des Telefons',
  'sources.code.secret': 'Wer den Code hat, kann als dieses Telefon senden, aber nichts lesen.',
  'sources.endpoint': 'Endpunkt',
  'sources.token': 'Token',
  'sources.test': 'Test senden',
  'sources.test.fine': 'Endpunkt und Token stimmen. Der Test wurde nicht aufbewahrt.',
  'sources.renew': 'Neues Token',
  'sources.renew.ask': 'Das Telefon sendet nicht mehr, bis es das neue hat.',
  'sources.renew.yes': 'Neues Token machen',
  'sources.remove': 'Entfernen',
  'sources.remove.ask': 'Das Telefon kann nichts mehr senden. Was es gesendet hat, bleibt.',
  'sources.remove.yes': 'Diese Quelle entfernen',

  // files
  'import.drop.title': 'Lege hier einen Export ab',
  'import.drop.about':
    'Apple Health, Takeout, Garmin, Samsung, Mi Fitness, Zepp, Health Connect, Gadgetbridge, Oura, Open mHealth. Gelesen wird auf diesem Gerät.',
  'import.drop.now': 'Zum Importieren loslassen',
  'import.choose': 'Dateien wählen',
  'import.again': 'Weitere Datei importieren',
  'import.reading': 'Import: {files}',
  'import.unpacking': 'Schaut hinein',
  'import.writing': 'Ordnet nach Tagen',
  'import.progress': '{percent} · {speed} MB pro Sekunde',
  'import.left': 'noch etwa {span}',
  'import.paused': 'Angehalten bei {percent}',
  'import.stopped': 'Abgebrochen. Nichts davon wurde behalten.',
  'import.files': '{first} und {n, plural, one {# weitere} other {# weitere}}',
  'import.password.title': '{file} ist gesperrt',
  'import.password.lead': 'Mi Fitness zeigt das Passwort auf der Seite, auf der du den Export angefordert hast.',
  'import.password.label': 'Passwort',
  'import.password.wrong': 'Dieses Passwort öffnet sie nicht.',
  'import.password.open': 'Öffnen',
  'import.done': '{files} importiert',
  'import.nothing': 'Nichts zu importieren in {files}',
  'import.added': 'neu',
  'import.merged': 'zusammengeführt',
  'import.known': 'schon da',
  'import.leftOut': 'ausgelassen',
  'import.removed':
    '{n, plural, one {# Datensatz} other {# Datensätze}} aus einem älteren Export entfernt: In diesem kommt das nicht mehr vor.',
  'import.why.bad-record': '{n, plural, one {# Datensatz} other {# Datensätze}}, nicht lesbar: {which}',
  'import.why.zone-unknown':
    '{n, plural, one {# Datensatz} other {# Datensätze}} ohne Zeitzone: nach dem Tag in UTC eingeordnet',
  'import.why.mirrored-source':
    '{n, plural, one {# Kopie} other {# Kopien}} von dem, was eine andere Quelle selbst meldet',
  'import.why.not-sleep': '{n, plural, one {# Abschnitt} other {# Abschnitte}} im Bett ohne Schlaf',
  'import.why.test-payload': 'Ein Test mit erfundenen Werten',
  'import.why.wrong-payload': 'Etwas, das weder Schritte noch Schlaf aufzeichnet',
  'import.why.unknown-file': '{which}: kein Export, der sich lesen lässt',
  'import.why.damaged-file':
    '{which}: beschädigt oder zu früh zu Ende. Was davor kam, wurde gelesen; exportiere es noch einmal',
  'import.why.too-large': '{which}: enthält mehr als jeder echte Export und wurde deshalb nicht weiter entpackt',
  'import.why.too-large-whole':
    '{which}: über 512 MB, mehr als sich hier in einem Stück lesen lässt. Alles andere wurde gelesen',
  'import.undo': 'Diesen Import rückgängig machen',
  'import.undo.ask': 'Herausnehmen, was er gebracht hat? Dieselbe Datei bringt es zurück.',
  'import.undo.yes': 'Herausnehmen',
  'import.undoing': 'Wird herausgenommen',
  'import.undone':
    '{n, plural, one {# Datensatz} other {# Datensätze}} herausgenommen. Mit derselben Datei kommt alles zurück.',
  'import.past.title': 'Importierte Dateien',
  'import.past.done': '{day}: {added} neu, {known} schon da',
  'import.past.undone': '{day}: wieder herausgenommen',
  'import.past.broken':
    '{day}: abgebrochen, als die Seite geschlossen wurde. Lege die Datei noch einmal ab; nichts verdoppelt sich.',
} as const;
