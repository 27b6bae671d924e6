export const sourcesMessages = {
  'sources.title': 'データ元',
  'sources.lead': 'すでに記録している歩数と睡眠を使います。睡眠が短い翌日は軽めになり、歩いた時間は休憩に数えます。',
  'sources.none': 'データ元はまだありません。歩数と睡眠は、なくても使えます',
  'sources.needsSync': 'スマートフォンは中継サーバーに送るため、同期が必要です。スイッチ一つでオンになります。',
  'sources.openDevices': '「端末」を開く',
  'sources.steps': '歩数',
  'sources.sleep': '睡眠',
  'sources.stepsAndSleep': '歩数と睡眠',
  'sources.phone': 'スマートフォンからの送信',
  'sources.upToDate': '最新です。',
  'sources.lastData': '最後のデータは{age}。',
  'sources.noData': 'まだ何も届いていません。',
  'sources.waiting': 'スマートフォンからの最初の送信を待っています。',
  'sources.daysMissing': '{n, plural, other {途中の # 日分がありません。}}',
  'sources.nightsMissing': '{n, plural, other {途中の # 夜分がありません。}}',

  // 追加
  'sources.add': 'データ元を追加',
  'sources.add.title': '何から送りますか？',
  'sources.add.choose': '設定する',
  'sources.app.health-connect-webhook': 'HC Webhook',
  'sources.app.health-connect-webhook.about':
    'Android。ヘルスコネクトの内容を渡す無料アプリです。Samsung、Fitbit、Oura、Withings、Garmin など多くに対応します。',
  'sources.app.health-connect-webhook.1':
    'スマートフォンに HC Webhook を入れ、ヘルスコネクトの歩数と睡眠の読み取りを許可します。',
  'sources.app.health-connect-webhook.2':
    'コードをカメラで読み取って 2 行をコピーするか、下のエンドポイントとトークンを自分宛てに送ります。',
  'sources.app.health-connect-webhook.3':
    'アプリで、エンドポイントを入れた Webhook を追加します。ヘッダー Authorization には Bearer、スペース、トークンの順に入れます。',
  'sources.app.health-connect-webhook.4':
    '歩数は「daily」のままにします。ほかの設定では、二つのアプリが書いた同じ歩数が二重に数えられます。最後に一度手動で送信します。',
  'sources.app.health-auto-export': 'Health Auto Export',
  'sources.app.health-auto-export.about':
    'iPhone と Apple Watch。有料版では自動で送信し、コードがすべての欄を埋めます。',
  'sources.app.health-auto-export.1': 'iPhone に Health Auto Export を入れ、歩数と睡眠の読み取りを許可します。',
  'sources.app.health-auto-export.2': 'コードをカメラで読み取ります。設定が入力済みの状態でアプリが開きます。',
  'sources.app.health-auto-export.3':
    'Step Count と Sleep Analysis を選びます。ヘッダー Authorization があるか確かめ、なければ下からコピーします。',
  'sources.app.health-auto-export.4': '一度手動で実行します。iPhone が送信するのはロック解除中だけです。',
  'sources.app.shortcuts': 'ショートカット',
  'sources.app.shortcuts.about': 'iPhone、無料。テキストの行を送る短いレシピを自分で作ります。',
  'sources.app.shortcuts.1':
    'ショートカットアプリで「ヘルスケアサンプルを検索」を使い、直近 2 日間の歩数を日ごとにまとめます。',
  'sources.app.shortcuts.2':
    'サンプルごとに、下のようなテキストを 1 行追加します: 種類、開始、終了、値、スマートフォンの名前。',
  'sources.app.shortcuts.3':
    '最後に「URL の内容を取得」を置きます。エンドポイント、方法は POST、ヘッダー Authorization に Bearer、スペース、トークン、本文にテキストを指定します。',
  'sources.app.shortcuts.4': 'ふだんロックを解除する時間にオートメーションで実行します。ロック中は読み取れません。',
  'sources.app.tasker': 'Tasker',
  'sources.app.tasker.about': 'Android。タスクで読み取れるものなら何でも、同じテキストの行で送れます。',
  'sources.app.tasker.1': '歩数か睡眠を、下のようなテキストの行にするタスクを作ります。',
  'sources.app.tasker.2':
    '「HTTP Request」を追加します: 方法は POST、エンドポイント、ヘッダー Authorization に Bearer、スペース、トークン、本文に作った行。',
  'sources.app.tasker.3': '一度実行してから、プロファイルで 1、2 時間ごとに動かします。',
  'sources.app.open-mhealth': 'Open mHealth',
  'sources.app.open-mhealth.about': 'JSON を送れるもの全般。IEEE 1752.1 の歩数と睡眠エピソードに対応します。',
  'sources.app.open-mhealth.1':
    'データポイント一つ、またはその配列をエンドポイントに POST します。一度に 1 MB までです。',
  'sources.app.open-mhealth.2':
    'ヘッダー Authorization に Bearer、スペース、トークンを入れます。同じデータをもう一度送っても何も変わりません。',
  'sources.lines':
    'steps|2026-11-20T00:00:00+01:00|2026-11-21T00:00:00+01:00|8421|Phone\nsleep|2026-11-20T23:10:00+01:00|2026-11-21T06:40:00+01:00||Phone',

  // スマートフォンの詳細
  'sources.manage': '管理',
  'sources.showCode': 'コードを表示',
  'sources.code.label': 'エンドポイントとトークンのコード、スマートフォンのカメラ用',
  'sources.code.secret': 'このコードを持つ人は、このスマートフォンとして送信できます。読むことはできません。',
  'sources.endpoint': 'エンドポイント',
  'sources.token': 'トークン',
  'sources.test': 'テストを送信',
  'sources.test.fine': 'エンドポイントとトークンは使えます。テストは保存していません。',
  'sources.renew': '新しいトークン',
  'sources.renew.ask': '新しいトークンを入れるまで、スマートフォンからの送信は止まります。',
  'sources.renew.yes': '新しいトークンを作る',
  'sources.remove': '削除',
  'sources.remove.ask': 'スマートフォンからは送れなくなります。届いた分は残ります。',
  'sources.remove.yes': 'このデータ元を削除する',

  // ファイル
  'import.drop.title': '書き出したファイルをここにドロップ',
  'import.drop.about':
    'Apple ヘルスケア、Takeout、Garmin、Samsung、Mi Fitness、Zepp、ヘルスコネクト、Gadgetbridge、Oura、Open mHealth。この端末の中で読み取ります。',
  'import.drop.now': '離すと取り込みます',
  'import.choose': 'ファイルを選ぶ',
  'import.again': '別のファイルを取り込む',
  'import.reading': '{files} を取り込み中',
  'import.unpacking': '中身を確認中',
  'import.writing': '日ごとに整理中',
  'import.progress': '{percent} · 毎秒 {speed} MB',
  'import.left': '残り約 {span}',
  'import.paused': '{percent} で一時停止中',
  'import.stopped': 'キャンセルしました。何も残していません。',
  'import.files': '{first} ほか {n, plural, other {# 件}}',
  'import.password.title': '{file} はロックされています',
  'import.password.lead': 'Mi Fitness では、書き出しを申請したページにパスワードが表示されます。',
  'import.password.label': 'パスワード',
  'import.password.wrong': 'そのパスワードでは開けません。',
  'import.password.open': '開く',
  'import.done': '{files} を取り込みました',
  'import.nothing': '{files} に取り込むものはありません',
  'import.added': '追加',
  'import.merged': '統合',
  'import.known': '取り込み済み',
  'import.leftOut': '対象外',
  'import.removed': '{n, plural, other {以前の書き出しの # 件は、今回のファイルにないため外しました。}}',
  'import.why.bad-record': '{n, plural, other {読み取れない記録 # 件}}: {which}',
  'import.why.zone-unknown': '{n, plural, other {タイムゾーンのない記録 # 件}}: UTC の日付で整理',
  'import.why.mirrored-source': '{n, plural, other {別のデータ元が自ら伝える内容の写し # 件}}',
  'import.why.not-sleep': '{n, plural, other {眠らずに横になっていた時間 # 件}}',
  'import.why.test-payload': '架空の値のテスト',
  'import.why.wrong-payload': '歩数や睡眠の記録ではないもの',
  'import.why.unknown-file': '{which}: 読み取れる書き出しではありません',
  'import.why.damaged-file':
    '{which}: 破損しているか、途中で終わっています。そこまでは読み取りました。もう一度書き出してみてください',
  'import.why.too-large': '{which}: 実際の書き出しより大きすぎるため、展開を止めました',
  'import.why.too-large-whole':
    '{which}: 512 MB を超えるため、ここでは一度に読み込めません。ほかはすべて読み込みました',
  'import.undo': 'この取り込みを元に戻す',
  'import.undo.ask': '取り込んだものを外しますか？ 同じファイルで戻せます。',
  'import.undo.yes': '外す',
  'import.undoing': '外しています',
  'import.undone': '{n, plural, other {# 件を外しました。}}同じファイルで戻せます。',
  'import.past.title': '取り込んだファイル',
  'import.past.done': '{day}: 追加 {added}、取り込み済み {known}',
  'import.past.undone': '{day}: 外しました',
  'import.past.broken':
    '{day}: ページが閉じて中断しました。ファイルをもう一度ドロップしてください。二重にはなりません。',
} as const;
