export const sourcesMessages = {
  'sources.title': 'المصادر',
  'sources.lead': 'خطوات ونوم مسجّلان لديك من قبل. الليلة القصيرة تخفّف اليوم التالي، والمشي يُحسب استراحة.',
  'sources.none': 'لا مصدر بعد. الخطوات والنوم مرحّب بهما وليسا شرطًا',
  'sources.needsSync': 'يرسل الهاتف إلى الخادم الوسيط، فتلزم المزامنة. مفتاح واحد يكفي.',
  'sources.openDevices': 'فتح «الأجهزة»',
  'sources.steps': 'الخطوات',
  'sources.sleep': 'النوم',
  'sources.stepsAndSleep': 'الخطوات والنوم',
  'sources.phone': 'إرسال من الهاتف',
  'sources.upToDate': 'محدّث.',
  'sources.lastData': 'آخر بيانات {age}.',
  'sources.noData': 'لم يصل شيء بعد.',
  'sources.waiting': 'بانتظار أول إرسال من الهاتف.',
  'sources.daysMissing':
    '{n, plural, zero {لا أيام ناقصة في الوسط.} one {ينقص يوم واحد في الوسط.} two {ينقص يومان في الوسط.} few {تنقص # أيام في الوسط.} many {ينقص # يومًا في الوسط.} other {ينقص # يوم في الوسط.}}',
  'sources.nightsMissing':
    '{n, plural, zero {لا ليالٍ ناقصة في الوسط.} one {تنقص ليلة واحدة في الوسط.} two {تنقص ليلتان في الوسط.} few {تنقص # ليالٍ في الوسط.} many {تنقص # ليلة في الوسط.} other {تنقص # ليلة في الوسط.}}',

  // الإضافة
  'sources.add': 'إضافة مصدر',
  'sources.add.title': 'ما الذي يرسل؟',
  'sources.add.choose': 'إعداد',
  'sources.app.health-connect-webhook': 'HC Webhook',
  'sources.app.health-connect-webhook.about':
    'أندرويد. تطبيق مجاني ينقل ما يحفظه Health Connect: Samsung وFitbit وOura وWithings وGarmin ومعظم غيرها.',
  'sources.app.health-connect-webhook.1':
    'على الهاتف: تثبيت HC Webhook والسماح له بقراءة الخطوات والنوم من Health Connect.',
  'sources.app.health-connect-webhook.2':
    'مسح الرمز بالكاميرا ونسخ سطريه، أو إرسال نقطة النهاية والرمز المميّز أدناه إلى نفسك.',
  'sources.app.health-connect-webhook.3':
    'في التطبيق: إضافة webhook بنقطة النهاية، وترويسة باسم Authorization فيها كلمة Bearer ثم مسافة ثم الرمز المميّز.',
  'sources.app.health-connect-webhook.4':
    'تبقى الخطوات على «daily»: غيرها يحسب مرتين حين يكتب تطبيقان الخطوات نفسها. ثم إرسال مرة يدويًا.',
  'sources.app.health-auto-export': 'Health Auto Export',
  'sources.app.health-auto-export.about':
    'iPhone وApple Watch. يرسل التطبيق تلقائيًا في نسخته المدفوعة، ويملأ الرمز كل الحقول.',
  'sources.app.health-auto-export.1': 'على iPhone: تثبيت Health Auto Export والسماح له بقراءة الخطوات والنوم.',
  'sources.app.health-auto-export.2': 'مسح الرمز بالكاميرا. يُفتح التطبيق والأتمتة معبّأة.',
  'sources.app.health-auto-export.3':
    'اختيار Step Count وSleep Analysis. يلزم التأكد من وجود الترويسة Authorization؛ وإلا فنسخها من الأسفل.',
  'sources.app.health-auto-export.4': 'تشغيله مرة يدويًا. لا يرسل iPhone إلا وهو غير مقفل.',
  'sources.app.shortcuts': 'الاختصارات',
  'sources.app.shortcuts.about': 'iPhone، مجاني. وصفة قصيرة خاصة بك ترسل أسطرًا نصية.',
  'sources.app.shortcuts.1':
    'في تطبيق «الاختصارات»: اختصار فيه «Find Health Samples»، لخطوات آخر يومين مجمّعة حسب اليوم.',
  'sources.app.shortcuts.2': 'لكل عيّنة سطر نصي كما في الأسفل: النوع، البداية، النهاية، القيمة، واسم للهاتف.',
  'sources.app.shortcuts.3':
    'وفي الختام «Get Contents of URL»: نقطة النهاية، والطريقة POST، والترويسة Authorization مع Bearer ومسافة والرمز المميّز، والنص كمحتوى.',
  'sources.app.shortcuts.4': 'تشغيله بأتمتة في وقت يكون فيه الهاتف عادةً غير مقفل: وهو مقفل لا يقرأ شيئًا.',
  'sources.app.tasker': 'Tasker',
  'sources.app.tasker.about': 'أندرويد. لكل ما تستطيع المهمة قراءته: الأسطر النصية نفسها.',
  'sources.app.tasker.1': 'مهمة تقرأ الخطوات أو النوم وتكتبها أسطرًا نصية كما في الأسفل.',
  'sources.app.tasker.2':
    'إضافة «HTTP Request»: الطريقة POST، ونقطة النهاية، والترويسة Authorization مع Bearer ومسافة والرمز المميّز، والأسطر كمحتوى.',
  'sources.app.tasker.3': 'تشغيلها مرة، ثم ملف تعريف يشغّلها كل ساعة أو ساعتين.',
  'sources.app.open-mhealth': 'Open mHealth',
  'sources.app.open-mhealth.about': 'كل ما يستطيع إرسال JSON: عدد الخطوات وفترات النوم وفق IEEE 1752.1.',
  'sources.app.open-mhealth.1':
    'إرسال نقطة بيانات أو مصفوفة منها إلى نقطة النهاية بطريقة POST، بحد أقصى ميغابايت واحد في المرة.',
  'sources.app.open-mhealth.2':
    'مع الترويسة Authorization وفيها Bearer ومسافة والرمز المميّز. إعادة النقاط نفسها لا تغيّر شيئًا.',
  'sources.lines':
    'steps|2026-11-20T00:00:00+01:00|2026-11-21T00:00:00+01:00|8421|Phone\nsleep|2026-11-20T23:10:00+01:00|2026-11-21T06:40:00+01:00||Phone',

  // تفاصيل الهاتف
  'sources.manage': 'إدارة',
  'sources.showCode': 'إظهار الرمز',
  'sources.code.label': 'رمز فيه نقطة النهاية والرمز المميّز، لكاميرا الهاتف',
  'sources.code.secret': 'من لديه الرمز يستطيع الإرسال كهذا الهاتف، ولا يستطيع قراءة شيء.',
  'sources.endpoint': 'نقطة النهاية',
  'sources.token': 'الرمز المميّز',
  'sources.test': 'إرسال تجربة',
  'sources.test.fine': 'نقطة النهاية والرمز المميّز يعملان. لم تُحفظ التجربة.',
  'sources.renew': 'رمز مميّز جديد',
  'sources.renew.ask': 'يتوقف الهاتف عن الإرسال حتى يصله الجديد.',
  'sources.renew.yes': 'إنشاء رمز مميّز جديد',
  'sources.remove': 'إزالة',
  'sources.remove.ask': 'لن يستطيع الهاتف الإرسال بعدها. ويبقى ما أرسله.',
  'sources.remove.yes': 'إزالة هذا المصدر',

  // الملفات
  'import.drop.title': 'ملف التصدير يُسحب إلى هنا',
  'import.drop.about':
    'Apple Health وTakeout وGarmin وSamsung وMi Fitness وZepp وHealth Connect وGadgetbridge وOura وOpen mHealth. يُقرأ على هذا الجهاز.',
  'import.drop.now': 'الإفلات يبدأ الاستيراد',
  'import.choose': 'اختيار ملفات',
  'import.again': 'استيراد ملف آخر',
  'import.reading': 'جارٍ استيراد {files}',
  'import.unpacking': 'نظرة إلى المحتوى',
  'import.writing': 'الترتيب حسب الأيام',
  'import.progress': '{percent} · {speed} ميغابايت في الثانية',
  'import.left': 'بقي نحو {span}',
  'import.paused': 'إيقاف مؤقت عند {percent}',
  'import.stopped': 'أُلغي. لم يُحفظ منه شيء.',
  'import.files':
    '{first} و{n, plural, zero {لا غيره} one {ملف آخر} two {ملفان آخران} few {# ملفات أخرى} many {# ملفًا آخر} other {# ملف آخر}}',
  'import.password.title': '{file} مقفل',
  'import.password.lead': 'يعرض Mi Fitness كلمة المرور في الصفحة التي طُلب منها التصدير.',
  'import.password.label': 'كلمة المرور',
  'import.password.wrong': 'كلمة المرور هذه لا تفتحه.',
  'import.password.open': 'فتح',
  'import.done': 'تم استيراد {files}',
  'import.nothing': 'لا شيء للاستيراد في {files}',
  'import.added': 'مضاف',
  'import.merged': 'مدموج',
  'import.known': 'موجود من قبل',
  'import.leftOut': 'متروك',
  'import.removed':
    '{n, plural, zero {لم يُزل شيء من تصدير أقدم.} one {أُزيل تسجيل واحد من تصدير أقدم، لأن هذا لم يعد يحتويه.} two {أُزيل تسجيلان من تصدير أقدم، لأن هذا لم يعد يحتويهما.} few {أُزيلت # تسجيلات من تصدير أقدم، لأن هذا لم يعد يحتويها.} many {أُزيل # تسجيلًا من تصدير أقدم، لأن هذا لم يعد يحتويها.} other {أُزيل # تسجيل من تصدير أقدم، لأن هذا لم يعد يحتويها.}}',
  'import.why.bad-record':
    '{n, plural, zero {لا تسجيلات} one {تسجيل واحد} two {تسجيلان} few {# تسجيلات} many {# تسجيلًا} other {# تسجيل}} مما تتعذّر قراءته: {which}',
  'import.why.zone-unknown':
    '{n, plural, zero {لا تسجيلات} one {تسجيل واحد} two {تسجيلان} few {# تسجيلات} many {# تسجيلًا} other {# تسجيل}} بلا منطقة زمنية: رُتّبت حسب اليوم بتوقيت UTC',
  'import.why.mirrored-source':
    '{n, plural, zero {لا نسخ} one {نسخة واحدة} two {نسختان} few {# نسخ} many {# نسخة} other {# نسخة}} مما يرسله مصدر آخر بنفسه',
  'import.why.not-sleep':
    '{n, plural, zero {لا فترات} one {فترة واحدة} two {فترتان} few {# فترات} many {# فترة} other {# فترة}} من الاستلقاء بلا نوم',
  'import.why.test-payload': 'تجربة بقيم مختلقة',
  'import.why.wrong-payload': 'شيء ليس تسجيلًا لخطوات أو نوم',
  'import.why.unknown-file': '{which}: ليس تصديرًا يمكن قراءته',
  'import.why.damaged-file': '{which}: تالف أو ينتهي قبل أوانه. قُرئ ما سبق؛ يمكن تصديره مرة أخرى',
  'import.why.too-large': '{which}: يحتوي أكثر مما في أي تصدير حقيقي، فتوقف فكّه',
  'import.why.too-large-whole': '{which}: أكبر من 512 ميغابايت، وهو أكثر مما يُقرأ هنا دفعة واحدة. وقُرئ كل ما عداه',
  'import.undo': 'التراجع عن هذا الاستيراد',
  'import.undo.ask': 'إخراج ما جاء به؟ الملف نفسه يعيده.',
  'import.undo.yes': 'إخراج',
  'import.undoing': 'جارٍ الإخراج',
  'import.undone':
    'أُخرج {n, plural, zero {لا تسجيلات} one {تسجيل واحد} two {تسجيلان} few {# تسجيلات} many {# تسجيلًا} other {# تسجيل}}. الملف نفسه يعيد ما أُخرج.',
  'import.past.title': 'ملفات مستوردة',
  'import.past.done': '{day}: مضاف {added}، موجود من قبل {known}',
  'import.past.undone': '{day}: أُخرج مجددًا',
  'import.past.broken': '{day}: انقطع عند إغلاق صفحته. يمكن سحب الملف مجددًا؛ لا شيء يتكرر.',
} as const;
