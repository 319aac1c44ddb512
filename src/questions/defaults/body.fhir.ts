import type { Option } from './items.fhir.ts'
import { words } from './words.fhir.ts'

/** How a body can feel: the same words in the first notes and in a later reflection. */
export const bodyOptions: readonly Option[] = [
  ['heavy', words('Heavy', 'Pesadez', 'ثقل')],
  ['light', words('Light', 'Ligereza', 'خفّة')],
  ['tired', words('Tired', 'Cansancio', 'تعب')],
  ['calm', words('Calm', 'Calma', 'هدوء')],
  ['restless', words('Restless', 'Inquietud', 'تململ')],
  ['tearful', words('Tearful', 'Ganas de llorar', 'رغبة في البكاء')],
  ['open', words('Open', 'Apertura', 'انفتاح')],
  ['far-away', words('Far away', 'Lejanía', 'شعور بالبعد')],
  ['nauseous', words('Nauseous', 'Náuseas', 'غثيان')],
  ['other', words('Other', 'Otra cosa', 'غير ذلك')],
]
