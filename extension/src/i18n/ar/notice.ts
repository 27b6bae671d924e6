export const noticeMessages = {
  'notice.standUp': 'وقفة قصيرة',
  'notice.walk': 'مشي إلى النافذة والعودة',
  'notice.workout': 'دقيقتان لظهرك',
  'notice.named': '{name}',
  'notice.message': 'وقت مناسب. زر Unslouch في شريط الأدوات يعرض الطريقة.',
  'notice.start': 'بدء',
  'notice.later': 'بعد عشر دقائق',
  'badge.now': 'الآن',
} as const;
