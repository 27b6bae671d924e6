export const providersMessages = {
  'providers.title': 'ウェアラブルのクラウド',
  'providers.lead':
    '中継サーバーがデータを取得し、端末向けに暗号化します。その間だけ読める状態になりますが、平文のまま保存することはありません。',
  'providers.stepsAndSleep': '歩数と睡眠',
  'providers.sleep': '睡眠',
  'providers.off': '未接続です。',
  'providers.connecting': '接続中です。',
  'providers.past': '過去の分を取得中: {all, number} 日のうち {done, number} 日。',
  'providers.noData': '接続しました。まだ何も届いていません。',
  'providers.fresh': '最新です。最後のデータは{age}。',
  'providers.retry': '次の試行は{when}。',
  'providers.unreachable': '今は中継サーバーが応答していません。応答が戻りしだい、クラウドがここに表示されます。',
  'providers.notOffered': 'この中継サーバーでは使えません: {names}。',
  'providers.connect': '接続',
  'providers.reconnect': 'もう一度接続',
  'providers.disconnect': '接続を解除',
} as const;
