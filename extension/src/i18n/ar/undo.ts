export const undoMessages = {
  'undo.didIt': 'حُسبت استراحة.',
  'undo.snooze': 'لاحقًا إذن.',
  'undo.notToday': 'لا تمارين أخرى اليوم.',
  'undo.never': 'لن تأتي هذه الحركة مجددًا.',
  'undo.hurts': 'شكرًا لك. ترتاح هذه الحركة سبعة أيام.',
  'undo.skip': 'تم التخطي.',
} as const;
