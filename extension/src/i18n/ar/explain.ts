export const explainMessages = {
  'explain.open': 'مضى على الجلوس {sat}. هذا وقت مناسب للقيام.',
  'explain.next': 'جلوس منذ {sat}. الوقفة التالية عند {due}، بعد {left}.',
  'explain.nextUnknown': 'لا يبيّن المتصفح الحضور من عدمه، فتمضي الساعة وحدها: التالية عند {due}، بعد {left}.',
  'explain.starting': 'البداية الآن. يظهر الموعد التالي بعد لحظة.',
  'explain.paused': 'إيقاف مؤقت حتى المتابعة.',
  'explain.pausedUntil': 'إيقاف مؤقت حتى {until}.',
  'explain.outsideWindow':
    '{until, select, none {خارج ساعاتك. لا يأتي شيء الآن.} other {خارج ساعاتك. هدوء حتى {until}.}}',
  'explain.dayOff': 'يوم إجازة. لا شيء يُحسب ولا شيء يضيع.',
  'explain.away': 'ابتعاد عن المكتب. يُحسب ذلك استراحة.',
  'explain.sessionRunning': 'جلسة تمرين جارية.',
  'explain.inCall': 'هناك مكالمة، فالانتظار حتى تنتهي.',
  'explain.fullscreen': 'هناك عرض بملء الشاشة، فالانتظار قليلًا.',
  'explain.otherDevice': 'تظهر هذه على جهاز آخر من أجهزتك.',
  'explain.snoozed': '{until, select, none {تأجيل بناءً على طلبك.} other {تأجيل بناءً على طلبك: عند {until}.}}',
  'explain.backedOff': 'تُخطّيت عدة دعوات متتالية، فتقلّ التالية مؤقتًا.',
  'explain.awaitingBreakpoint': 'حان الوقت؛ بانتظار فاصل طبيعي، كالانتقال إلى نافذة أخرى.',
} as const;
