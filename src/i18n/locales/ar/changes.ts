export default {
  sinceLastVisit: 'منذ زيارتك الأخيرة',
  nowMoved: 'تغيّر الموعد: {{session}}',
  nowCancelled: 'أُلغيت: {{session}}',
  itWas: 'كان الموعد',
  itIsNow: 'الموعد الآن {{when}}.',
  reasonGiven: 'السبب المذكور: {{reason}}',
  haveRead: 'قرأت ذلك: {{session}}',
  nowDated: 'تحدّد الموعد: {{session}}',
  changedMark: 'تغيّر منذ زيارتك الأخيرة.',
  clock: 'هذا الجهاز',
  clockAhead: 'ساعة هذا الجهاز متقدّمة على ساعة العيادة بنحو {{amount}}.',
  clockBehind: 'ساعة هذا الجهاز متأخّرة عن ساعة العيادة بنحو {{amount}}.',
  clockText:
    'تواريخ جلساتك وأوقاتها صحيحة. أما ما يقول «اليوم» أو «غدًا» أو يعدّ الأيام فقد يكون خاطئًا إلى أن يُضبط تاريخ هذا الجهاز ووقته.',
} as const
