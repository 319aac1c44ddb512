interface Avoided {
  pattern: RegExp
  instead: string
}

/** Names, numbers and addresses that stand the same in every language. */
export const sameEverywhere: ReadonlySet<string> = new Set([
  'KAP',
  'Shift',
  'English',
  'Español',
  'العربية',
  'AYUDA',
  '988lifeline.org',
  'No',
])

const word = (...words: string[]) => new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu')

/** An Arabic word with whatever is written onto it: and, with, to, for, the; my, your, their. */
const arabic = (...words: string[]) =>
  new RegExp(`(?<!\\p{L})[وف]?(?:ال|لل|بال|كال|[بلك])?(?:${words.join('|')})(?:[يكهنا]|ها|هم|كم|ات|ين)?(?!\\p{L})`, 'u')

const english: Avoided[] = [
  { pattern: word('trips?', 'tripping'), instead: 'say the experience' },
  { pattern: word('high'), instead: 'say what is meant; it is drug talk here' },
  { pattern: word('doses?', 'dosing', 'dosage'), instead: 'no talk of doses' },
  { pattern: word('journeys?'), instead: 'say course, cycle or what came up' },
  { pattern: word('heal', 'heals', 'healed', 'healing', 'cure', 'cures', 'cured'), instead: 'promises nothing' },
  {
    pattern: word(
      'unlock(?:s|ing)? (?:your|the|new|a|inner|deep\\p{L}*|hidden) (?!phone|device|portal|words|entr|passphrase|private)\\p{L}+',
    ),
    instead: 'promises nothing',
  },
  { pattern: word('compliance', 'compliant', 'non-compliant'), instead: 'nobody has to obey' },
  { pattern: word('failures?', 'failed attempts?'), instead: 'nobody fails' },
  { pattern: word('you should', 'you must'), instead: 'say what can be done' },
  { pattern: word('just'), instead: 'leave it out' },
  { pattern: word('streaks?', 'badges?'), instead: 'nothing is counted against anyone' },
  {
    pattern: word("(?:is|are|it[’']s|you[’']re|be|completely|perfectly|totally|always) safe"),
    instead: 'nothing is safe as a promise',
  },
  { pattern: word('commit(?:s|ted|ting)? suicide'), instead: 'say died by suicide, thoughts of suicide' },
  { pattern: /'/, instead: 'use ’' },
  { pattern: /!/, instead: 'calm ends with a full stop' },
]

const spanish: Avoided[] = [
  { pattern: word('viaj(?:e|es|ar|a|an|ó|ando)', 'trips?', 'travesías?'), instead: 'diga la experiencia' },
  { pattern: word('subidón', 'alucin\\p{L}*'), instead: 'diga la experiencia' },
  { pattern: word('san(?:ar|a|ará|ación|arse)', 'cur(?:ar|a|ará|arse)'), instead: 'no promete nada' },
  { pattern: word('dosis', 'dosificaci\\p{L}+'), instead: 'sin hablar de dosis' },
  {
    pattern: word(
      'desbloque\\p{L}+ (?:su|sus|el|la|lo|un|una|todo) (?!vez|teléfono|dispositivo|portal|palabras|anotaci|plan)\\p{L}+',
    ),
    instead: 'no promete nada',
  },
  {
    pattern: word('cumplimiento', 'fracas\\p{L}*', 'intentos? fallidos?'),
    instead: 'nadie tiene que obedecer, nadie fracasa',
  },
  { pattern: word('rachas?', 'insignias?', 'medallas?'), instead: 'nada se cuenta en contra de nadie' },
  {
    pattern: word('a salvo', '(?:es|está|totalmente|completamente) segur[oa]'),
    instead: 'nada es seguro como promesa',
  },
  { pattern: word('debe', 'deben', 'debería'), instead: 'diga lo que se puede hacer' },
  { pattern: word('comet\\p{L}+ suicidio'), instead: 'diga murió por suicidio, pensamientos de suicidio' },
  { pattern: word('adict[oa]s?', 'loc[oa]s?', 'desahóguese'), instead: 'otra palabra' },
  { pattern: /\p{L}(?:\/[oa]s?|\([oa]s?\)|@)(?!\p{L})/u, instead: 'sin barras: una forma neutra' },
  { pattern: /[!¡]/, instead: 'la calma termina en punto' },
  { pattern: word('tú', 'tu', 'tus', 'ti', 'te', 'contigo', 'tuy[oa]s?'), instead: 'de usted' },
]

const arabicWords: Avoided[] = [
  { pattern: arabic('رحلة', 'رحلت', 'رحلات', 'سفر'), instead: 'التجربة' },
  { pattern: arabic('هلوسة', 'هلوس'), instead: 'التجربة' },
  { pattern: arabic('تخدير'), instead: 'التجربة' },
  { pattern: arabic('مخدرات', 'مخدر'), instead: 'مواد أخرى' },
  { pattern: arabic('جرعة', 'جرعت'), instead: 'بلا حديث عن الجرعات' },
  { pattern: arabic('شفاء', 'شفائ'), instead: 'لا وعود' },
  { pattern: /(?:إطلاق|تحرير|فتح) (?:إمكان|قدرات|طاقات)/, instead: 'لا وعود' },
  { pattern: arabic('امتثال'), instead: 'كلمة أخرى' },
  { pattern: arabic('فشل'), instead: 'تعذّر، لم يتم' },
  { pattern: /(?:محاولة|محاولات) فاشلة/, instead: 'تعذّر، لم يتم' },
  { pattern: /(?:يجب|ينبغي) عليك/, instead: 'يمكنك' },
  { pattern: /أيام متتالية|(?<!\p{L})(?:ال)?(?:أوسمة|وسام|شارة|شارات)(?!\p{L})/u, instead: 'لا شيء يُعدّ على أحد' },
  { pattern: /(?:أنت|كل شيء) (?:في أمان|بأمان|آمن)|أمان تام|آمن تمامًا/, instead: 'لا أمان كوعد' },
  { pattern: /!/, instead: 'الهدوء ينتهي بنقطة' },
  { pattern: /ارتكاب الانتحار/, instead: 'أفكار الانتحار' },
  { pattern: arabic('جنون', 'مجنون'), instead: 'كلمة أخرى' },
  { pattern: /مريض نفسي/, instead: 'كلمة أخرى' },
  { pattern: /رسالة(?! نصية)|رسالتك|رسائلك/, instead: 'تدوينة (أو رسالة نصية)' },
  { pattern: /(?:ال|لل)دورة(?! العلاجية)/, instead: 'الدورة العلاجية' },
  { pattern: /(?<!\p{L})(?:اكتب|اكتبي|تكتب|تكتبين|مستعد|اتصل|اتصلي|أرسل|أرسلي)(?!\p{L})/u, instead: 'صيغة محايدة' },
  { pattern: /[٠-٩]/, instead: '0–9' },
]

/** What WORDS.md says not to say, per language. */
export const avoided: Readonly<Record<string, readonly Avoided[]>> = {
  en: english,
  es: spanish,
  ar: arabicWords,
}
