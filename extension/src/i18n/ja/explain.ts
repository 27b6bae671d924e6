export const explainMessages = {
  'explain.open': '{sat}続けて座っています。立つのにいいタイミングです。',
  'explain.next': '座って {sat}。次の立ち休憩は {due}、あと {left} です。',
  'explain.nextUnknown': '在席かどうかがブラウザからわからないため、時計を進めています。次は {due}、あと {left} です。',
  'explain.starting': '始まったばかりです。次の時刻はまもなく出ます。',
  'explain.nothingOffered': '座って {sat}。すべての種類がオフなので、何も届きません。',
  'explain.paused': '再開するまで一時停止中です。',
  'explain.pausedUntil': '{until} まで一時停止中です。',
  'explain.outsideWindow':
    '{until, select, none {時間帯の外です。今は何も届きません。} other {時間帯の外です。{until} まで届きません。}}',
  'explain.dayOff': '休みの日です。何も数えず、何も失われません。',
  'explain.away': '離席中です。休憩として数えます。',
  'explain.sessionRunning': 'セッションの途中です。',
  'explain.inCall': '通話中のため、終わるまで待ちます。',
  'explain.fullscreen': '全画面で再生中のため、少し待ちます。',
  'explain.otherDevice': '別の端末で表示しています。',
  'explain.snoozed':
    '{until, select, none {「あとで」が選ばれています。} other {「あとで」が選ばれています。{until} に出ます。}}',
  'explain.backedOff': 'スキップが続いたので、しばらく間隔をあけます。',
  'explain.awaitingBreakpoint': '時間になりました。ウィンドウの切り替えなど、自然な区切りを待っています。',
} as const;
