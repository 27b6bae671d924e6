/** One sentence for each code of a `Problem` that answers what a person did: a tap, words, codes, sources, files. */
export const actionProblemMessages = {
  // a tap
  'problem.background-failed': 'That did not work. Nothing is lost; try again in a moment',
  'problem.background-gone': 'The extension was updated or switched off. Close this page and open it again',
  'problem.message-unreadable': 'This page is older than the extension. Close it and open it again',
  'problem.nudge-gone': 'That invitation is over. The next one comes by itself',
  'problem.session-gone': 'No session runs any more. What was done is in the log',
  'problem.entry-gone': 'That entry is not here any more',
  'problem.undo-too-late': 'Too late to undo here. History can still change it',
  'problem.snooze-spent': 'This one has waited long enough. Skip it, or start',
  'problem.nothing-else-fits': 'Nothing else fits what you have at hand just now',
  'problem.exercise-unknown': 'That exercise is not in the library',

  // files of one's own
  'problem.own-unreadable': 'That file holds no routines or moves of Unslouch. Nothing was changed',
  'problem.own-malformed': 'Something in it is not as it should be: {where}. Nothing was changed',

  // the words and the account
  'problem.words.count': 'That is not twelve words yet',
  'problem.words.unknown': 'Word {position, number} is not one of the words in the list. Check its spelling',
  'problem.words.checksum': 'These twelve words do not belong together. Check their order and spelling',
  'problem.words.replaced': 'These words were replaced by newer ones, and open nothing any more',
  'problem.words.wrong-key': 'These words open another account. Nothing was sent',
  'problem.words.not-yours': 'These are not the words in force. Nothing was changed',
  'problem.erase.not-empty': 'The relay still knows the account. Try again; if it stays, ask its operator',

  // pairing
  'problem.pairing.code': 'The relay knows no such code. Check it and the relay’s address, or show a new one',
  'problem.pairing.taken': 'That code was used already. Show a new one',
  'problem.pairing.over': 'The time is over. Show a new code',
  'problem.pairing.digits':
    'Those are not the digits that it shows. {left, plural, one {One more try} other {# more tries}}',
  'problem.pairing.burnt': 'Three times other digits: nothing was added. Show a new code',
  'problem.pairing.not-yet': 'The other device has not added this one yet. Type the digits there first',
  'problem.pairing.tampered': 'Somebody meddled in between. Nothing was sent; try another network',
  'problem.relay-address': 'That is not the address of a relay. It begins with https://',
  'problem.account-exists': 'That account is there already. Join it with its words',
  'problem.registration-closed': 'This relay takes no new accounts. Ask its operator, or use another relay',
  'problem.invite-wrong': 'This relay asks for an invitation code, and that one is not valid',
  'problem.too-many-devices': 'Sixteen devices are the most. Revoke one that you no longer use',

  // sources
  'problem.phone-quiet':
    'The phone has been quiet for {days, plural, one {# day} other {# days}}. Open the app there once and it goes on',
  'problem.too-many-sources': 'No more sources fit. Remove one that you no longer use',
  'problem.source-unknown': 'The relay does not know that source. Add the phone again',
  'problem.ingest-token-wrong': 'The token is wrong or was replaced. Copy the new one into the phone',
  'problem.too-large': 'It sent more than a megabyte at once. Let it send fewer days at a time',
  'problem.push-refused': '{app} could not deliver. {why}',
  'problem.payload-unknown': 'That is not a payload we can read. The Sources page says which apps work',
  'problem.provider-not-offered': 'This relay is not registered with that provider. Its operator can change that',
  'problem.consent-over': 'That consent took too long. Connect again',
  'problem.consent-withdrawn': 'Access was withdrawn at the provider. Connect again and it goes on',
  'problem.consent-interrupted': 'The link broke on the way. Connect again and it goes on',
  'problem.membership-lapsed': 'The provider says that the membership has ended. Renew it there, then connect again',
  'problem.provider-busy': 'The provider asks for a pause. It goes on by itself',
  'problem.provider-broken': 'The provider has trouble of its own. It goes on by itself',
  'problem.provider-silent': 'The provider does not answer. It goes on by itself',
  'problem.provider-unreadable': 'The provider sent something we can not read. It is tried again by itself',
  'problem.provider-refuses': 'The provider refuses this relay. Its operator has to look',
  'problem.inbox-waits': 'More is waiting than fits. Open Unslouch on a device, and it goes on',
  'problem.file-unknown': 'That file is not one we can read yet. Here is what works',
  'problem.import-running': 'Another window imports something just now. This one can follow when it is done',
  'problem.importing-now': 'A file is being imported just now. Cancel that, or wait until it is done',
} as const;
