export const sourcesMessages = {
  'sources.title': 'Sources',
  'sources.lead':
    'Steps and sleep you already record. A short night makes the next day lighter; a walk counts as a break.',
  'sources.none': 'No source yet. Steps and sleep are welcome, not needed',
  'sources.needsSync': 'A phone sends to the relay, so this needs sync. It is one switch.',
  'sources.openDevices': 'Open devices',
  'sources.steps': 'Steps',
  'sources.sleep': 'Sleep',
  'sources.stepsAndSleep': 'Steps and sleep',
  'sources.phone': 'Phone push',
  'sources.upToDate': 'Up to date.',
  'sources.lastData': 'Last data {age}.',
  'sources.noData': 'Nothing has arrived yet.',
  'sources.waiting': 'Waiting for the phone to send for the first time.',
  'sources.daysMissing': '{n, plural, one {# day is} other {# days are}} missing in between.',
  'sources.nightsMissing': '{n, plural, one {# night is} other {# nights are}} missing in between.',

  // adding one
  'sources.add': 'Add a source',
  'sources.add.title': 'What sends?',
  'sources.add.choose': 'Set up',
  'sources.app.health-connect-webhook': 'HC Webhook',
  'sources.app.health-connect-webhook.about':
    'Android. A free app that passes on what Health Connect holds: Samsung, Fitbit, Oura, Withings, Garmin and most others.',
  'sources.app.health-connect-webhook.1':
    'On the phone, install HC Webhook and let it read steps and sleep from Health Connect.',
  'sources.app.health-connect-webhook.2':
    'Scan the code with the camera and copy its two lines, or send yourself the endpoint and the token below.',
  'sources.app.health-connect-webhook.3':
    'In the app, add a webhook with the endpoint, and a header named Authorization with the word Bearer, a space and the token.',
  'sources.app.health-connect-webhook.4':
    'Leave steps on “daily”: other settings count twice where two apps wrote the same steps. Then send once by hand.',
  'sources.app.health-auto-export': 'Health Auto Export',
  'sources.app.health-auto-export.about':
    'iPhone and Apple Watch. The app sends by itself in its paid edition, and the code fills everything in.',
  'sources.app.health-auto-export.1': 'On the iPhone, install Health Auto Export and let it read steps and sleep.',
  'sources.app.health-auto-export.2': 'Scan the code with the camera. The app opens with the automation filled in.',
  'sources.app.health-auto-export.3':
    'Choose Step Count and Sleep Analysis. Look that the header Authorization is there; if not, copy it from below.',
  'sources.app.health-auto-export.4': 'Run it once by hand. An iPhone only sends while it is unlocked.',
  'sources.app.shortcuts': 'Shortcuts',
  'sources.app.shortcuts.about': 'iPhone, free. A short recipe of your own that sends lines of text.',
  'sources.app.shortcuts.1':
    'In Shortcuts, make a shortcut with “Find Health Samples”: steps of the last two days, grouped by day.',
  'sources.app.shortcuts.2':
    'For each sample add one line of text as below: kind, start, end, value, and a name for the phone.',
  'sources.app.shortcuts.3':
    'End with “Get Contents of URL”: the endpoint, method POST, the header Authorization with Bearer, a space and the token, and the text as the body.',
  'sources.app.shortcuts.4': 'Let an automation run it when you usually unlock the phone: locked, it reads nothing.',
  'sources.app.tasker': 'Tasker',
  'sources.app.tasker.about': 'Android. For whatever a task can read: the same lines of text.',
  'sources.app.tasker.1': 'Make a task that reads your steps or sleep into lines of text as below.',
  'sources.app.tasker.2':
    'Add “HTTP Request”: method POST, the endpoint, the header Authorization with Bearer, a space and the token, and the lines as the body.',
  'sources.app.tasker.3': 'Run it once, then let a profile run it every hour or two.',
  'sources.app.open-mhealth': 'Open mHealth',
  'sources.app.open-mhealth.about': 'Anything that can post JSON: step counts and sleep episodes of IEEE 1752.1.',
  'sources.app.open-mhealth.1': 'Post one data point or an array of them to the endpoint, at most 1 MB at a time.',
  'sources.app.open-mhealth.2':
    'Send the header Authorization with Bearer, a space and the token. The same points again change nothing.',
  'sources.lines':
    'steps|2026-11-20T00:00:00+01:00|2026-11-21T00:00:00+01:00|8421|Phone\nsleep|2026-11-20T23:10:00+01:00|2026-11-21T06:40:00+01:00||Phone',

  // a phone's details
  'sources.manage': 'Manage',
  'sources.showCode': 'Show code',
  'sources.code.label': 'Code with the endpoint and the token, for the phone’s camera',
  'sources.code.secret': 'Whoever has the code can send as this phone, and read nothing.',
  'sources.endpoint': 'Endpoint',
  'sources.token': 'Token',
  'sources.test': 'Send a test',
  'sources.test.fine': 'Endpoint and token work. The test was not kept.',
  'sources.renew': 'New token',
  'sources.renew.ask': 'The phone stops sending until it has the new one.',
  'sources.renew.yes': 'Make a new token',
  'sources.remove': 'Remove',
  'sources.remove.ask': 'The phone can send no more. What it has sent stays.',
  'sources.remove.yes': 'Remove this source',

  // files
  'import.drop.title': 'Drop an export here',
  'import.drop.about':
    'Apple Health, Takeout, Garmin, Samsung, Mi Fitness, Zepp, Health Connect, Gadgetbridge, Oura, Open mHealth. It is read on this device.',
  'import.drop.now': 'Let go to import',
  'import.choose': 'Choose files',
  'import.again': 'Import another file',
  'import.reading': 'Importing {files}',
  'import.unpacking': 'Looking inside',
  'import.writing': 'Filing it by day',
  'import.progress': '{percent} · {speed} MB a second',
  'import.left': 'about {span} left',
  'import.paused': 'Paused at {percent}',
  'import.stopped': 'Cancelled. Nothing of it was kept.',
  'import.files': '{first} and {n, plural, one {# more} other {# more}}',
  'import.password.title': '{file} is locked',
  'import.password.lead': 'Mi Fitness shows the password on the page where you asked for the export.',
  'import.password.label': 'Password',
  'import.password.wrong': 'That password does not open it.',
  'import.password.open': 'Open it',
  'import.done': 'Imported {files}',
  'import.nothing': 'Nothing to import in {files}',
  'import.added': 'added',
  'import.merged': 'merged',
  'import.known': 'already here',
  'import.leftOut': 'left out',
  'import.removed':
    '{n, plural, one {# record} other {# records}} of an older export went, because this one no longer has them.',
  'import.why.bad-record': '{n, plural, one {# record} other {# records}} that can’t be read: {which}',
  'import.why.zone-unknown':
    '{n, plural, one {# record} other {# records}} without a time zone: filed under the day in UTC',
  'import.why.mirrored-source': '{n, plural, one {# copy} other {# copies}} of what another source tells itself',
  'import.why.not-sleep': '{n, plural, one {# stretch} other {# stretches}} of lying in bed without sleep',
  'import.why.test-payload': 'A test with invented values',
  'import.why.wrong-payload': 'Something that is no record of steps or sleep',
  'import.why.unknown-file': '{which}: no export that can be read',
  'import.why.damaged-file':
    '{which}: damaged, or it ends too early. What came before was read; try exporting it again',
  'import.why.too-large': '{which}: holds more than any true export does, so it was not unpacked further',
  'import.why.too-large-whole':
    '{which}: over 512 MB, which is more than can be read in one piece here. Everything else was read',
  'import.undo': 'Undo this import',
  'import.undo.ask': 'Take out what it brought? The same file brings it back.',
  'import.undo.yes': 'Take it out',
  'import.undoing': 'Taking it out',
  'import.undone': '{n, plural, one {# record} other {# records}} taken out. The same file brings them back.',
  'import.past.title': 'Imported files',
  'import.past.done': '{day}: {added} added, {known} already here',
  'import.past.undone': '{day}: taken out again',
  'import.past.broken': '{day}: broke off when its page closed. Drop the file again; nothing is doubled.',
} as const;
