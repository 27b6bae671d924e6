/**
 * One sentence for each code of a `Problem` that may stand in the popup by itself: what happened, then what to do. Those that only
 * answer something a person did are in `action-problems.ts`.
 */
export const problemMessages = {
  'problem.unknown': 'Something did not work ({code}). Everything is kept here; try again in a moment',

  // this device
  'problem.offline': 'No network. Everything is kept here and sent later',
  'problem.notifications-denied': 'Notifications are off in the browser. Invitations wait in this popup instead',
  'problem.storage-full': 'The disk is full. Free some space, then open this again',
  'problem.database-closed':
    'This browser does not open its storage just now. Close this page and open it again; nothing is lost',
  'problem.database-newer': 'What is stored here was written by a newer version. Update Unslouch to go on',
  'problem.unexpected': 'Something unexpected happened. Everything is kept here; try again in a moment',
  'problem.keys-lost':
    'This browser has lost the keys of your account. Join again, by code or words; nothing kept here is lost',

  // the account
  'problem.keyring-incomplete': 'Not all keys of the account are here yet. Sync this device, then try again',
  'problem.no-account': 'There is no account here yet. Create one, or join with your twelve words',
  'problem.account-unknown': 'The relay knows no account for these words. Check the words and the relay’s address',
  'problem.consent-missing': 'The browser has no yes from you to sending. Everything is kept here and sent later',
  'problem.device-revoked': 'This device was revoked. What it has stays here; nothing more is sent',
  'problem.device-unknown': 'The relay does not know this device any more. Join again with your twelve words',

  // the relay
  'problem.relay-unreachable': 'The relay does not answer. Everything is kept here and sent later',
  'problem.relay-unreadable': 'What answers there is not a relay. Check the address',
  'problem.relay-broken': 'The relay has trouble of its own. Everything is kept here and sent later',
  'problem.rate-limited': 'The relay asks for a pause. Everything is kept here and sent later',
  'problem.account-full': 'The account is full on this relay. Everything is kept here',
  'problem.update-needed': 'The relay speaks a newer language. Update Unslouch, then it goes on',
  'problem.version-too-old': 'This version is too old for the relay. Update Unslouch, then it goes on',
  'problem.unknown-version': 'This was written by a newer version. Update Unslouch to read it',
  'problem.token-wrong': 'The relay did not take this device’s pass. It gets a new one by itself',
  'problem.generation-changed': 'The relay was restored from a copy. What it lacks is sent again by itself',
  'problem.equivocation': 'Another browser writes under this device’s name, so this one goes on under a new name',
  'problem.relay.rolled-back': 'The relay shows an older state than before. Nothing here was changed; ask its operator',
  'problem.relay.chain-rolled-back':
    'The relay shows an older list of devices than before. Nothing was sent; ask its operator',
  'problem.relay.withholds': 'The relay keeps something of another device back. Ask its operator',
  'problem.chain-invalid': 'The relay’s list of devices is not signed by you. Nothing was sent; ask its operator',
  'problem.sync.unsettled': 'Sync did not come to rest. It tries again by itself',
  'problem.batch.gap': 'Something of one device is missing in between. It is kept aside until the rest arrives',
  'problem.batch.fork': 'The relay shows two versions of what one device wrote. The first one stays',
  'problem.batch.signature-wrong': 'This was not signed by the device it names, so it was kept aside',
  'problem.batch.device-unknown': 'This came from a device that is not on your list, so it was kept aside',
  'problem.batch.device-revoked': 'This came from a device that you had revoked, so it was kept aside',
  'problem.batch.epoch-key-missing': 'The key for this has not arrived yet. It is kept aside until then',
  'problem.segment.lacking':
    'A month that one device packed left something out. This device had it and sends it again by itself',
  'problem.segment.misplaced': 'The relay handed out another month than the one asked for, so it was kept aside',
  'problem.segment.epoch-key-missing': 'The key for this month has not arrived yet. It is read as soon as it has',
  'problem.seal.key': 'This was sealed with another key, so it was kept aside',
  'problem.seal.contents': 'This could not be read, so it was kept aside. An export of it helps us find out why',
  'problem.slot.foreign': 'The relay handed out something that no phone or provider tells, so it was kept aside',
} as const;
