export const manifestMessages = {
  'manifest.name': 'Unslouch',
  'manifest.description': 'パソコンの前で過ごす人に、体を動かすきっかけを届けます。',
  'manifest.commandStart': '動く提案を開く',
  'manifest.commandSnooze': 'あとで: 10 分後にもう一度',
} as const;
