import type { Asked } from './asked.ts'

export type NoteAbout = 'instructions' | 'security'

/** Words between the questions; nothing to answer. */
export interface NoteQuestion extends Asked {
  readonly kind: 'note'
  /** What its author says it is about: how to answer, or who gets to see the answers. */
  readonly about?: NoteAbout
}
