export const providersMessages = {
  'providers.title': 'Clouds of wearables',
  'providers.lead':
    'Your relay fetches from there and seals what it gets for your devices. For a moment it can read it; the data is not kept there in the clear.',
  'providers.stepsAndSleep': 'Steps and sleep',
  'providers.sleep': 'Sleep',
  'providers.off': 'Not connected.',
  'providers.connecting': 'Connecting.',
  'providers.past': 'The past is on its way: {done, number} of {all, number} days.',
  'providers.noData': 'Connected. Nothing has arrived yet.',
  'providers.fresh': 'Up to date. Last data {age}.',
  'providers.retry': 'Next try {when}.',
  'providers.unreachable': 'The relay does not answer right now. Its clouds show here as soon as it does.',
  'providers.notOffered': 'Not offered by this relay: {names}.',
  'providers.connect': 'Connect',
  'providers.reconnect': 'Connect again',
  'providers.disconnect': 'Disconnect',
} as const;
