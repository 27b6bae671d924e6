export const problemMessages = {
  'problem.own-unreadable': 'そのファイルには Unslouch のルーティンや動きがありません。何も変更していません',
  'problem.own-malformed': '内容の一部が正しい形ではありません: {where}。何も変更していません',
  'problem.unknown': 'うまく動きませんでした({code})。すべてここに残っています。少ししてからもう一度お試しください',

  // この端末
  'problem.offline': 'ネットワークがありません。すべてここに残り、あとで送られます',
  'problem.notifications-denied': 'ブラウザの通知がオフです。提案は代わりにこのポップアップで待ちます',
  'problem.storage-full': 'ディスクがいっぱいです。空きを作ってから、もう一度開いてください',
  'problem.database-closed':
    'ブラウザが今は保存領域を開けません。このページを閉じて開き直してください。何も失われていません',
  'problem.database-newer': 'ここのデータは新しい版で書かれました。Unslouch を更新すると続けられます',
  'problem.background-failed': 'うまく動きませんでした。何も失われていません。少ししてからもう一度お試しください',
  'problem.background-gone': '拡張機能が更新されたか、オフになりました。このページを閉じて開き直してください',
  'problem.message-unreadable': 'このページは拡張機能より古い版です。閉じて開き直してください',
  'problem.unexpected': '予期しないことが起きました。すべてここに残っています。少ししてからもう一度お試しください',
  'problem.nudge-gone': 'その提案は終わりました。次は自動で届きます',
  'problem.session-gone': '進行中のセッションはありません。行った分は記録にあります',
  'problem.entry-gone': 'その記録はもうここにありません',
  'problem.undo-too-late': 'ここでは元に戻せる時間を過ぎました。履歴からは変更できます',
  'problem.snooze-spent': 'これ以上は先延ばしできません。スキップするか、始めてください',
  'problem.nothing-else-fits': '今、手元の道具でできる動きはほかにありません',
  'problem.exercise-unknown': 'そのエクササイズはライブラリにありません',
  'problem.keys-lost':
    'このブラウザからアカウントの鍵がなくなりました。コードか単語でつなぎ直してください。ここの記録は失われていません',

  // 単語とアカウント
  'problem.words.count': 'まだ 12 個の単語になっていません',
  'problem.words.unknown': '{position, number} 番目の単語は一覧にありません。つづりをご確認ください',
  'problem.words.checksum': 'この 12 個の単語は組み合わせが合いません。順番とつづりをご確認ください',
  'problem.words.wrong-key': 'この単語は別のアカウントのものです。何も送られていません',
  'problem.words.replaced': 'この単語は新しいものに替わり、もう何も開けません',
  'problem.words.not-yours': '現在有効な単語ではありません。何も変更していません',
  'problem.keyring-incomplete':
    'アカウントの鍵がまだ全部そろっていません。この端末を同期してから、もう一度お試しください',
  'problem.erase.not-empty':
    'アカウントがまだ中継サーバーに残っています。もう一度お試しください。続くときは運営者におたずねください',

  // 端末の追加
  'problem.pairing.code':
    'そのコードは中継サーバーにありません。コードとサーバーのアドレスを確認するか、新しいコードを表示してください',
  'problem.pairing.taken': 'そのコードは使用済みです。新しいコードを表示してください',
  'problem.pairing.over': '時間が過ぎました。新しいコードを表示してください',
  'problem.pairing.digits': '表示されている数字と違います。{left, plural, other {あと # 回試せます}}',
  'problem.pairing.burnt': '数字が 3 回違ったため、何も追加していません。新しいコードを表示してください',
  'problem.pairing.not-yet': 'もう一方の端末がまだこの端末を追加していません。先にそちらで数字を入力してください',
  'problem.pairing.tampered': '途中で何者かの介入がありました。何も送られていません。別のネットワークでお試しください',
  'problem.no-account': 'ここにはまだアカウントがありません。作成するか、12 個の単語でつないでください',
  'problem.account-unknown': 'この単語のアカウントは中継サーバーにありません。単語とサーバーのアドレスをご確認ください',
  'problem.account-exists': 'そのアカウントはすでにあります。単語でつないでください',
  'problem.registration-closed':
    'この中継サーバーは新しいアカウントを受け付けていません。運営者にたずねるか、別のサーバーをお使いください',
  'problem.invite-wrong': 'この中継サーバーには招待コードが必要です。入力されたコードは有効ではありません',
  'problem.consent-missing': 'データの送信がブラウザで許可されていません。何も送られず、許可されるまで同期は待機します',
  'problem.too-many-devices': '端末は 16 台までです。使わなくなった端末を無効にしてください',
  'problem.device-revoked': 'この端末は無効になりました。手元のものは残り、これ以上は送られません',
  'problem.device-unknown': 'この端末は中継サーバーに登録がありません。12 個の単語でつなぎ直してください',

  // 中継サーバー
  'problem.relay-address': '中継サーバーのアドレスではありません。https:// で始まります',
  'problem.relay-unreachable': '中継サーバーが応答しません。すべてここに残り、あとで送られます',
  'problem.relay-unreadable': '応答したのは中継サーバーではありません。アドレスをご確認ください',
  'problem.relay-broken': '中継サーバー側に問題があります。すべてここに残り、あとで送られます',
  'problem.rate-limited': '中継サーバーが少し間をおくよう求めています。すべてここに残り、あとで送られます',
  'problem.account-full': 'この中継サーバーのアカウント容量がいっぱいです。すべてここに残っています',
  'problem.update-needed': '中継サーバーの方が新しい版です。Unslouch を更新すると続きます',
  'problem.version-too-old': 'この版は中継サーバーには古すぎます。Unslouch を更新すると続きます',
  'problem.unknown-version': '新しい版で書かれたものです。Unslouch を更新すると読めます',
  'problem.token-wrong': '中継サーバーがこの端末の通行証を受け付けませんでした。新しいものを自動で取得します',
  'problem.generation-changed': '中継サーバーがバックアップから復元されました。足りない分は自動で送り直します',
  'problem.equivocation': '別のブラウザがこの端末の名義で書き込んでいるため、新しい名義で続けます',
  'problem.relay.rolled-back':
    '中継サーバーが以前より古い状態を示しています。ここでは何も変更していません。運営者におたずねください',
  'problem.relay.chain-rolled-back':
    '中継サーバーが以前より古い端末一覧を示しています。何も送られていません。運営者におたずねください',
  'problem.relay.withholds': '中継サーバーが別の端末の分を一部渡していません。運営者におたずねください',
  'problem.chain-invalid':
    '中継サーバーの端末一覧にご本人の署名がありません。何も送られていません。運営者におたずねください',
  'problem.sync.unsettled': '同期が落ち着きませんでした。自動でもう一度試します',
  'problem.batch.gap': 'ある端末の分が途中で欠けています。残りが届くまで保留します',
  'problem.batch.fork': 'ある端末の分について、中継サーバーが二つの版を示しています。最初の版を残します',
  'problem.batch.signature-wrong': '名義の端末の署名がないため、保留しました',
  'problem.batch.device-unknown': '一覧にない端末から届いたため、保留しました',
  'problem.batch.device-revoked': '無効にした端末から届いたため、保留しました',
  'problem.batch.epoch-key-missing': 'この分の鍵がまだ届いていません。届くまで保留します',
  'problem.segment.lacking': 'ある端末がまとめた一か月分に抜けがありました。この端末にあったため、自動で送り直します',
  'problem.segment.misplaced': '中継サーバーが求めたものと違う月を渡したため、保留しました',
  'problem.segment.epoch-key-missing': 'この月の鍵がまだ届いていません。届きしだい読み込みます',
  'problem.seal.key': '別の鍵で暗号化されていたため、保留しました',
  'problem.seal.contents': '読み取れなかったため、保留しました。書き出していただくと、原因を調べる助けになります',
  'problem.slot.foreign': '中継サーバーが、スマートフォンにも提供元にもないものを渡したため、保留しました',

  // データ元
  'problem.phone-quiet': 'スマートフォンから {days, plural, other {# 日間}}届いていません。一度アプリを開くと続きます',
  'problem.too-many-sources': 'これ以上データ元を追加できません。使わなくなったものを削除してください',
  'problem.source-unknown': 'そのデータ元は中継サーバーにありません。スマートフォンをもう一度追加してください',
  'problem.ingest-token-wrong':
    'トークンが違うか、新しいものに替わりました。新しいものをスマートフォンにコピーしてください',
  'problem.payload-unknown': '読み取れない形式です。使えるアプリは「データ元」のページにあります',
  'problem.provider-not-offered': 'この中継サーバーはその提供元に登録されていません。運営者が変更できます',
  'problem.consent-over': '同意の手続きに時間がかかりすぎました。もう一度接続してください',
  'problem.consent-withdrawn': '提供元でアクセスが取り消されました。もう一度接続すると続きます',
  'problem.consent-interrupted': '更新の途中で接続が切れました。もう一度接続すると続きます',
  'problem.membership-lapsed': '提供元によると会員期間が終わっています。更新してから、もう一度接続してください',
  'problem.provider-busy': '提供元が少し間をおくよう求めています。自動で続きます',
  'problem.provider-broken': '提供元側に問題があります。自動で続きます',
  'problem.provider-silent': '提供元が応答しません。自動で続きます',
  'problem.provider-unreadable': '提供元から読み取れないものが届きました。自動でもう一度試します',
  'problem.provider-refuses': '提供元がこの中継サーバーを拒んでいます。運営者の確認が必要です',
  'problem.inbox-waits': '受け取りきれない分が待っています。端末で Unslouch を開くと続きます',
  'problem.file-unknown': 'そのファイルはまだ読み取れません。使えるものは次のとおりです',
  'problem.import-running': '別のウィンドウで取り込み中です。終わると、こちらでも取り込めます',
} as const;
