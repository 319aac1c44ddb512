import type { PersonLanguage } from './person.ts'

export type SessionKind = 'preparation' | 'infusion' | 'integration'

/** What the clinic calls a session, in the person's language. */
export function sessionTitle(kind: SessionKind, withKap: boolean, language: PersonLanguage): string {
  return titles[language][kind === 'infusion' && !withKap ? 'plain' : kind]
}

/** What the clinic asks of the person for that day. */
export function sessionInstruction(kind: SessionKind, language: PersonLanguage): string {
  return instructions[language][kind]
}

/** What somebody does in the room, in the person's language. */
export function roleInTheRoom(role: 'therapist' | 'nurse', language: PersonLanguage): string {
  return roles[language][role]
}

const roles: Record<PersonLanguage, Record<'therapist' | 'nurse', string>> = {
  en: { therapist: 'KAP therapist', nurse: 'infusion nurse' },
  es: { therapist: 'terapeuta de KAP', nurse: 'enfermería de infusión' },
  ar: { therapist: 'الشخص المعالج في KAP', nurse: 'تمريض التسريب الوريدي' },
}

const titles: Record<PersonLanguage, Record<SessionKind | 'plain', string>> = {
  en: {
    preparation: 'Preparation session',
    infusion: 'Infusion with KAP',
    plain: 'Infusion',
    integration: 'Integration session',
  },
  es: {
    preparation: 'Sesión de preparación',
    infusion: 'Infusión con KAP',
    plain: 'Infusión',
    integration: 'Sesión de integración',
  },
  ar: {
    preparation: 'جلسة التحضير',
    infusion: 'تسريب وريدي مع KAP',
    plain: 'تسريب وريدي',
    integration: 'جلسة الدمج',
  },
}

const instructions: Record<PersonLanguage, Record<SessionKind, string>> = {
  en: {
    preparation: 'Bring your questions and a list of your medicines. Eat and drink as usual.',
    infusion:
      'Our nurse calls you the day before and tells you from when not to eat or drink. Wear loose clothes; bring a blanket, headphones or something to hold if you like. Someone must drive you home: please don’t drive until the next day.',
    integration: 'Bring whatever you would like to talk about. Eat and drink as usual.',
  },
  es: {
    preparation: 'Traiga sus preguntas y una lista de sus medicinas. Coma y beba como siempre.',
    infusion:
      'El personal de enfermería le llamará el día anterior para decirle desde qué hora no comer ni beber. Use ropa holgada; si quiere, traiga una cobija, audífonos o algo para tener en las manos. Alguien tiene que llevarle a casa: no maneje hasta el día siguiente.',
    integration: 'Traiga lo que quiera conversar. Coma y beba como siempre.',
  },
  ar: {
    preparation: 'يُرجى إحضار الأسئلة وقائمة الأدوية. الطعام والشراب كالمعتاد.',
    infusion:
      'يتصل فريق التمريض في اليوم السابق لتحديد وقت التوقف عن الطعام والشراب. ملابس واسعة؛ ويمكن إحضار بطانية أو سماعات أو شيء يُمسك باليد. العودة إلى البيت مع مرافق، ولا قيادة قبل اليوم التالي.',
    integration: 'يُرجى إحضار ما يهمّ الحديث عنه. الطعام والشراب كالمعتاد.',
  },
}
