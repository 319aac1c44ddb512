import { describe, expect, test } from 'vitest'
import { languageCodes } from '#i18n/languages.ts'
import { localeComplaints, wordComplaints, type Locales, type Messages } from './locales.ts'

const files = import.meta.glob<Messages>('../src/i18n/locales/*/*.ts', { eager: true, import: 'default' })

function localesOf(modules: Record<string, Messages>): Locales {
  const locales: Record<string, Record<string, Messages>> = {}
  for (const [path, messages] of Object.entries(modules)) {
    const [language = '', file = ''] = path.split('/').slice(-2)
    const feature = file.replace(/\.ts$/, '')
    locales[feature] = { ...locales[feature], [language]: messages }
  }
  return locales
}

const locales = localesOf(files)

test('there are words to look at', () => {
  const keys = Object.values(locales).flatMap(({ en = {} }) => Object.keys(en))
  expect(keys.length).toBeGreaterThan(0)
})

test('every language says what English says', () => {
  expect(localeComplaints(locales, languageCodes)).toEqual([])
})

describe('a fault is found', () => {
  const planted: readonly { en?: Messages; es?: Messages; ar?: Messages; says: string }[] = [
    { en: { a: 'One day' }, es: {}, says: 'es/x lacks a' },
    { en: { a: 'One day' }, says: 'es/x is missing' },
    { es: { a: 'Un día' }, says: 'en/x is missing' },
    {
      en: { a: 'One day' },
      es: { a: 'Un día', b: 'Más' },
      says: 'es/x.b is not in English, or is a form that es has not',
    },
    {
      en: { d_one: '{{count}} day', d_other: '{{count}} days' },
      es: { d_one: 'un día', d_other: '{{count}} días' },
      says: 'es/x lacks d_many',
    },
    { en: { d_other: '{{count}} days' }, says: 'en/x lacks d_one' },
    {
      en: { d_one: '{{count}} day', d_other: '{{count}} days' },
      ar: {
        d_zero: 'لا أيام',
        d_one: 'يوم واحد',
        d_two: 'يومان',
        d_few: 'أيام',
        d_many: '{{count}} يومًا',
        d_other: '{{count}} يوم',
      },
      says: 'ar/x.d_few lacks {{count}}',
    },
    { en: { a: 'With {{name}}' }, es: { a: 'Con {{nombre}}' }, says: 'es/x.a lacks {{name}}' },
    { en: { a: 'With {{name}}' }, es: { a: 'Con {{nombre}}' }, says: 'es/x.a has {{nombre}}, which English has not' },
    { en: { a: 'Call <0>us</0>' }, es: { a: 'Llame <0>aquí' }, says: 'es/x.a lacks </0>' },
    { en: { a: 'One day' }, es: { a: ' ' }, says: 'es/x.a is empty' },
    { en: { a: '' }, says: 'en/x.a is empty' },
    { en: { a: 'Settings' }, es: { a: 'Settings' }, says: 'es/x.a is still English' },
    { en: { a: "You don't have to" }, says: `en/x.a says "'": use ’` },
    { en: { a: 'Welcome!' }, says: 'en/x.a says "!": calm ends with a full stop' },
    { en: { a: 'Your healing journey' }, says: 'en/x.a says "journey": say course, cycle or what came up' },
    { en: { a: 'Unlock your potential' }, says: 'en/x.a says "Unlock your potential": promises nothing' },
    { en: { a: 'It is safe' }, says: 'en/x.a says "is safe": nothing is safe as a promise' },
    { en: { a: 'The experience' }, es: { a: 'El viaje' }, says: 'es/x.a says "viaje": diga la experiencia' },
    { en: { a: 'Alone' }, es: { a: 'Solo/a' }, says: 'es/x.a says "o/a": sin barras: una forma neutra' },
    { en: { a: 'Your words' }, es: { a: 'Tus palabras' }, says: 'es/x.a says "Tus": de usted' },
    { en: { a: 'Your cycle' }, ar: { a: 'الدورة الحالية' }, says: 'ar/x.a says "الدورة": الدورة العلاجية' },
    { en: { a: 'Not sent' }, ar: { a: 'فشل الإرسال' }, says: 'ar/x.a says "فشل": تعذّر، لم يتم' },
    { en: { a: 'The experience' }, ar: { a: 'والرحلة' }, says: 'ar/x.a says "والرحلة": التجربة' },
    { en: { a: '3 days' }, ar: { a: '٣ أيام' }, says: 'ar/x.a says "٣": 0–9' },
  ]

  test.each(planted)('$says', ({ says, ...x }) => {
    expect(localeComplaints({ x }, languageCodes)).toContain(says)
  })
})

test('what is right is left alone', () => {
  const x = {
    en: {
      kap: 'KAP',
      phone: '{{number}}',
      phase_here: 'Prepare',
      phase_other: 'Between',
      text: 'Text HOME to 988',
      days_one: '{{count}} day',
      days_other: '{{count}} days',
      who: 'You’re with {{name}}. Take the steps calmly.',
    },
    es: {
      kap: 'KAP',
      phone: '{{number}}',
      phase_here: 'Preparación',
      phase_other: 'Entre ciclos',
      text: 'Envíe AYUDA por mensaje de texto al 988',
      days_one: 'un día',
      days_many: '{{count}} de días',
      days_other: '{{count}} días',
      who: 'Está con {{name}}. Tome un té y una infusión.',
    },
    ar: {
      kap: 'KAP',
      phone: '{{number}}',
      phase_here: 'التحضير',
      phase_other: 'ما بينهما',
      text: 'رسالة نصية إلى 988',
      days_zero: 'لا أيام',
      days_one: 'يوم واحد',
      days_two: 'يومان',
      days_few: '{{count}} أيام',
      days_many: '{{count}} يومًا',
      days_other: '{{count}} يوم',
      who: 'الدورة العلاجية مع {{name}}.',
    },
  }
  expect(localeComplaints({ x, notBuiltYet: { en: {} } }, languageCodes)).toEqual([])
})

// CONTENT.md section 4 and WORDS.md section 1, each with how it may come along.
const refused: Readonly<Record<string, readonly string[]>> = {
  en: [
    'After your trip',
    'Feeling high',
    'Your next dose',
    'Your journey begins',
    'A place to heal',
    'Healing starts here',
    'It cures depression',
    'Compliance: 80%',
    'Failure to answer',
    'A failed attempt',
    'You should rest',
    'Just write',
    'You’re safe here',
    'It is always safe',
    'committed suicide',
    'A streak of 7 days',
    'You have a new badge',
    'Well done!',
    'Unlock your potential',
    'Unlock deeper insight',
  ],
  es: [
    'Después de su viaje',
    'Al viajar',
    'Un buen trip',
    'El subidón',
    'Su travesía',
    'Un camino de sanación',
    'Para sanar',
    'Puede curar la depresión',
    'Alucinar',
    'Su próxima dosis',
    'Cumplimiento: 80 %',
    'Un fracaso',
    'Un intento fallido',
    'Debe descansar',
    'Aquí está a salvo',
    'Es seguro',
    'Cometer suicidio',
    'Un adicto',
    'Volverse loco',
    'Desahóguese',
    'Una racha de 7 días',
    'Tiene una insignia nueva',
    '¡Muy bien!',
    'Desbloquee su potencial',
    'Cansado/a',
    'Escribe tus palabras',
  ],
  ar: [
    'بعد الرحلة',
    'سفر إلى الداخل',
    'هلوسة',
    'تحت التخدير',
    'المخدرات',
    'الجرعة القادمة',
    'طريق الشفاء',
    'الامتثال',
    'فشل الحفظ',
    'محاولة فاشلة',
    'يجب عليك الراحة',
    'ينبغي عليك الراحة',
    'ارتكاب الانتحار',
    'الجنون',
    'مريض نفسي',
    'رسالة جديدة',
    'الدورة القادمة',
    'اكتب هنا',
    'تكتبين هنا',
    'هل أنت مستعد',
    'أنت في أمان',
    'سبعة أيام متتالية',
    'شارة جديدة',
    'أحسنت!',
    'إطلاق إمكاناتك',
    '٣ أيام',
  ],
}

test.each(Object.entries(refused).flatMap(([language, said]) => said.map((one) => [language, one] as const)))(
  'in %s it is refused to say: %s',
  (language, said) => {
    expect(wordComplaints(said, language)).not.toEqual([])
  },
)

test.each([
  ['en', 'Unlock to see my plan'],
  ['en', 'Unlock the portal'],
  ['en', 'My safety plan'],
  ['es', 'Desbloquear para ver mi plan'],
  ['es', 'Desbloquee su dispositivo'],
  ['es', 'Mi plan de seguridad'],
  ['ar', 'فتح القفل لعرض خطتي'],
  ['ar', 'خطتي للأمان'],
  ['ar', 'رسالة نصية إلى 988'],
])('in %s a word with a plain use is let pass: %s', (language, said) => {
  expect(wordComplaints(said, language)).toEqual([])
})
