export const problemMessages = {
  'problem.own-unreadable': 'Diese Datei enthält keine Routinen oder Übungen von Unslouch. Nichts wurde verändert',
  'problem.own-malformed': 'Darin stimmt etwas nicht: {where}. Nichts wurde verändert',
  'problem.unknown': 'Etwas hat nicht geklappt ({code}). Alles bleibt hier; versuch es gleich noch einmal',

  // this device
  'problem.offline': 'Kein Netz. Alles bleibt hier und wird später gesendet',
  'problem.notifications-denied':
    'Benachrichtigungen sind im Browser aus. Einladungen warten stattdessen in diesem Popup',
  'problem.storage-full': 'Der Speicher ist voll. Schaffe etwas Platz und öffne das noch einmal',
  'problem.database-closed':
    'Dieser Browser öffnet seinen Speicher gerade nicht. Schließe diese Seite und öffne sie neu; nichts ist verloren',
  'problem.database-newer':
    'Was hier gespeichert ist, stammt von einer neueren Version. Aktualisiere Unslouch, dann geht es weiter',
  'problem.background-failed': 'Das hat nicht geklappt. Nichts ist verloren; versuch es gleich noch einmal',
  'problem.background-gone':
    'Die Erweiterung wurde aktualisiert oder ausgeschaltet. Schließe diese Seite und öffne sie neu',
  'problem.message-unreadable': 'Diese Seite ist älter als die Erweiterung. Schließe sie und öffne sie neu',
  'problem.unexpected': 'Etwas Unerwartetes ist passiert. Alles bleibt hier; versuch es gleich noch einmal',
  'problem.nudge-gone': 'Diese Einladung ist vorbei. Die nächste kommt von selbst',
  'problem.session-gone': 'Es läuft keine Einheit mehr. Was getan ist, steht im Verlauf',
  'problem.entry-gone': 'Diesen Eintrag gibt es hier nicht mehr',
  'problem.undo-too-late': 'Hier ist es dafür zu spät. Im Verlauf lässt es sich noch ändern',
  'problem.snooze-spent': 'Diese Einladung hat lange genug gewartet. Überspringe sie oder fang an',
  'problem.nothing-else-fits': 'Nichts anderes passt gerade zu dem, was du da hast',
  'problem.exercise-unknown': 'Diese Übung gibt es hier nicht',
  'problem.keys-lost':
    'Dieser Browser hat die Schlüssel deines Kontos verloren. Verbinde ihn neu, per Code oder Wörtern; was hier liegt, bleibt',

  // the words and the account
  'problem.words.count': 'Das sind noch nicht zwölf Wörter',
  'problem.words.unknown': 'Wort {position, number} steht nicht in der Wörterliste. Schau auf die Schreibweise',
  'problem.words.checksum': 'Diese zwölf Wörter gehören nicht zusammen. Schau auf Reihenfolge und Schreibweise',
  'problem.words.wrong-key': 'Diese Wörter öffnen ein anderes Konto. Nichts wurde gesendet',
  'problem.words.replaced': 'Diese Wörter wurden durch neuere ersetzt und öffnen nichts mehr',
  'problem.words.not-yours': 'Das sind nicht die gültigen Wörter. Nichts wurde verändert',
  'problem.keyring-incomplete':
    'Noch sind nicht alle Schlüssel des Kontos hier. Gleiche dieses Gerät ab und versuch es dann noch einmal',
  'problem.erase.not-empty':
    'Das Relay kennt das Konto noch. Versuch es noch einmal; bleibt es dabei, frag, wer es betreibt',

  // pairing
  'problem.pairing.code':
    'Diesen Code kennt das Relay nicht. Prüfe ihn und die Adresse des Relays, oder zeig einen neuen',
  'problem.pairing.taken': 'Dieser Code wurde schon benutzt. Zeig einen neuen',
  'problem.pairing.over': 'Die Zeit ist um. Zeig einen neuen Code',
  'problem.pairing.digits':
    'Das sind nicht die Ziffern, die dort stehen. {left, plural, one {Noch ein Versuch} other {Noch # Versuche}}',
  'problem.pairing.burnt': 'Dreimal andere Ziffern: Nichts wurde aufgenommen. Zeig einen neuen Code',
  'problem.pairing.not-yet': 'Das andere Gerät hat dieses noch nicht aufgenommen. Tippe dort erst die Ziffern ein',
  'problem.pairing.tampered':
    'Dazwischen hat jemand etwas verändert. Nichts wurde gesendet; versuch es in einem anderen Netz',
  'problem.no-account': 'Hier gibt es noch kein Konto. Lege eins an oder verbinde dich mit deinen zwölf Wörtern',
  'problem.account-unknown':
    'Das Relay kennt zu diesen Wörtern kein Konto. Prüfe die Wörter und die Adresse des Relays',
  'problem.account-exists': 'Dieses Konto gibt es schon. Verbinde dich mit seinen Wörtern',
  'problem.registration-closed':
    'Dieses Relay nimmt keine neuen Konten an. Frag, wer es betreibt, oder nimm ein anderes',
  'problem.invite-wrong': 'Dieses Relay verlangt einen Einladungscode, und dieser gilt nicht',
  'problem.consent-missing':
    'Der Browser hat von dir kein Ja dazu, dass Daten ihn verlassen. Nichts wird gesendet; der Abgleich wartet, bis du es erlaubst',
  'problem.too-many-devices':
    'Mehr als sechzehn Geräte gehen nicht. Entzieh einem, das du nicht mehr benutzt, den Zugang',
  'problem.device-revoked':
    'Diesem Gerät wurde der Zugang entzogen. Was es hat, bleibt hier; gesendet wird nichts mehr',
  'problem.device-unknown': 'Das Relay kennt dieses Gerät nicht mehr. Verbinde es neu mit deinen zwölf Wörtern',

  // the relay
  'problem.relay-address': 'Das ist keine Adresse eines Relays. Sie beginnt mit https://',
  'problem.relay-unreachable': 'Das Relay antwortet nicht. Alles bleibt hier und wird später gesendet',
  'problem.relay-unreadable': 'Was dort antwortet, ist kein Relay. Prüfe die Adresse',
  'problem.relay-broken': 'Das Relay hat selbst ein Problem. Alles bleibt hier und wird später gesendet',
  'problem.rate-limited': 'Das Relay bittet um eine Pause. Alles bleibt hier und wird später gesendet',
  'problem.account-full': 'Das Konto ist auf diesem Relay voll. Alles bleibt hier',
  'problem.update-needed': 'Das Relay spricht eine neuere Sprache. Aktualisiere Unslouch, dann geht es weiter',
  'problem.version-too-old': 'Diese Version ist zu alt für das Relay. Aktualisiere Unslouch, dann geht es weiter',
  'problem.unknown-version': 'Das stammt von einer neueren Version. Aktualisiere Unslouch, um es zu lesen',
  'problem.token-wrong': 'Das Relay hat den Ausweis dieses Geräts nicht angenommen. Es bekommt von selbst einen neuen',
  'problem.generation-changed':
    'Das Relay wurde aus einer Kopie wiederhergestellt. Was ihm fehlt, wird von selbst neu gesendet',
  'problem.equivocation':
    'Ein anderer Browser schreibt unter dem Namen dieses Geräts, also geht es hier unter neuem Namen weiter',
  'problem.relay.rolled-back':
    'Das Relay zeigt einen älteren Stand als zuvor. Hier wurde nichts verändert; frag, wer es betreibt',
  'problem.relay.chain-rolled-back':
    'Das Relay zeigt eine ältere Geräteliste als zuvor. Nichts wurde gesendet; frag, wer es betreibt',
  'problem.relay.withholds': 'Das Relay hält etwas von einem anderen Gerät zurück. Frag, wer es betreibt',
  'problem.chain-invalid':
    'Die Geräteliste des Relays ist nicht von dir unterschrieben. Nichts wurde gesendet; frag, wer es betreibt',
  'problem.sync.unsettled': 'Der Abgleich kam nicht zur Ruhe. Er versucht es von selbst noch einmal',
  'problem.batch.gap': 'Von einem Gerät fehlt etwas dazwischen. Es liegt beiseite, bis der Rest ankommt',
  'problem.batch.fork': 'Das Relay zeigt zwei Fassungen dessen, was ein Gerät geschrieben hat. Die erste bleibt',
  'problem.batch.signature-wrong':
    'Das wurde nicht von dem Gerät unterschrieben, das darauf steht, und liegt deshalb beiseite',
  'problem.batch.device-unknown':
    'Das kam von einem Gerät, das nicht auf deiner Liste steht, und liegt deshalb beiseite',
  'problem.batch.device-revoked':
    'Das kam von einem Gerät, dem du den Zugang entzogen hast, und liegt deshalb beiseite',
  'problem.batch.epoch-key-missing': 'Der Schlüssel dafür ist noch nicht angekommen. Bis dahin liegt es beiseite',
  'problem.segment.lacking':
    'In einem Monat, den ein Gerät gepackt hat, fehlte etwas. Dieses Gerät hatte es und sendet es von selbst noch einmal',
  'problem.segment.misplaced': 'Das Relay gab einen anderen Monat heraus als den erfragten; er liegt deshalb beiseite',
  'problem.segment.epoch-key-missing':
    'Der Schlüssel für diesen Monat ist noch nicht angekommen. Sobald er da ist, wird der Monat gelesen',
  'problem.seal.key': 'Das wurde mit einem anderen Schlüssel versiegelt und liegt deshalb beiseite',
  'problem.seal.contents':
    'Das ließ sich nicht lesen und liegt deshalb beiseite. Als Datei gespeichert, hilft es uns, den Grund zu finden',
  'problem.slot.foreign':
    'Das Relay gab etwas heraus, das kein Telefon und kein Anbieter meldet; es liegt deshalb beiseite',

  // sources
  'problem.phone-quiet':
    'Das Telefon schweigt seit {days, plural, one {# Tag} other {# Tagen}}. Öffne dort einmal die App, dann geht es weiter',
  'problem.too-many-sources': 'Mehr Quellen gehen nicht. Entferne eine, die du nicht mehr benutzt',
  'problem.source-unknown': 'Das Relay kennt diese Quelle nicht. Füge das Telefon neu hinzu',
  'problem.ingest-token-wrong': 'Das Token stimmt nicht oder wurde ersetzt. Kopiere das neue ins Telefon',
  'problem.too-large': 'Es kam mehr als ein Megabyte auf einmal. Lass weniger Tage auf einmal senden',
  'problem.push-refused': '{app} konnte nichts zustellen. {why}',
  'problem.payload-unknown': 'Diese Daten können wir nicht lesen. Auf der Seite „Quellen“ steht, welche Apps gehen',
  'problem.provider-not-offered':
    'Dieses Relay ist bei diesem Anbieter nicht angemeldet. Das kann ändern, wer es betreibt',
  'problem.consent-over': 'Diese Zustimmung hat zu lange gedauert. Verbinde noch einmal',
  'problem.consent-withdrawn': 'Der Zugriff wurde beim Anbieter zurückgezogen. Verbinde neu, dann geht es weiter',
  'problem.consent-interrupted': 'Die Verbindung riss unterwegs ab. Verbinde neu, dann geht es weiter',
  'problem.membership-lapsed':
    'Der Anbieter meldet, dass die Mitgliedschaft abgelaufen ist. Verlängere sie dort und verbinde dann neu',
  'problem.provider-busy': 'Der Anbieter bittet um eine Pause. Es geht von selbst weiter',
  'problem.provider-broken': 'Der Anbieter hat selbst ein Problem. Es geht von selbst weiter',
  'problem.provider-silent': 'Der Anbieter antwortet nicht. Es geht von selbst weiter',
  'problem.provider-unreadable':
    'Der Anbieter hat etwas gesendet, das wir nicht lesen können. Es wird von selbst noch einmal versucht',
  'problem.provider-refuses': 'Der Anbieter weist dieses Relay ab. Wer es betreibt, kann nachsehen',
  'problem.inbox-waits': 'Es wartet mehr, als Platz hat. Öffne Unslouch auf einem Gerät, dann geht es weiter',
  'problem.file-unknown': 'Diese Datei können wir noch nicht lesen. Hier steht, was geht',
  'problem.import-running': 'Ein anderes Fenster importiert gerade. Dieser Import kann danach folgen',
  'problem.importing-now': 'Gerade wird eine Datei importiert. Brich das ab, oder warte, bis es fertig ist',
} as const;
