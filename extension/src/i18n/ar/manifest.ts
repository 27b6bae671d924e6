export const manifestMessages = {
  'manifest.name': 'Unslouch',
  'manifest.description': 'حركة منتظمة لمن يجلسون أمام الحاسوب.',
  'manifest.commandStart': 'فتح الدعوة إلى الحركة',
  'manifest.commandSnooze': 'لاحقًا: دعوة أخرى بعد عشر دقائق',
} as const;
