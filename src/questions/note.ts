import type { Asked } from './asked.ts'

/** Words between the questions; nothing to answer. */
export interface NoteQuestion extends Asked {
  readonly kind: 'note'
}
