/** One sentence for each code of a `Problem`: what happened, then what to do. */
export const problemMessages = {
  'problem.unknown': 'Something did not work ({code}). Everything is kept here; try again in a moment',
  'problem.offline': 'No network. Everything is kept here and sent later',
  'problem.relay-unreachable': 'The relay does not answer. Everything is kept here and sent later',
  'problem.notifications-denied': 'Notifications are off in the browser. Invitations wait in this popup instead',
  'problem.storage-full': 'The disk is full. Free some space, then open this again',
  'problem.phone-quiet':
    'The phone has been quiet for {days, plural, one {# day} other {# days}}. Open the app there once and it goes on',
  'problem.file-unknown': 'That file is not one we can read yet. Here is what works',
} as const;
